package io.attesta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.CountedStatements.Sent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The number of SQL statements is what most of the time and of the server's load follows from.
 * Bounds are what is reached: whoever adds a statement has to say so here.
 */
@AttestaTest
class SqlStatementCountTest {

  /** The least of several calls: caches are warm, and no block of ids is fetched. */
  private static final int CALLS = 6;

  @Autowired CountedStatements statements;
  @LocalServerPort int port;

  @Test
  void openingAnIncidentTakesFewStatements() throws Exception {
    within(least(() -> this::open), 19, 34);
  }

  @Test
  void editingAWorkItemTakesFewStatements() throws Exception {
    Sent sent =
        least(
            () -> {
              Rest.Answer item = open();
              Rest editor = agent().with("If-Match", item.header("ETag"));
              String path = "/api/v1/work-items/" + item.text("number");
              return () ->
                  expect(200, editor.patch(path, Map.of("title", "Mail cannot be received")));
            });
    within(sent, 14, 18);
  }

  @Test
  void completingATaskTakesFewStatements() throws Exception {
    Sent sent =
        least(
            () -> {
              String number = open().text("number");
              JsonNode task =
                  agent().get("/api/v1/work-items/" + number + "/tasks").body().at("/items/0");
              String path = "/api/v1/tasks/" + task.path("id").asText();
              expect(204, agent().post(path + "/claim", null));
              Map<String, Object> triage =
                  Map.of(
                      "triageOutcome",
                      "accepted",
                      "category",
                      "software",
                      "impact",
                      "LOW",
                      "urgency",
                      "LOW");
              return () -> expect(200, agent().post(path + "/complete", Map.of("details", triage)));
            });
    within(sent, 37, 51);
  }

  @Test
  void listingWorkItemsTakesOneStatementBesidesTheLogin() throws Exception {
    Sent sent =
        least(() -> () -> expect(200, agent().get("/api/v1/work-items?open=true&limit=50&q=mail")));
    within(sent, 2, 2);
  }

  private Sent least(Supplier<Supplier<Rest.Answer>> preparation) throws Exception {
    List<Sent> all = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      Supplier<Rest.Answer> call = preparation.get();
      all.add(statements.during(call::get));
    }
    return all.stream().min(Comparator.comparingInt(Sent::entries)).orElseThrow();
  }

  private static void within(Sent sent, int executions, int entries) {
    String told = String.join(System.lineSeparator(), sent.sql());
    assertThat(sent.executions()).as(told).isPositive().isLessThanOrEqualTo(executions);
    assertThat(sent.entries()).as(told).isLessThanOrEqualTo(entries);
  }

  private Rest agent() {
    return new Rest(port, "agent");
  }

  private Rest.Answer open() {
    Map<String, Object> body =
        Map.of(
            "practice",
            "incident",
            "title",
            "Mail cannot be sent",
            "service",
            "email",
            "details",
            Map.of("impact", "LOW", "urgency", "LOW"));
    return expect(
        201,
        agent()
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/api/v1/work-items", body));
  }

  private static Rest.Answer expect(int status, Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    return answer;
  }
}
