package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Coordination of a major incident that an incident manager has opened directly. */
@AttestaTest
class MajorIncidentTest extends MajorIncidentStory {

  MajorIncidentTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @BeforeEach
  void open() {
    open("point-of-sale", Map.of("businessStopped", true));
  }

  @Test
  void severityAndGroupAreDecidedWhenItIsOpened() {
    Rest.Answer item = desk.item(number);
    assertThat(number).startsWith("MIM-");
    assertThat(item.text("status")).isEqualTo("NEW");
    assertThat(item.text("priority")).isEqualTo("P1");
    assertThat(item.text("group")).isEqualTo("incident-managers");
    assertThat(desk.tasks(number)).containsExactly(APPOINT);
  }

  @Test
  void onlyAKnownIncidentManagerCanBeAppointed() {
    Rest.Answer refused =
        desk.as(MANAGER)
            .post(
                "/api/v1/tasks/" + desk.task(number, APPOINT) + "/complete",
                Map.of("details", Map.of("majorIncidentManager", "agent")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("not-a-member");
    assertThat(desk.tasks(number)).containsExactly(APPOINT);
  }

  @Test
  void whoeverDoesNotLeadMajorIncidentsCannotOpenOne() {
    Rest.Answer refused =
        desk.as("agent")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice", "major-incident",
                    "title", "Tills are down",
                    "details", Map.of("majorIncidentImpact", "All stores")));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(desk.as("agent").get("/api/v1/work-items/" + number).status()).isEqualTo(200);
    assertThat(desk.as("requester").get("/api/v1/work-items/" + number).status()).isEqualTo(404);
  }

  @Test
  void topManagementHearsThatNobodyLeadsIt() {
    desk.pass(Duration.ofMinutes(11), number);
    assertThat(told(number, "major incident has no manager")).containsExactly("top-management");
    assertThat(desk.tasks(number)).contains(APPOINT);
  }

