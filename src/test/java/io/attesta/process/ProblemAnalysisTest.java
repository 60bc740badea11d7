package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From a problem that was raised to its closure. */
@AttestaTest
class ProblemAnalysisTest extends ProblemStory {

  ProblemAnalysisTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void whoWorksOnIncidentsRaisesItAndProblemManagersCategoriseIt() {
    String first = incident("Mail stays", Map.of());
    String second = incident("Mail stays again", Map.of());
    raised(Map.of("incidents", first + ", " + second, "impact", "HIGH"));

    isAt("NEW", "UserTask_CategoriseProblem");
    assertThat(number).startsWith("PRB-");
    assertThat(desk.item(number).text("priority")).isEqualTo("P2");
    assertThat(links(first)).containsExactly("caused-by " + number);
    assertThat(
            shown(MANAGER, number, "UserTask_CategoriseProblem").path("linkedIncidents").asText())
        .isEqualTo(second + ", " + first);
    assertThat(decided("problem-priority").path("priority").asText()).isEqualTo("P2");

    categorise(Map.of("urgency", "HIGH", "impact", "HIGH"));
    isAt("IN_PROGRESS", "UserTask_InvestigateProblem");
    assertThat(desk.item(number).text("priority")).isEqualTo("P1");
    assertThat(desk.item(number).text("group")).isEqualTo("technical-support");
    assertThat(decided("problem-priority").path("observationPeriod").asText()).isEqualTo("P30D");
  }

