package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding what helps with an incident, and investigating what is behind it. */
@BrowserTest
class KnownErrorsPageTest {

  private static Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void anAgentFindsAWorkaroundByTheWordsOfTheReport() {
    published("Wombat queue stands still", "Restart the wombat queue");
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
    agent.go("/known-errors");
    agent.page.getByLabel("Search", exactly()).fill("wombat");
    agent.settle();
    assertThat(agent.text("Restart the wombat queue")).isVisible();
    agent.picture("known-errors");
    agent.page.getByLabel("Search", exactly()).fill("no such words at all");
    assertThat(agent.text("No known error has these words")).isVisible();
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void triageShowsWhatItMayBe() {
    String problem = published("Bandicoot mail stays", "Empty the bandicoot outbox");
    String incident =
        open("requester", "incident", "Bandicoot mail stays in the outbox").text("number");
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
    agent.go("/work-items/" + incident);
    assertThat(agent.form()).containsText(problem);
    assertThat(agent.form()).containsText("Empty the bandicoot outbox");
    agent.picture("known-error-at-triage");
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void aTechnicianInvestigatesAProblem() {
    String problem = investigated("Quoll index is slow");
    WorkspacePage technician = chromium.enter(port, "technician", ColorScheme.LIGHT);
    technician.go("/work-items/" + problem);
    technician.picture("problem-investigate");
    technician.choose("The root cause");
    technician.fill("How it shows*", "Quoll searches take a minute");
    technician.fill("Workaround", "Search by number");
    technician.fill("Root cause*", "The index is not used");
    technician.fill("What proves it*", "The plan of the query");
    technician.send("Complete");
    technician.picture("problem-plan");
    assertThat(technician.form()).containsText("The index is not used");
    assertThat(technician.complaints).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void isReadableByEverybody(ColorScheme scheme) {
    published("Numbat link drops", "Use the numbat wire");
    WorkspacePage agent = chromium.enter(port, "agent", scheme);
    agent.go("/known-errors");
    assertThat(agent.accessibilityFaults()).isEmpty();
    agent.page.setViewportSize(390, 844);
    agent.settle();
    assertThat(agent.accessibilityFaults()).isEmpty();
    assertThat(agent.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    agent.picture("known-errors-small-" + scheme.name().toLowerCase());
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private String published(String title, String workaround) {
    String problem = investigated(title);
    complete(
        "technician",
        problem,
        Map.of("finding", "workaround", "symptoms", title, "workaround", workaround));
    return problem;
  }

  private String investigated(String title) {
    String problem = open("agent", "problem", title).text("number");
    complete(
        "problem-manager",
        problem,
        Map.of(
            "categorisation", "accepted",
            "category", "software",
            "impact", "MEDIUM",
            "urgency", "MEDIUM",
            "group", "technical-support"));
    return problem;
  }

  private Rest.Answer open(String user, String practice, String title) {
    Map<String, Object> body = Map.of("practice", practice, "title", title, "details", Map.of());
    Rest.Answer answer = new Rest(port, user).post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer;
  }

  private void complete(String user, String number, Map<String, Object> details) {
    Rest rest = new Rest(port, user);
    String task =
        rest.get("/api/v1/work-items/" + number + "/tasks").body().at("/items/0/id").asText();
    Rest.Answer answer =
        rest.post("/api/v1/tasks/" + task + "/complete", Map.of("details", details));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }
}
