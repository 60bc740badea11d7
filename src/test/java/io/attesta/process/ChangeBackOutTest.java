package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.work.WorkItems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A change that failed is undone in the reverse order of what was done. */
@AttestaTest
class ChangeBackOutTest extends ChangeStory {

  ChangeBackOutTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Autowired private WorkItems items;

  private void verifyBackOut(String outcome) {
    Map<String, Object> answers = new java.util.LinkedHashMap<>();
    answers.put("verificationEvidence", "The shop answers as before");
    answers.put("changeOutcome", outcome);
    if (outcome.equals("failed")) {
      answers.put("outcomeReason", "One node is down");
    }
    desk.complete("change-manager", number, "UserTask_VerifyBackOut", answers);
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

  @ParameterizedTest
  @ValueSource(strings = {"ReleaseRolledBack", "ReleaseCancelled"})
  void whenTheReleaseThatCarriesItFailsNothingIsLeftToUndo(String message) {
    travelling();
    assertThat(items.tell(number, message)).isTrue();
    isInPhase("IN_PROGRESS", "UserTask_VerifyBackOut");
    verifyBackOut("backedOut");
    isInPhase("RESOLVED", "UserTask_ReviewChange");
  }

  @Test
  void aChangeGoesOnWhenTheReleaseThatCarriesItIsDeployed() {
    travelling();
    assertThat(items.tell(number, "ReleaseDeployed")).isTrue();
    isInPhase("IN_PROGRESS", "UserTask_VerifyChange");
    verify("successful");
    ended("CLOSED");
  }

  @Test
  void whoeverWaitsForTheReleaseMayGoOnByHand() {
    travelling();
    desk.complete(
        "change-manager",
        number,
        "UserTask_AwaitRelease",
        Map.of("commentInternal", "Deployed by the supplier"));
    isInPhase("IN_PROGRESS", "UserTask_VerifyChange");
  }

  @Test
  void anOwnReleaseIsOpenedAndItsEndIsHeard() {
    scheduled(Map.of("deployment", "release"));
    windowOpens();
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");
    Rest.Answer links = desk.as("admin").get("/api/v1/work-items/" + number + "/links");
    List<String> releases =
        stream(links.body().path("items"))
            .map(link -> link.path("number").asText())
            .filter(other -> other.startsWith("REL-"))
            .distinct()
            .toList();
    assertThat(releases).as(links.body().toString()).hasSize(1);
    Rest.Answer cancelled =
        desk.as("change-manager")
            .post(
                "/api/v1/work-items/" + releases.get(0) + "/cancel", Map.of("reason", "Not built"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    isInPhase("IN_PROGRESS", "UserTask_VerifyBackOut");
  }

  /** Only who sees the release can name it. */
  private void travelling() {
    requester = "admin";
    scheduled(Map.of("deployment", "withRelease", "release", release()));
    windowOpens();
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("ON_HOLD");
    assertThat(item.text("holdReason")).isEqualTo("RELEASE");
    assertThat(desk.tasks(number)).containsExactly("UserTask_AwaitRelease");
  }

  private String release() {
    Rest.Answer opened =
        desk.as("change-manager")
            .post(
                "/api/v1/work-items",
                Map.of("practice", "release", "title", "Shop 4.2", "details", Map.of()));
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    return opened.text("number");
  }
}
