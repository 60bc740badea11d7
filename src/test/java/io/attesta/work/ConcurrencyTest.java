package io.attesta.work;

import static io.attesta.work.Front.items;
import static io.attesta.work.Front.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people at one work item at the same moment. */
@AttestaTest
class ConcurrencyTest {

  private static final String SECOND_AGENT = "second-agent";

  /** Shorter than the wait for a database connection. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Front front;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private String number;

  ConcurrencyTest(
      @LocalServerPort int port,
      @Autowired IdentityService identity,
      @Autowired JdbcClient jdbc,
      @Autowired PlatformTransactionManager transactions) {
    this.front = new Front(port, identity);
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    Front.ensure(identity, SECOND_AGENT, "service-desk");
  }

  @BeforeEach
  void open() {
    number = front.open("requester", "Printer jams");
  }

  @Test
  void ofTwoWhoClaimATaskOneGetsIt() {
    String task = front.task(number);
    List<Rest.Answer> answers =
        Together.run(2, i -> front.as(agent(i)).post("/api/v1/tasks/" + task + "/claim", ""));
    assertThat(statuses(answers)).containsExactlyInAnyOrder(204, 409);
    int winner = answers.get(0).status() == 204 ? 0 : 1;
    assertThat(answers.get(1 - winner).text("code")).isEqualTo("task-taken");
    assertThat(front.item("admin", number).text("assignee")).isEqualTo(agent(winner));
  }

  @Test
  void aTaskIsCompletedOnce() {
    String task = front.task(number);
    Map<String, Object> rejected =
        Map.of("triageOutcome", "notAnIncident", "commentPublic", "Please use the order form");
    List<Integer> statuses =
        statuses(Together.run(8, i -> front.complete(agent(i % 2), task, rejected)));
    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(status -> status != 200))
        .allMatch(s -> s == 404 || s == 409);
    assertThat(count("task-completed")).isEqualTo(1);
    assertThat(items(front.as("requester").get(path(number, "/comments")))).hasSize(1);
    verified();
  }

  @Test
  void noneOfFiftyCommentsIsLost() {
    List<Rest.Answer> answers =
        Together.run(50, i -> front.comment(agent(i % 2), number, Map.of("text", "Comment " + i)));
    assertThat(statuses(answers)).containsOnly(201);
    List<String> texts =
        items(front.as("agent").get(path(number, "/comments"))).stream()
            .map(comment -> comment.path("text").asText())
            .toList();
    assertThat(texts)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 50).mapToObj(i -> "Comment " + i).toList());
    assertThat(count("commented")).isEqualTo(50);
    verified();
  }

  @Test
  void noneOfFiftyEditsIsLost() {
    List<List<Integer>> versions = Together.run(10, this::editFiveTimes);
    versions.forEach(own -> assertThat(own).isSorted());
    List<Integer> all = versions.stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(50).doesNotHaveDuplicates();
    long titles =
        front.journal(number).stream()
            .filter(entry -> entry.path("kind").asText().equals("changed"))
            .filter(entry -> entry.path("content").has("title"))
            .count();
    assertThat(titles).isEqualTo(50);
    verified();
  }

  @Test
  void anEditDuringACompletionIsEitherKeptOrRefused() {
    front.triage(number);
    String task = front.task(number);
    String tag = front.item("agent", number).header("ETag");
    List<Rest.Answer> answers =
        Together.run(
            2,
            i ->
                i == 0
                    ? front.complete("agent", task, Map.of("nextStep", "resolve"))
                    : front
                        .as(SECOND_AGENT)
                        .with("If-Match", tag)
                        .patch(
                            path(number, ""),
                            Map.of("title", "Printer burns", "details", Map.of("impact", "HIGH"))));
    assertThat(answers.get(0).status()).isEqualTo(200);
    assertThat(answers.get(1).status()).isIn(200, 412);
    Rest.Answer item = front.item("agent", number);
    boolean kept = answers.get(1).status() == 200;
    assertThat(item.text("title")).isEqualTo(kept ? "Printer burns" : "Printer jams");
    assertThat(item.text("priority")).isEqualTo(kept ? "P2" : "P3");
    assertThat(item.text("phase")).isEqualTo("Resolve incident");
    verified();
  }

  @Test
  void manyWhoWaitForOneItemLeaveTheOthersAlone() {
    String other = front.open("requester", "Another printer");
    CompletableFuture<List<Rest.Answer>> waiting =
        transaction.execute(
            status -> {
              jdbc.sql("select id from work_item where number = ? for update")
                  .param(number)
                  .query(Long.class)
                  .single();
              var comments =
                  CompletableFuture.supplyAsync(
                      () ->
                          Together.run(
                              30, i -> front.comment("agent", number, Map.of("text", "Hm " + i))));
              awaitLock();
              long start = System.nanoTime();
              assertThat(front.item("agent", other).status()).isEqualTo(200);
              assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
              return comments;
            });
    assertThat(statuses(waiting.join())).containsOnly(201);
  }

  /** Until the first one waits for the row; the others have had a second to follow. */
  private void awaitLock() {
    long waiting = 0;
    for (int round = 0; round < 100 && waiting == 0; round++) {
      jdbc.sql("select pg_sleep(0.2)").query().singleRow();
      waiting =
          jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
    }
    assertThat(waiting).isPositive();
    jdbc.sql("select pg_sleep(1)").query().singleRow();
  }

  private List<Integer> editFiveTimes(int writer) {
    List<Integer> versions = new ArrayList<>();
    for (int edit = 0; edit < 5; edit++) {
      Rest.Answer answer;
      do {
        String tag = front.item("agent", number).header("ETag");
        answer =
            front
                .as("agent")
                .with("If-Match", tag)
                .patch(path(number, ""), Map.of("title", "Edit " + edit + " of " + writer));
        assertThat(answer.status()).isIn(200, 412);
      } while (answer.status() == 412);
      versions.add(answer.body().path("version").asInt());
    }
    return versions;
  }

  private void verified() {
    JsonNode result = front.verification(number);
    assertThat(result.path("workItems").asInt()).isEqualTo(1);
    assertThat(result.path("brokenAt").isNull()).as(result.toString()).isTrue();
  }

  private long count(String kind) {
    return front.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .count();
  }

  private static String agent(int index) {
    return index == 0 ? "agent" : SECOND_AGENT;
  }

  private static List<Integer> statuses(List<Rest.Answer> answers) {
    return answers.stream().map(Rest.Answer::status).toList();
  }
}
