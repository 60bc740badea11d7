package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A step that a worker does first. */
@AttestaTest
class RequestWorkerTest extends RequestStory {

  RequestWorkerTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @BeforeEach
  void orderedAndChecked() {
    ordered("requester", ACCESS);
    approve("service-owner", "UserTask_ApproveAsServiceOwner");
    step("technician", Map.of("stepOutcome", "done"));
    assertThat(detail("stepName")).isEqualTo("Grant access");
    assertThat(desk.tasks(number)).isEmpty();
  }

  @Test
  void aWorkerDoesIt() {
    assertThat(report("complete", Map.of()).status()).isEqualTo(204);
    waitsIn("UserTask_ConfirmDelivery");
    assertThat(status()).isEqualTo("RESOLVED");
  }

  @Test
  void aPersonDoesWhatTheWorkerCannot() {
    assertThat(report("bpmnError", Map.of("errorCode", "StepFailed")).status()).isEqualTo(204);
    waitsIn("UserTask_FulfilStep");
  }

  @Test
  void aPersonDoesWhatNoWorkerDoesInTime() {
    desk.pass(Duration.ofHours(2), number);
    waitsIn("UserTask_FulfilStep");
  }

  private Rest.Answer report(String what, Map<String, Object> more) {
    Map<String, Object> body = new java.util.LinkedHashMap<>(more);
    body.put("workerId", "fulfiller");
    return desk.as("integrator")
        .post("/engine-rest/external-task/" + fetched().path("id").asText() + "/" + what, body);
  }

  private JsonNode fetched() {
    Map<String, Object> body =
        Map.of(
            "workerId",
            "fulfiller",
            "maxTasks",
            50,
            "topics",
            List.of(Map.of("topicName", "fulfil", "lockDuration", 60_000)));
    for (JsonNode task :
        desk.as("integrator").post("/engine-rest/external-task/fetchAndLock", body).body()) {
      if (task.path("businessKey").asText().equals(number)) {
        return task;
      }
    }
    throw new AssertionError("No task of " + number + " for the worker");
  }
}
