package io.attesta.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Trends in incidents are proposed to problem managers, and nothing more. */
@AttestaTest
class TrendCheckTest {

  private static final String MANAGER = "problem-manager";
  private static int made;

  private final TrendCheck check;
  private final ShiftedNow now;
  private final int port;
  private final String word = "trendword" + (char) ('a' + made) + made++;

  TrendCheckTest(
      @Autowired TrendCheck check, @Autowired ShiftedNow now, @LocalServerPort int port) {
    this.check = check;
    this.now = now;
    this.port = port;
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  @Test
  void theSameConfigurationItemIsProposedOnceAndRaisedByAPerson() {
    configurationItem();
    List<String> incidents = incidents(3, "Nothing works", Map.of("configurationItems", word));
    String proposal = proposals().get(0);
    JsonNode item = item(proposal);
    assertThat(proposal).startsWith("PRP-");
    assertThat(item.path("status").asText()).isEqualTo("IN_PROGRESS");
    assertThat(item.path("title").asText()).isEqualTo("3 incidents in 60 days: " + word);
    assertThat(item.at("/details/trendReason").asText())
        .startsWith("The same configuration item has failed at least three times");
    assertThat(item.at("/details/trendIncidents").asText()).contains(incidents);
    assertThat(links(incidents.get(0))).isEmpty();
    assertThat(proposals()).as("while somebody looks at it").isEmpty();

    complete(proposal, Map.of("proposalVerdict", "problem", "title", "The " + word + " fails"));
    assertThat(item(proposal).path("status").asText()).isEqualTo("CLOSED");
    String problem =
        links(proposal).stream().filter(l -> l.startsWith("raises ")).findFirst().orElseThrow();
    problem = problem.substring("raises ".length());
    assertThat(problem).startsWith("PRB-");
    assertThat(item(problem).at("/details/source").asText()).isEqualTo("trend");
    assertThat(item(problem).at("/details/configurationItems").asText()).isEqualTo(word);
    assertThat(links(incidents.get(2))).containsExactly("caused-by " + problem);

    now.pass(Duration.ofDays(31));
    assertThat(proposals()).as("what a problem explains is no trend").isEmpty();
  }

  @Test
  void whatIsDismissedComesAgainAfterTheQuietPeriod() {
    configurationItem();
    incidents(3, "Nothing works", Map.of("configurationItems", word));
    complete(proposals().get(0), Map.of("proposalVerdict", "dismissed", "dismissReason", "A test"));
    assertThat(proposals()).isEmpty();
    now.pass(Duration.ofDays(31));
    assertThat(proposals()).hasSize(1);
  }

  @Test
  void aProposalNamesAProblemThatExists() {
    configurationItem();
    incidents(3, "Nothing works", Map.of("configurationItems", word));
    String proposal = proposals().get(0);
    String problem = open("problem", "Known already", Map.of());
    complete(proposal, Map.of("proposalVerdict", "known", "knownProblem", problem));
    assertThat(item(proposal).path("status").asText()).isEqualTo("CLOSED");
    assertThat(links(proposal)).containsExactly("related-to " + problem);
  }

  @Test
  void newWordsAreProposedTogether() {
    incidents(5, "Alarm " + word + " of the " + word + "x", Map.of());
    List<String> proposed = proposals();
    assertThat(proposed).hasSize(1);
    assertThat(item(proposed.get(0)).at("/details/trendKind").asText()).isEqualTo("words");
    assertThat(item(proposed.get(0)).path("title").asText()).contains(word, word + "x");
  }

  @Test
  void aServiceAndCategoryIsProposedWhenItGrows() {
    new Rest(port, "admin")
        .put("/api/v1/services/" + word, Map.of("name", "Post " + word, "criticality", "LOW"));
    Map<String, Object> mail = Map.of("category", "email");
    for (int i = 0; i < 5; i++) {
      open("incident", "Report " + i, word, mail);
    }
    String proposal = proposals().get(0);
    assertThat(item(proposal).path("service").asText()).isEqualTo(word);
    assertThat(item(proposal).at("/details/category").asText()).isEqualTo("email");
  }

  @Test
  void twoIncidentsAreNoTrend() {
    configurationItem();
    incidents(2, "Nothing works", Map.of("configurationItems", word));
    assertThat(proposals()).isEmpty();
  }

  private void configurationItem() {
    new Rest(port, "admin")
        .put("/api/v1/configuration-items/" + word, Map.of("ciClass", "server", "name", word));
  }

  /** Proposals of this test that the check makes now. */
  private List<String> proposals() {
    return check.check().stream()
        .filter(number -> item(number).path("title").asText().contains(word))
        .toList();
  }

  private List<String> incidents(int count, String title, Map<String, Object> details) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(open("incident", title, details));
    }
    return numbers;
  }

  private String open(String practice, String title, Map<String, Object> details) {
    return open(practice, title, null, details);
  }

  private String open(String practice, String title, String service, Map<String, Object> details) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", practice);
    body.put("title", title);
    body.put("service", service);
    body.put("details", details);
    var answer = new Rest(port, "agent").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private void complete(String proposal, Map<String, Object> answers) {
    Rest manager = new Rest(port, MANAGER);
    String task =
        manager.get("/api/v1/work-items/" + proposal + "/tasks").body().at("/items/0/id").asText();
    var done = manager.post("/api/v1/tasks/" + task + "/complete", Map.of("details", answers));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
  }

  private JsonNode item(String number) {
    return new Rest(port, "admin").get("/api/v1/work-items/" + number).body();
  }

  private List<String> links(String number) {
    JsonNode items =
        new Rest(port, "admin").get("/api/v1/work-items/" + number + "/links").body().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(link -> link.path("type").asText() + " " + link.path("number").asText())
        .toList();
  }
}
