package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A change that failed is undone in the reverse order of what was done. */
@AttestaTest
class ChangeBackOutTest extends ChangeStory {

  ChangeBackOutTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void recordsAreTakenBackBeforeTheDeployment() {
    scheduled(Map.of());
    windowOpens();
    carryOut();
    assertThat(steps("evidence")).contains("ServiceTask_ApplyConfigurationUpdates");
    verify("failed");
    isInPhase("IN_PROGRESS", "UserTask_BackOutChange");
    assertThat(desk.item(number).text("assignee")).isEqualTo("implementer");
    assertThat(steps("evidence")).contains("ServiceTask_RevertConfigurationUpdates");

    desk.complete(
        "implementer", number, "UserTask_BackOutChange", Map.of("backOutNotes", "Old one is back"));
    isInPhase("IN_PROGRESS", "UserTask_VerifyBackOut");

    verifyBackOut("backedOut");
    isInPhase("RESOLVED", "UserTask_ReviewChange");
    assertThat(decided("change-review").path("reviewReason").asText())
        .isEqualTo("The change did not achieve what was intended");
    review();
    ended("CLOSED");
    assertThat(steps("evidence")).doesNotContain("ServiceTask_TakeBaseline");
  }

  @Test
  void aBackOutThatFailsIsSaidToHaveFailed() {
    scheduled(Map.of());
    windowOpens();
    carryOut();
    verify("failed");
    desk.complete(
        "implementer", number, "UserTask_BackOutChange", Map.of("backOutNotes", "Only half"));
    verifyBackOut("failed");
    isInPhase("RESOLVED", "UserTask_ReviewChange");
    assertThat(decided("change-review").path("reviewRequired").asBoolean()).isTrue();
  }

  @Test
  void whatWentInWithIssuesStaysAndIsReviewed() {
    scheduled(Map.of());
    windowOpens();
    carryOut();
    verify("successfulWithIssues");
    isInPhase("RESOLVED", "UserTask_ReviewChange");
    assertThat(steps("evidence"))
        .contains("ServiceTask_TakeBaseline")
        .doesNotContain("ServiceTask_RevertConfigurationUpdates");
  }
}
