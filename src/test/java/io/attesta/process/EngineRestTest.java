package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What enters through the engine's own REST, as Tasklist does, takes the same way as through ours.
 */
@AttestaTest
class EngineRestTest {

  private static final String START = "/engine-rest/process-definition/key/incident-handling/";

  private final RuntimeService runtime;
  private final HistoryService history;
  private final Desk desk;

  EngineRestTest(
      @Autowired RuntimeService runtime,
      @Autowired HistoryService history,
      @Autowired ApplicationContext context,
      @LocalServerPort int port) {
    this.runtime = runtime;
    this.history = history;
    this.desk = new Desk(port, context);
  }

  @Test
  void aProcessStartedThereHasItsWorkItem() {
    Rest.Answer started = start("title", "Printer jams", "impact", "LOW", "urgency", "LOW");
    assertThat(started.status()).as(started.body().toString()).isEqualTo(200);
    Rest.Answer item = desk.item(started.text("businessKey"));
    assertThat(item.text("title")).isEqualTo("Printer jams");
    assertThat(item.text("requester")).isEqualTo("requester");
    assertThat(item.text("priority")).isEqualTo("P4");
    assertThat(item.body().path("details").path("impact").asText()).isEqualTo("LOW");
  }

  @Test
  void neitherTextNorNameStaysBehindInTheEngine() {
    Rest.Answer started = start("title", "Printer jams", "description", "Ada's own words");
    String instance = started.text("id");
    Map<String, Object> variables =
        runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().stream()
            .collect(Collectors.toMap(VariableInstance::getName, VariableInstance::getValue));
    assertThat(variables).doesNotContainKeys("title", "description", "category", "impact");
    assertThat(variables).containsKeys("workItemId", "group");
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).count())
        .isZero();
  }

  @Test
  void badInputIsRefusedAndNothingIsKept() {
    long before = runtime.createProcessInstanceQuery().count();
    assertThat(start("title", "No").status()).isEqualTo(400);
    assertThat(start("title", "Printer jams", "impact", "ENORMOUS").status()).isEqualTo(400);
    assertThat(start("title", "Printer jams", "workItemId", "1").status()).isEqualTo(400);
    assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void aTaskCompletedThereIsCheckedAndJournaled() {
    String number = start("title", "Printer jams").text("businessKey");
    String task = desk.task(number, "UserTask_TriageIncident");
    Rest agent = desk.as("agent");
    assertThat(
            agent.post("/engine-rest/task/" + task + "/claim", Map.of("userId", "agent")).status())
        .isEqualTo(204);
    Rest.Answer refused =
        agent.post("/engine-rest/task/" + task + "/submit-form", variables("impact", "ENORMOUS"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains("impact");
    Rest.Answer done =
        agent.post(
            "/engine-rest/task/" + task + "/submit-form",
            variables(
                "triageOutcome", "accepted",
                "category", "hardware",
                "impact", "MEDIUM",
                "urgency", "HIGH"));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(204);
    assertThat(desk.item(number).text("priority")).isEqualTo("P2");
    assertThat(desk.journal(number).stream().map(entry -> entry.path("kind").asText()))
        .contains("task-completed");
  }

  @Test
  void aTaskOfAnotherGroupIsNotCompletedThere() {
    String number = start("title", "Printer jams").text("businessKey");
    String task = desk.task(number, "UserTask_TriageIncident");
    Rest.Answer answer =
        desk.as("technician")
            .post(
                "/engine-rest/task/" + task + "/complete", variables("triageOutcome", "accepted"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(desk.tasks(number)).containsExactly("UserTask_TriageIncident");
  }

  @Test
  void formsOpenFilledFromTheWorkItem() {
    String number =
        start("title", "Printer jams", "description", "Paper everywhere").text("businessKey");
    String task = desk.task(number, "UserTask_TriageIncident");
    Rest.Answer filled = desk.as("agent").get("/engine-rest/task/" + task + "/form-variables");
    assertThat(filled.body().path("title").path("value").asText()).isEqualTo("Printer jams");
    assertThat(filled.body().path("description").path("value").asText())
        .isEqualTo("Paper everywhere");
  }

  @Test
  void pathsThatAreNotOnTheListDoNotExist() {
    Rest admin = desk.as("admin");
    assertThat(admin.post("/engine-rest/deployment/create", "").status()).isIn(403, 404);
    assertThat(admin.get("/engine-rest/user").status()).isIn(403, 404);
    assertThat(admin.get("/engine-rest/variable-instance").status()).isIn(403, 404);
    assertThat(desk.as("integrator").post("/engine-rest/message", "{}").status()).isIn(403, 404);
  }

  private Rest.Answer start(String... values) {
    return desk.as("requester").post(START + "submit-form", variables(values));
  }

  private static Map<String, Object> variables(String... values) {
    Map<String, Object> variables = new java.util.LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      variables.put(values[i], Map.of("value", values[i + 1]));
    }
    return Map.of("variables", variables);
  }
}
