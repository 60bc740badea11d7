package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Known errors are published by the problem, found, proposed at triage, and withdrawn. */
@AttestaTest
class KnownErrorTest extends ProblemStory {

  KnownErrorTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void aWorkaroundIsPublishedBeforeTheCauseIsKnown() {
    accepted(Map.of());
    assertThat(knownErrors("q=" + word)).isEmpty();
    workaroundFound();
    isAt("IN_PROGRESS", "UserTask_InvestigateProblem");
    var found = desk.as("agent").get("/api/v1/known-errors?q=" + word).body().at("/items/0");
    assertThat(found.path("number").asText()).isEqualTo(number);
    assertThat(found.path("workaround").asText()).isEqualTo("Restart the queue");
    assertThat(found.path("rootCause").isNull()).isTrue();
    assertThat(found.path("accepted").asBoolean()).isFalse();
    assertThat(found.path("publishedAt").asText()).isNotEmpty();

    causeFound();
    found = desk.as("agent").get("/api/v1/known-errors?q=" + word).body().at("/items/0");
    assertThat(found.path("rootCause").asText()).isEqualTo("A leak");
  }

  @Test
  void whoWorksOnLinkedIncidentsIsTold() {
    String linked = incident("Mail of " + word + " stays", Map.of());
    accepted(Map.of("incidents", linked));
    workaroundFound();
    assertThat(entries(linked, "known-error-published"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.path("problem").asText()).isEqualTo(number));
    causeFound();
    assertThat(entries(linked, "known-error-published")).hasSize(1);
  }

  @Test
  void triageShowsItByTheWordsOfTheReport() {
    accepted(Map.of());
    workaroundFound();
    String like = incident("Mails of " + word + " stay in the outbox", Map.of());
    String unlike = incident("Printer " + word + " has no paper", Map.of());
    assertThat(matches(like)).startsWith(number).contains("Restart the queue");
    assertThat(matches(unlike)).isEmpty();
    desk.complete("agent", like, "UserTask_TriageIncident", IncidentStory.ACCEPTED);
    String worker = desk.item(like).text("group").equals("service-desk") ? "agent" : WORKER;
    assertThat(shown(worker, like, "UserTask_DiagnoseIncident").path("knownErrorMatches").asText())
        .startsWith(number);
  }

  @Test
  void whoTriagesLinksTheIncidentWithIt() {
    accepted(Map.of());
    workaroundFound();
    String like = incident("Mails of " + word + " stay in the outbox", Map.of());
    Map<String, Object> answers = new LinkedHashMap<>(IncidentStory.ACCEPTED);
    answers.put("problem", number);
    desk.complete("agent", like, "UserTask_TriageIncident", answers);
    assertThat(links(like)).containsExactly("caused-by " + number);
    assertThat(
            shown(WORKER, number, "UserTask_InvestigateProblem").path("linkedIncidents").asText())
        .isEqualTo(like);
  }

  @Test
  void triageShowsItByTheConfigurationItem() {
    desk.as("admin")
        .put("/api/v1/configuration-items/" + word, Map.of("ciClass", "server", "name", word));
    accepted(Map.of("configurationItems", word));
    workaroundFound();
    String same = incident("Nothing moves", Map.of("configurationItems", word));
    assertThat(matches(same)).startsWith(number);
    assertThat(knownErrors("configurationItem=" + word)).containsExactly(number);
    assertThat(knownErrors("configurationItem=" + word + "-other")).isEmpty();
  }

  @Test
  void itIsFoundByServiceAndPageByPage() {
    desk.as("admin")
        .put("/api/v1/services/" + word, Map.of("name", "Post of " + word, "criticality", "LOW"));
    for (int i = 0; i < 2; i++) {
      raised(Map.of());
      categorise(Map.of("service", word));
      workaroundFound();
    }
    assertThat(knownErrors("service=" + word)).hasSize(2).startsWith(number);
    var first = desk.as("agent").get("/api/v1/known-errors?limit=1&service=" + word).body();
    assertThat(first.path("items")).hasSize(1);
    assertThat(knownErrors("limit=1&service=" + word + "&cursor=" + first.path("next").asText()))
        .hasSize(1)
        .doesNotContain(number);
  }

  @Test
  void anEditOfTheWorkaroundIsPublishedAtOnce() {
    accepted(Map.of());
    workaroundFound();
    edit(Map.of("workaround", "Empty the outbox"));
    var found = desk.as("agent").get("/api/v1/known-errors?q=" + word).body().at("/items/0");
    assertThat(found.path("workaround").asText()).isEqualTo("Empty the outbox");
  }

  @Test
  void itIsWithdrawnWhenTheCauseIsRemoved() {
    fixed(Map.of());
    assertThat(knownErrors("q=" + word)).containsExactly(number);
    observationEnds();
    close("closed");
    ended("CLOSED");
    assertThat(knownErrors("q=" + word)).isEmpty();
    assertThat(detail("knownErrorState").asText()).isEqualTo("withdrawn");
  }

  @Test
  void anAcceptedKnownErrorStaysPublished() {
    fixed(Map.of());
    observationEnds();
    close("knownErrorAccepted");
    ended("CLOSED");
    var found = desk.as("agent").get("/api/v1/known-errors?q=" + word).body().at("/items/0");
    assertThat(found.path("number").asText()).isEqualTo(number);
    assertThat(found.path("accepted").asBoolean()).isTrue();
  }

  @Test
  void requestersDoNotReadThemAndBadInputIsRefused() {
    assertThat(desk.as("requester").get("/api/v1/known-errors").status()).isEqualTo(403);
    assertThat(desk.as("agent").get("/api/v1/known-errors?limit=0").status()).isEqualTo(400);
    assertThat(desk.as("agent").get("/api/v1/known-errors?q=" + "x".repeat(201)).status())
        .isEqualTo(400);
    assertThat(desk.as("auditor").get("/api/v1/known-errors").status()).isEqualTo(200);
  }

  private String matches(String incident) {
    return shown("agent", incident, "UserTask_TriageIncident").path("knownErrorMatches").asText();
  }
}
