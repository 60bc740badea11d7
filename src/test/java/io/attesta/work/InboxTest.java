package io.attesta.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class InboxTest {

  private final String word = "inbox" + UUID.randomUUID().toString().replace("-", "");

  @LocalServerPort int port;

  @Test
  void theListIsFilteredByTextPriorityAndItem() {
    String urgent = report("HIGH");
    String calm = report("LOW");
    assertThat(numbers("?q=" + word)).containsExactlyInAnyOrder(urgent, calm);
    String priority = as("agent").get("/api/v1/work-items/" + urgent).text("priority");
    assertThat(priority).isNotNull();
    assertThat(numbers("?q=" + word + "&priority=" + priority)).containsExactly(urgent);
    assertThat(numbers("?number=" + calm + "," + urgent)).hasSize(2);
    assertThat(numbers("?number=" + calm + "&assignee=me")).isEmpty();
    assertThat(numbers("?q=" + word + "&practice=change")).isEmpty();
    assertThat(numbers("?q=" + word + "&clock=BREACHED")).isEmpty();
  }

  @Test
  void tasksAreCountedByWhoHasThem() {
    report("LOW");
    report("LOW");
    act("agent", task(report("LOW")), "claim");
    JsonNode counts = as("agent").get("/api/v1/tasks/counts?q=" + word).body();
    assertThat(counts.path("all").asInt()).isEqualTo(3);
    assertThat(counts.path("mine").asInt()).isEqualTo(1);
    assertThat(counts.path("unassigned").asInt()).isEqualTo(2);
    assertThat(as("requester").get("/api/v1/tasks/counts?q=" + word).body().path("all").asInt())
        .isZero();
  }

  @Test
  void manyAreTakenInOneCallAndEachTellsWhatCameOfIt() {
    String free = task(triaged());
    String taken = task(triaged());
    act("implementer", taken, "claim");
    JsonNode outcome = assign("technician", true, free, taken, "no-such-task");
    assertThat(outcome.get(0).path("done").asBoolean()).isTrue();
    assertThat(outcome.get(1).path("code").asText()).isEqualTo("task-taken");
    assertThat(outcome.get(1).path("assignee").asText()).isEqualTo("implementer");
    assertThat(outcome.get(2).path("code").asText()).isEqualTo("not-found");
    assertThat(mine()).isEqualTo(1);

    JsonNode back = assign("technician", false, free, taken);
    assertThat(back.get(0).path("done").asBoolean()).isTrue();
    assertThat(back.get(1).path("code").asText()).isEqualTo("not-assignee");
    assertThat(mine()).isZero();
  }

  private int mine() {
    Rest.Answer answer = as("technician").get("/api/v1/tasks?assignee=me&q=" + word);
    return answer.body().path("items").size();
  }

  /** Reported, and passed on to those who have two members to take it. */
  private String triaged() {
    String number = report("LOW");
    Map<String, Object> triage =
        Map.of(
            "triageOutcome", "accepted",
            "category", "other",
            "routeTo", "technical-support",
            "impact", "LOW",
            "urgency", "LOW");
    String path = "/api/v1/tasks/" + task(number) + "/complete";
    assertThat(as("agent").post(path, Map.of("details", triage)).status()).isEqualTo(200);
    return number;
  }

  @Test
  void nobodyTakesManyThatAreNotTheirs() {
    String task = task(report("LOW"));
    JsonNode foreign = assign("change-manager", true, task);
    assertThat(foreign.get(0).path("code").asText()).isEqualTo("not-found");
    assertThat(foreign.get(0).path("assignee").isNull()).isTrue();
    Rest.Answer none =
        as("agent").post("/api/v1/task-assignments", Map.of("tasks", List.of(), "claim", true));
    assertThat(none.status()).isEqualTo(400);
  }

  private JsonNode assign(String user, boolean claim, String... tasks) {
    Rest.Answer answer =
        as(user).post("/api/v1/task-assignments", Map.of("tasks", List.of(tasks), "claim", claim));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items");
  }

  private List<String> numbers(String query) {
    Rest.Answer answer = as("agent").get("/api/v1/tasks" + query);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").findValuesAsText("number");
  }

  private String report(String impact) {
    Rest.Answer answer =
        as("requester")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice",
                    "incident",
                    "title",
                    "About " + word,
                    "details",
                    Map.of("impact", impact, "urgency", impact)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private String task(String number) {
    return as("admin")
        .get("/api/v1/work-items/" + number + "/tasks")
        .body()
        .at("/items/0/id")
        .asText();
  }

  private void act(String user, String task, String action) {
    assertThat(as(user).post("/api/v1/tasks/" + task + "/" + action, null).status()).isEqualTo(204);
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