  @Test
  void anIncidentThatIsNotThereIsRefused() {
    Rest.Answer refused = raise("agent", Map.of("incidents", "INC-999999"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().findValuesAsText("field")).containsExactly("details.incidents");
    assertThat(raise("requester", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void whatIsNoProblemIsDeclined() {
    raised(Map.of());
    desk.complete(
        MANAGER,
        number,
        "UserTask_CategoriseProblem",
        Map.of("categorisation", "notAProblem", "commentPublic", "It happened once"));
    ended("CANCELLED");
  }

  @Test
  void whatIsKnownAlreadyIsClosedAsADuplicate() {
    raised(Map.of());
    String first = number;
    raised(Map.of());
    desk.complete(
        MANAGER,
        number,
        "UserTask_CategoriseProblem",
        Map.of("categorisation", "duplicate", "duplicateOf", first));
    ended("CLOSED");
    assertThat(links(number)).contains("duplicate-of " + first);
  }

  @Test
  void anotherGroupTakesTheInvestigationOver() {
    accepted(Map.of());
    find("handOver", Map.of("group", "application-support"));
    isAt("IN_PROGRESS", "UserTask_InvestigateProblem");
    assertThat(desk.item(number).text("group")).isEqualTo("application-support");
  }

  @Test
  void fiveWhysAndOtherMethodsAreKeptAsLists() {
    accepted(Map.of());
    find(
        "handOver",
        Map.of(
            "group", "technical-support",
            "method", "fiveWhys",
            "whys", java.util.List.of(Map.of("why", "The queue fills", "because", "It leaks"))));
    assertThat(detail("whys").path(0).path("because").asText()).isEqualTo("It leaks");
    find(
        "handOver",
        Map.of(
            "group", "technical-support",
            "method", "causeAndEffect",
            "causes",
                java.util.List.of(
                    Map.of("area", "technology", "cause", "Leak", "verdict", "confirmed"))));
    assertThat(detail("causes").path(0).path("verdict").asText()).isEqualTo("confirmed");
  }

  @Test
  void whenNothingIsFoundAndNothingHelpsItIsClosed() {
    accepted(Map.of());
    find("nothing", Map.of());
    isAt("RESOLVED", "UserTask_DecideClosure");
    assertThat(decided("problem-closure").path("closureProposal").asText()).isEqualTo("closed");
    close("closed");
    ended("CLOSED");
    assertThat(detail("problemOutcome").asText()).isEqualTo("closed");
  }

  @Test
  void aFixThatCostsMoreThanTheProblemLeavesAKnownError() {
    accepted(Map.of());
    causeFound();
    isAt("IN_PROGRESS", "UserTask_PlanFix");
    plan(Map.of("fixWorthwhile", "no", "notFixedReason", "A new mail system costs a fortune"));
    isAt("RESOLVED", "UserTask_DecideClosure");
    assertThat(decided("problem-closure").path("closureProposal").asText())
        .isEqualTo("knownErrorAccepted");
    close("knownErrorAccepted");
    ended("CLOSED");
    assertThat(knownErrors("q=" + word)).containsExactly(number);
  }

  @Test
  void aFixThatWorksIsMeasuredAndClosed() {
    String before = incident("Mail of " + word + " stays", Map.of());
    now.pass(Duration.ofDays(3));
    fixed(Map.of("incidents", before));
    assertThat(Instant.parse(detail("fixedAt").asText()))
        .isBetween(now.get().minusSeconds(60), now.get());

    pass(Duration.ofDays(1));
    var observed = shown(WORKER, number, "UserTask_ObserveFix");
    assertThat(observed.path("incidentsBefore").asInt()).isZero();
    isAt("RESOLVED", "UserTask_ObserveFix");

    observationEnds();
    isAt("RESOLVED", "UserTask_DecideClosure");
    assertThat(detail("recurrenceBefore").asInt()).isEqualTo(1);
    assertThat(detail("recurrenceAfter").asInt()).isZero();
    assertThat(detail("recurrencePercent").asInt()).isZero();
    var closing = shown(MANAGER, number, "UserTask_DecideClosure");
    assertThat(closing.path("closureProposal").asText()).isEqualTo("closed");
    assertThat(closing.path("closureReason").asText()).isEqualTo("No incident since the fix");
    assertThat(closing.path("recurrenceBefore").asInt()).isEqualTo(1);
    close("closed");
    ended("CLOSED");
  }

  @Test
  void incidentsThatComeBackReopenIt() {
    fixed(Map.of("incidents", incident("Mail of " + word + " stays", Map.of())));
    now.pass(Duration.ofDays(2));
    String after = incident("Mail of " + word + " stays again", Map.of());
    assertThat(
            desk.as("admin")
                .post(
                    "/api/v1/work-items/" + after + "/links",
                    Map.of("type", "caused-by", "to", number))
                .status())
        .isIn(200, 201);
    desk.complete(WORKER, number, "UserTask_ObserveFix", Map.of("observation", "It is back"));
    isAt("RESOLVED", "UserTask_DecideClosure");
    assertThat(decided("problem-closure").path("closureProposal").asText()).isEqualTo("reopened");
    assertThat(detail("recurrenceIncidents").asText()).isEqualTo(after);
    close("reopened");
    isAt("IN_PROGRESS", "UserTask_InvestigateProblem");
    assertThat(desk.item(number).text("resolvedAt")).isNull();
  }

  @Test
  void similarIncidentsCountByConfigurationItem() {
    String ci = word;
    desk.as("admin")
        .put("/api/v1/configuration-items/" + ci, Map.of("ciClass", "server", "name", ci));
    incident("The server of " + word + " is slow", Map.of("configurationItems", ci));
    incident("Something else", Map.of());
    now.pass(Duration.ofDays(1));
    fixed(Map.of("configurationItems", ci));
    now.pass(Duration.ofDays(1));
    incident("The server of " + word + " is slow again", Map.of("configurationItems", ci));
    observationEnds();
    assertThat(detail("recurrenceBefore").asInt()).isEqualTo(1);
    assertThat(detail("recurrenceAfter").asInt()).isEqualTo(1);
    assertThat(detail("recurrencePercent").asInt()).isEqualTo(100);
  }

  @Test
  void anEditOfTheFactsChangesThePriority() {
    accepted(Map.of());
    assertThat(desk.item(number).text("priority")).isEqualTo("P3");
    edit(Map.of("impact", "HIGH", "urgency", "HIGH"));
    assertThat(desk.item(number).text("priority")).isEqualTo("P1");
    isAt("IN_PROGRESS", "UserTask_InvestigateProblem");
  }

  @Test
  void aClockThatNearsAndMissesItsTargetEscalatesBesideTheWork() {
    accepted(Map.of());
    for (int week = 0; week < 7; week++) {
      pass(Duration.ofDays(7));
    }
    assertThat(entries(number, "escalated").stream().map(e -> e.path("clockState").asText()))
        .containsSubsequence("WARNING", "BREACHED");
    assertThat(desk.tasks(number))
        .contains("UserTask_InvestigateProblem", "UserTask_AcknowledgeEscalation");
  }

  @Test
  void aProblemIsCancelledWithItsKnownError() {
    accepted(Map.of());
    workaroundFound();
    assertThat(knownErrors("q=" + word)).containsExactly(number);
    Rest.Answer cancelled =
        desk.as(MANAGER)
            .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "System is gone"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    ended("CANCELLED");
    assertThat(knownErrors("q=" + word)).isEmpty();
  }
}
