package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A normal change from its request to the decision of a single authority, and to its end. */
@AttestaTest
class ChangeApprovalTest extends ChangeStory {

  ChangeApprovalTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void aChangeOfLittleRiskGoesFromRequestToClosure() {
    Rest.Answer requested = request(Map.of());
    assertThat(requested.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(requested.text("group")).isEqualTo("technical-support");
    assertThat(requested.text("phase")).isEqualTo("Examine change");

    accept();
    assertThat(decided("change-risk").path("changeRisk").asText()).isEqualTo("LOW");
    isInPhase("IN_PROGRESS", "UserTask_DecideAlone");

    authorise("change-manager", "approved");
    waitsForWindow();

    windowOpens();
    isInPhase("IN_PROGRESS", "UserTask_CarryOutChange");
    assertThat(desk.item(number).text("assignee")).isEqualTo("implementer");

    carryOut();
    isInPhase("IN_PROGRESS", "UserTask_VerifyChange");

    verify("successful");
    assertThat(decided("change-review").path("reviewRequired").asBoolean()).isFalse();
    ended("CLOSED");
  }

  @Test
  void aRefusedRequestIsCancelled() {
    request(Map.of());
    examine(Map.of("assessment", "refuse", "commentPublic", "It is replaced next month"));
    ended("CANCELLED");
  }

  @Test
  void anIncompleteRequestGoesBackToTheRequesterAndIsAssessedAgain() {
    request(Map.of("testEvidence", ""));
    examine(Map.of("assessment", "moreInformation", "commentPublic", "What was tested?"));
    Rest.Answer waiting = desk.item(number);
    assertThat(waiting.text("holdReason")).isEqualTo("CUSTOMER");
    assertThat(waiting.text("assignee")).isEqualTo("technician");
    isInPhase("ON_HOLD", "UserTask_CompleteRequest");

    desk.complete(
        "technician",
        number,
        "UserTask_CompleteRequest",
        Map.of("commentPublic", "All of it", "testEvidence", "Protocol 12"));
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
    accept();
    assertThat(decided("change-risk").path("changeRisk").asText()).isEqualTo("LOW");
  }

  @Test
  void aNewServiceGoesThroughDesignAndTransition() {
    request(Map.of("newService", "new"));
    isInPhase("IN_PROGRESS", "UserTask_PlanTransition");
    desk.complete(
        "service-owner",
        number,
        "UserTask_PlanTransition",
        Map.of("transitionPlan", "Built in May, tested with two customers, live in June"));
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
    accept();
    assertThat(decided("change-authority").path("changeAuthority").asText()).isEqualTo("cab");
    assertThat(decided("change-authority").path("vetoGroup").asText()).isEqualTo("service-owners");
  }

  @Test
  void theAuthorityMayReject() {
    request(Map.of());
    accept();
    authorise("change-manager", "rejected");
    ended("CANCELLED");
  }

  @Test
  void theAuthorityMayAskAndIsAskedAgain() {
    request(Map.of());
    accept();
    authorise("change-manager", "needsInformation");
    isInPhase("ON_HOLD", "UserTask_AnswerQuestions");
    desk.complete(
        "technician", number, "UserTask_AnswerQuestions", Map.of("commentPublic", "At night"));
    isInPhase("IN_PROGRESS", "UserTask_DecideAlone");
    authorise("change-manager", "approved");
    waitsForWindow();
  }

  @Test
  void whatIsVeryRiskyOnACriticalServiceIsForTopManagement() {
    Rest.Answer critical = desk.as("admin").get("/api/v1/services/" + service);
    assertThat(
            desk.as("admin")
                .with("If-Match", critical.header("ETag"))
                .put(
                    "/api/v1/services/" + service,
                    Map.of("name", "Shop", "criticality", "CRITICAL"))
                .status())
        .isEqualTo(200);
    request(Map.of("complexity", "HIGH", "testEvidence", ""));
    accept();
    assertThat(decided("change-risk").path("changeRisk").asText()).isEqualTo("VERY_HIGH");
    isInPhase("IN_PROGRESS", "UserTask_DecideAlone");
    authorise("top-manager", "approved");
    waitsForWindow();
  }

  @Test
  void aTaskShowsWhatTheProcessDecided() {
    request(Map.of());
    accept();
    String task = desk.task(number, "UserTask_DecideAlone");
    var values = desk.as("change-manager").get("/api/v1/tasks/" + task).body().path("values");
    assertThat(values.path("changeRisk").asText()).isEqualTo("LOW");
    assertThat(values.path("changeCategory").asText()).isEqualTo("normal");
    assertThat(values.path("impactedServiceCount").isNumber()).isTrue();
    var inTasklist =
        desk.as("change-manager").get("/engine-rest/task/" + task + "/form-variables").body();
    assertThat(inTasklist.path("backOutPlan").path("value").asText()).startsWith("Put the old");
    assertThat(inTasklist.path("changeRisk").path("value").asText()).isEqualTo("LOW");
  }
}
