package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A timer of an incident on hold fails every try. */
@AttestaTest
class FailedStepsTest extends IncidentStory {

  private static final String PATH = "/api/v1/failed-steps";

  private final ManagementService management;
  private final RuntimeService runtime;

  FailedStepsTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
    this.management = context.getBean(ManagementService.class);
    this.runtime = context.getBean(RuntimeService.class);
  }

  @Test
  void anAdministratorSeesItWithItsWorkItemAndHasItTriedOnceMore() {
    String job = fail();
    JsonNode step = listed();
    assertThat(step).isNotNull();
    assertThat(step.path("kind").asText()).isEqualTo("JOB");
    assertThat(step.path("model").asText()).isEqualTo("incident-handling");
    assertThat(step.path("name").asText()).isNotEqualTo(step.path("element").asText());
    assertThat(step.path("since").asText()).endsWith("Z");

    String retry = PATH + "/" + step.path("id").asText() + "/retry";
    assertThat(desk.as("admin").post(retry, null).status()).isEqualTo(204);
    assertThat(listed()).isNull();
    assertThat(management.createJobQuery().jobId(job).singleResult().getRetries()).isEqualTo(1);
    assertThat(desk.as("admin").post(retry, null).status()).isEqualTo(404);
    var told =
        desk.journal(number).stream()
            .filter(entry -> entry.path("kind").asText().equals("step-retried"))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).path("content").path("subject").asText())
        .isEqualTo(step.path("name").asText());
    assertThat(told.get(0).path("actor").asText()).isEqualTo("admin");
  }

  @Test
  void nobodyElseSeesOrRetriesIt() {
    fail();
    String retry = PATH + "/" + listed().path("id").asText() + "/retry";
    for (String user : new String[] {"process-owner", "auditor", "integrator", "agent"}) {
      Rest other = desk.as(user);
      assertThat(other.get(PATH).status()).isEqualTo(403);
      assertThat(other.post(retry, null).status()).isEqualTo(403);
    }
    assertThat(listed()).isNotNull();
  }

  /** The engine gives a job up when nothing is left of its tries. */
  private String fail() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .processDefinitionKey("incident-handling")
            .singleResult()
            .getId();
    String job = management.createJobQuery().processInstanceId(instance).list().get(0).getId();
    management.setJobRetries(job, 0);
    return job;
  }

  private JsonNode listed() {
    for (JsonNode step : desk.as("admin").get(PATH + "?limit=200").body().path("items")) {
      if (step.path("item").asText().equals(number)) {
        return step;
      }
    }
    return null;
  }
}