  @Test
  void leadershipStartsEverythingAtOnce() {
    Rest.Answer item = desk.complete(MANAGER, number, APPOINT, LED);
    assertThat(item.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(item.text("phase")).isEqualTo("Coordinate restoration");
    assertThat(item.text("assignee")).isEqualTo(MANAGER);
    assertThat(desk.tasks(number)).contains(COORDINATE, JOIN, INFORM);
    assertThat(told(number, "major incident calls for you"))
        .containsExactlyInAnyOrder(
            "application-support", "database-support", "network-support", "top-management");
  }

  @Test
  void theManagerCallsOutMoreTeamsThanTheTable() {
    desk.complete(
        MANAGER,
        number,
        APPOINT,
        Map.of(
            "majorIncidentManager",
            MANAGER,
            "furtherTeams",
            List.of("workplace-support", "network-support")));
    assertThat(told(number, "major incident calls for you"))
        .contains("workplace-support")
        .containsOnlyOnce("network-support");
  }

  @Test
  void anotherManagerTakesOver() {
    desk.complete(MANAGER, number, APPOINT, LED);
    move("handOver", LED);
    assertThat(desk.tasks(number)).contains(COORDINATE);
    assertThat(desk.item(number).text("phase")).isEqualTo("Coordinate restoration");
  }

  @Test
  void topManagementDecidesAndCoordinationGoesOn() {
    desk.complete(MANAGER, number, APPOINT, LED);
    move("decision", Map.of("question", "May we take all tills off line?"));
    assertThat(desk.tasks(number))
        .contains("UserTask_DecideAsManagement")
        .doesNotContain(COORDINATE);
    desk.complete(
        "top-manager",
        number,
        "UserTask_DecideAsManagement",
        Map.of("managementDecision", "Yes, at once"));
    assertThat(desk.tasks(number)).contains(COORDINATE);
    assertThat(desk.item(number).body().at("/details/managementDecision").asText())
        .isEqualTo("Yes, at once");
  }

  @Test
  void aDecisionNobodyTakesDoesNotHoldUpTheCoordination() {
    desk.complete(MANAGER, number, APPOINT, LED);
    move("decision", Map.of("question", "May we take all tills off line?"));
    desk.pass(Duration.ofMinutes(31), number);
    assertThat(desk.tasks(number))
        .contains(COORDINATE)
        .doesNotContain("UserTask_DecideAsManagement");
  }

  @Test
  void whatIsNotConfirmedGoesBackToCoordination() {
    desk.complete(MANAGER, number, APPOINT, LED);
    move("restored", Map.of());
    desk.complete(
        MANAGER,
        number,
        CONFIRM,
        Map.of("serviceRestored", "no", "commentInternal", "Two stores are still down"));
    assertThat(desk.tasks(number)).contains(COORDINATE);
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void restorationEndsCallOutsAndUpdatesAndStartsTheReview() {
    desk.complete(MANAGER, number, APPOINT, LED);
    restored();
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("RESOLVED");
    assertThat(item.text("resolvedAt")).isNotNull();
    assertThat(desk.tasks(number)).isEmpty();
    assertThat(entries(number, "informed"))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.path("text").asText()).isEqualTo("Tills take payments again");
              assertThat(told.path("groups").toString())
                  .contains("top-management", "service-owners", "service-desk");
            });
    assertThat(review()).startsWith("MIR-");
  }

  @Test
  void topManagementHearsEachTimeThatItTakesLong() {
    desk.complete(MANAGER, number, APPOINT, LED);
    desk.pass(Duration.ofMinutes(61), number);
    assertThat(told(number, "major incident takes long")).hasSize(1);
    desk.pass(Duration.ofMinutes(60), number);
    assertThat(told(number, "major incident takes long"))
        .containsExactly("top-management", "top-management");
    assertThat(notices("top-manager", number)).anyMatch(text -> text.contains("takes long"));
  }

  @Test
  void itCannotBeCancelledToEscapeItsReview() {
    Rest.Answer refused =
        desk.as(MANAGER)
            .post(
                "/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Opened by mistake"));
    assertThat(refused.status()).isEqualTo(409);
  }

  @Test
  void clocksWarnAndBreachAndAreEscalated() {
    desk.complete(MANAGER, number, APPOINT, LED);
    desk.pass(Duration.ofMinutes(125), number);
    assertThat(entries(number, "escalated"))
        .anyMatch(
            e ->
                e.path("clockMetric").asText().equals("RESOLUTION")
                    && e.path("clockState").asText().equals("WARNING"));
    desk.pass(Duration.ofMinutes(120), number);
    assertThat(desk.tasks(number)).contains("UserTask_AcknowledgeEscalation", COORDINATE);
    desk.complete(
        "incident-manager",
        number,
        "UserTask_AcknowledgeEscalation",
        Map.of("commentInternal", "We are on it"));
    assertThat(desk.tasks(number)).contains(COORDINATE);
  }

  @Test
  void editedFactsChangeTheSeverity() {
    open("payroll", Map.of("usersAffected", 10));
    assertThat(desk.item(number).text("priority")).isEqualTo("P2");
    Rest.Answer item = desk.as(MANAGER).get("/api/v1/work-items/" + number);
    Rest.Answer edited =
        desk.as(MANAGER)
            .with("If-Match", item.header("ETag"))
            .patch(
                "/api/v1/work-items/" + number, Map.of("details", Map.of("usersAffected", 4000)));
    assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    assertThat(desk.item(number).text("priority")).isEqualTo("P1");
    assertThat(desk.tasks(number)).containsExactly(APPOINT);
  }

  @Test
  void theServiceWasDownFromTheOpeningUntilItIsRestoredIfNothingElseIsSaid() {
    desk.complete(MANAGER, number, APPOINT, LED);
    restored();
    var details = desk.item(number).body().path("details");
    Instant opened = Instant.parse(desk.item(number).text("openedAt"));
    Instant from = OffsetDateTime.parse(details.path("outageFrom").asText()).toInstant();
    Instant until = OffsetDateTime.parse(details.path("outageUntil").asText()).toInstant();
    assertThat(from).isEqualTo(opened.truncatedTo(ChronoUnit.MINUTES));
    assertThat(until).isBetween(from, Instant.now().plusSeconds(60));
  }

  @Test
  void anOutageThatEndsBeforeItBeginsIsRefusedAtTheField() {
    desk.complete(MANAGER, number, APPOINT, LED);
    move("restored", Map.of());
    Map<String, Object> answers = new HashMap<>(RESTORED);
    Instant today = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    answers.put("outageFrom", today.minusSeconds(3600).toString());
    answers.put("outageUntil", today.minusSeconds(7200).toString());
    Rest.Answer refused =
        desk.as(MANAGER)
            .post(
                "/api/v1/tasks/" + desk.task(number, CONFIRM) + "/complete",
                Map.of("details", answers));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("details.outageUntil").contains("before-begin");
    answers.put("outageUntil", today.minusSeconds(600).toString());
    var kept = desk.complete(MANAGER, number, CONFIRM, answers).body().path("details");
    assertThat(kept.path("outageFrom").asText()).isEqualTo(answers.get("outageFrom"));
  }
}
