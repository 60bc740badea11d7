package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What a pipeline gets and may say, over the engine's REST, as docs/examples/deploy-worker.sh does.
 */
@AttestaTest
class DeployWorkerTest extends ReleaseStory {

  private final RuntimeService runtime;

  DeployWorkerTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
    this.runtime = context.getBean(RuntimeService.class);
  }

  @Test
  void itIsToldWhatToDeployAndWhere() {
    String change = approvedRelease("pipeline");
    JsonNode task = fetch("deploy");
    assertThat(task.path("businessKey").asText()).isEqualTo(number);
    JsonNode variables = task.path("variables");
    assertThat(value(variables, "deployChanges")).isEqualTo(change);
    assertThat(value(variables, "deployBuild")).isEqualTo("web-shop-4.2.0");
    assertThat(value(variables, "environment")).isEqualTo("staging");
    assertThat(variables.has("description")).isFalse();
  }

  @Test
  void aTaskIsLockedForOneWorker() {
    approvedRelease("pipeline");
    JsonNode task = fetch("deploy");
    assertThat(fetched("deploy")).isEmpty();
    Rest.Answer other =
        desk.as("integrator")
            .post(
                "/engine-rest/external-task/" + task.path("id").asText() + "/complete",
                Map.of("workerId", "another-worker"));
    assertThat(other.status()).isEqualTo(400);
    assertThat(report(task, "complete", Map.of()).status()).isEqualTo(204);
  }

  @Test
  void itCannotLeadTheProcessElsewhereByVariables() {
    approvedRelease("pipeline");
    JsonNode task = fetch("deploy");
    Map<String, Object> variables =
        Map.of("deploymentBy", Map.of("value", "person", "type", "String"));
    for (String kind : new String[] {"variables", "localVariables"}) {
      Rest.Answer refused = report(task, "complete", Map.of(kind, variables));
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body().toString()).contains("A worker sends no variables");
    }
    assertThat(desk.tasks(number)).isEmpty();
  }

  @Test
  void aFailureWithoutRetriesIsAnIncidentOfTheEngineAndStandsInTheJournal() {
    approvedRelease("pipeline");
    Map<String, Object> failure =
        Map.of("errorMessage", "Host unreachable", "retries", 0, "retryTimeout", 0);
    assertThat(report(fetch("deploy"), "failure", failure).status()).isEqualTo(204);
    assertThat(
            runtime
                .createIncidentQuery()
                .incidentType("failedExternalTask")
                .processInstanceId(instance())
                .count())
        .isEqualTo(1);
    assertThat(
            desk.journal(number).stream()
                .filter(entry -> entry.path("kind").asText().equals("worker-failed"))
                .map(entry -> entry.path("content").path("message").asText()))
        .containsExactly("Host unreachable");
    assertThat(status()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void aFailureWithRetriesIsOfferedAgain() {
    approvedRelease("pipeline");
    Map<String, Object> failure =
        Map.of("errorMessage", "Host busy", "retries", 2, "retryTimeout", 0);
    assertThat(report(fetch("deploy"), "failure", failure).status()).isEqualTo(204);
    assertThat(fetch("deploy").path("retries").asInt()).isEqualTo(2);
  }

  @Test
  void onlyIntegratorsAreWorkers() {
    Map<String, Object> body =
        Map.of("workerId", "w", "maxTasks", 1, "topics", java.util.List.of());
    for (String user : new String[] {"change-manager", "implementer", "requester"}) {
      assertThat(desk.as(user).post("/engine-rest/external-task/fetchAndLock", body).status())
          .isEqualTo(403);
    }
  }

  private String instance() {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .singleResult()
        .getId();
  }

  private static String value(JsonNode variables, String name) {
    return variables.path(name).path("value").asText();
  }
}
