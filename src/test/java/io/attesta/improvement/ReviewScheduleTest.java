package io.attesta.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Control processes are reviewed at planned intervals, with what their own history says. */
@AttestaTest
class ReviewScheduleTest {

  private final ReviewSchedule schedule;
  private final ManagementService management;
  private final ShiftedNow now;
  private final JdbcClient jdbc;
  private final int port;

  ReviewScheduleTest(
      @Autowired ReviewSchedule schedule,
      @Autowired ManagementService management,
      @Autowired ShiftedNow now,
      @Autowired JdbcClient jdbc,
      @LocalServerPort int port) {
    this.schedule = schedule;
    this.management = management;
    this.now = now;
    this.jdbc = jdbc;
    this.port = port;
  }

  @BeforeEach
  void beginTheFirstInterval() {
    jdbc.sql("delete from process_review").update();
    schedule.check();
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  @Test
  void aReviewOpensWhenItsIntervalIsOverAndNotTwice() {
    assertThat(reviewOf("change")).isEmpty();
    now.pass(Duration.ofDays(91));
    String review = reviewOf("change").orElseThrow();
    assertThat(review).startsWith("RVW-");
    assertThat(item(review).path("title").asText()).isEqualTo("Review of change");
    assertThat(item(review).path("practice").asText()).isEqualTo("improvement");
    now.pass(Duration.ofDays(91));
    assertThat(reviewOf("change")).as("while the last one is open").isEmpty();
    complete(review, "finish", Map.of());
    assertThat(item(review).path("status").asText()).isEqualTo("CLOSED");
    assertThat(reviewOf("change")).isPresent();
  }

  @Test
  void thePackTellsWhatTheHistorySays() {
    String declined = problem();
    categorise(declined, Map.of("categorisation", "notAProblem", "commentPublic", "Once only"));
    String looped = problem();
    categorise(
        looped,
        Map.of(
            "categorisation", "accepted",
            "category", "email",
            "impact", "LOW",
            "urgency", "LOW",
            "group", "technical-support"));
    now.pass(Duration.ofDays(181));
    JsonNode pack = item(reviewOf("problem").orElseThrow()).path("details");
    assertThat(pack.path("packVolumes").asText()).matches("Opened \\d+ \\(\\d+\\) · closed .*");
    assertThat(number(pack.path("packVolumes").asText(), "Opened (\\d+)")).isGreaterThan(1);
    assertThat(number(pack.path("packRejections").asText(), "^(\\d+) of")).isPositive();
    assertThat(pack.path("packVersions").asText())
        .contains("problem-root-cause-analysis version 1: ");
    assertThat(pack.path("packOverdue").asText()).contains("Resolution: ");
  }

  @Test
  void stepsThatAreDoneAgainAreLoopsAndVotesAreNot() {
    String looped = problem();
    categorise(
        looped,
        Map.of(
            "categorisation", "accepted",
            "category", "email",
            "impact", "LOW",
            "urgency", "LOW",
            "group", "technical-support"));
    step(looped, "technician", nothingFound());
    step(looped, "problem-manager", Map.of("closure", "reopened", "closureComment", "Look again"));
    step(looped, "technician", nothingFound());
    now.pass(Duration.ofDays(181));
    String loops = item(reviewOf("problem").orElseThrow()).at("/details/packLoops").asText();
    assertThat(loops).contains("Investigate problem: ").doesNotContain("Categorise problem");
  }

  @Test
  void whatShouldBeBetterBecomesAnImprovement() {
    now.pass(Duration.ofDays(91));
    String review = reviewOf("incident").orElseThrow();
    complete(
        review,
        "improve",
        Map.of("improvementTitle", "Fewer hand-overs", "improvementBenefit", "Quicker answers"));
    JsonNode link =
        new Rest(port, "admin")
            .get("/api/v1/work-items/" + review + "/links")
            .body()
            .at("/items/0");
    assertThat(link.path("type").asText()).isEqualTo("raises");
    JsonNode raised = item(link.path("number").asText());
    assertThat(raised.path("practice").asText()).isEqualTo("improvement");
    assertThat(raised.path("title").asText()).isEqualTo("Fewer hand-overs");
    assertThat(raised.at("/details/concerns").asText()).isEqualTo("incident");
    assertThat(raised.at("/details/source").asText()).isEqualTo("review");
    assertThat(raised.at("/details/benefit").asText()).isEqualTo("Quicker answers");
    assertThat(item(review).path("status").asText()).isEqualTo("IN_PROGRESS");
    complete(review, "finish", Map.of());
    assertThat(item(review).path("status").asText()).isEqualTo("CLOSED");
  }

  @Test
  void aLateReviewIsTold() {
    now.pass(Duration.ofDays(91));
    String review = reviewOf("change").orElseThrow();
    now.pass(Duration.ofDays(15));
    String instance =
        new Rest(port, "admin")
            .get("/api/v1/work-items/" + review + "/diagram")
            .body()
            .at("/processes/0/processInstance")
            .asText();
    management
        .createJobQuery()
        .processInstanceId(instance)
        .executable()
        .list()
        .forEach(job -> management.executeJob(job.getId()));
    JsonNode journal =
        new Rest(port, "admin").get("/api/v1/work-items/" + review + "/journal?limit=200").body();
    assertThat(journal.path("items").findValuesAsText("kind")).contains("escalated");
    assertThat(journal.toString()).contains("top-management");
  }

  /** The review of the practice that is opened now. */
  private Optional<String> reviewOf(String practice) {
    return schedule.check().stream()
        .filter(number -> item(number).at("/details/concerns").asText().equals(practice))
        .findFirst();
  }

  private static Map<String, Object> nothingFound() {
    return Map.of("finding", "nothing");
  }

  private String problem() {
    var answer =
        new Rest(port, "agent")
            .post(
                "/api/v1/work-items",
                Map.of("practice", "problem", "title", "Under review", "details", Map.of()));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private void categorise(String problem, Map<String, Object> answers) {
    step(problem, "problem-manager", answers);
  }

  private void complete(String review, String outcome, Map<String, Object> more) {
    Map<String, Object> answers = new LinkedHashMap<>(more);
    answers.put("findings", "It runs well");
    answers.put("suitability", "yes");
    answers.put("reviewOutcome", outcome);
    step(review, "process-owner", answers);
  }

  private void step(String number, String person, Map<String, Object> answers) {
    Rest rest = new Rest(port, person);
    JsonNode tasks = rest.get("/api/v1/work-items/" + number + "/tasks").body().path("items");
    String task =
        StreamSupport.stream(tasks.spliterator(), false)
            .map(open -> open.path("id").asText())
            .findFirst()
            .orElseThrow();
    var done = rest.post("/api/v1/tasks/" + task + "/complete", Map.of("details", answers));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
  }

  private JsonNode item(String number) {
    return new Rest(port, "admin").get("/api/v1/work-items/" + number).body();
  }

  private static int number(String text, String pattern) {
    var found = java.util.regex.Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group(1));
  }
}
