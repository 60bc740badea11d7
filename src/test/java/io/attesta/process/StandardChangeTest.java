package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A standard change is authorised in advance by its template. */
@AttestaTest
class StandardChangeTest extends ChangeStory {

  StandardChangeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  private String template;

  @BeforeEach
  void writeTemplate() {
    template = service + "-renewal";
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", "Renew the certificate");
    body.put("service", service);
    body.put("ciClasses", List.of());
    body.put("implementationPlan", "As in the run book");
    body.put("backOutPlan", "Back to the old one");
    body.put("deployment", "tasks");
    body.put("risk", "LOW");
    body.put("owner", "change-manager");
    Rest.Answer written =
        desk.as("admin").put("/api/v1/standard-change-templates/" + template, body);
    assertThat(written.status()).as(written.body().toString()).isEqualTo(201);
    stands("inForce", written.header("ETag"));
  }

  private void stands(String standing, String tag) {
    Rest.Answer answer =
        desk.as("change-manager")
            .with("If-Match", tag)
            .put(
                "/api/v1/standard-change-templates/" + template + "/standing",
                Map.of("standing", standing, "reason", "Approved by the board"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  private void requestByTemplate() {
    request(
        Map.of(
            "changeType", "standard",
            "standardTemplate", template,
            "implementationPlan", "",
            "testEvidence", "",
            "testedBackOut", "",
            "backOutPlan", ""));
  }

  @Test
  void itWaitsForItsWindowAtOnceAndIsClosedAfterIt() {
    requestByTemplate();
    waitsForWindow();
    assertThat(decided("change-authority").path("changeAuthority").asText()).isEqualTo("none");
    assertThat(steps("task-completed")).isEmpty();
    windowOpens();
    carryOut();
    verify("successful");
    ended("CLOSED");
  }

  @Test
  void aSuspendedTemplateAuthorisesNothing() {
    Rest.Answer read =
        desk.as("change-manager").get("/api/v1/standard-change-templates/" + template);
    stands("suspended", read.header("ETag"));
    requestByTemplate();
    assertThat(decided("change-category").path("changeCategory").asText()).isEqualTo("normal");
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
  }
}
