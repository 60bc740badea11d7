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

/** A change that is put in place by a release: by one of its own, or by one that carries others. */
@AttestaTest
class ChangeReleaseTest extends ChangeStory {

  @Autowired private WorkItems items;

  ChangeReleaseTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
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
  void aChangeIsVerifiedOnceItsOwnReleaseIsDeployed() {
    String release = ownRelease();
    desk.complete("change-manager", release, "UserTask_PlanRelease", planned());
    desk.complete(
        "implementer", release, "UserTask_BuildRelease", Map.of("buildReference", "shop-4.2.0"));
    Rest.Answer tested =
        desk.as("implementer")
            .put(
                "/api/v1/releases/" + release + "/tests/" + number,
                Map.of("criteria", "Orders arrive", "evidence", "Log 17", "result", "passed"));
    assertThat(tested.status()).as(tested.body().toString()).isEqualTo(200);
    desk.complete("implementer", release, "UserTask_TestRelease", Map.of());
    desk.complete(
        "change-manager",
        release,
        "UserTask_ApproveRelease",
        Map.of("releaseApproval", "approved"));
    desk.complete(
        "implementer",
        release,
        "UserTask_DeployByHand",
        Map.of("deploymentResult", "deployed", "deploymentReport", "Done"));
    desk.complete(
        "implementer",
        release,
        "UserTask_VerifyRelease",
        Map.of("verification", "verified", "verificationReport", "Orders were placed"));
    desk.complete(
        "implementer",
        release,
        "UserTask_SupportEarlyLife",
        Map.of("earlyLifeReport", "Nothing was reported"));
    desk.complete(
        "change-manager",
        release,
        "UserTask_ReviewRelease",
        Map.of("releaseRating", "successful", "lessons", "Nothing to change"));
    assertThat(desk.item(release).text("status")).isEqualTo("CLOSED");
    isInPhase("IN_PROGRESS", "UserTask_VerifyChange");
    verify("successful");
    ended("CLOSED");
  }

  @Test
  void anOwnReleaseThatIsCancelledLeavesNothingToUndo() {
    String release = ownRelease();
    Rest.Answer cancelled =
        desk.as("change-manager")
            .post("/api/v1/work-items/" + release + "/cancel", Map.of("reason", "Not built"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    isInPhase("IN_PROGRESS", "UserTask_VerifyBackOut");
    verifyBackOut("backedOut");
    isInPhase("RESOLVED", "UserTask_ReviewChange");
  }

  private String ownRelease() {
    scheduled(Map.of("deployment", "release"));
    windowOpens();
    Rest.Answer links = desk.as("admin").get("/api/v1/work-items/" + number + "/links");
    List<String> releases =
        stream(links.body().path("items"))
            .map(link -> link.path("number").asText())
            .filter(other -> other.startsWith("REL-"))
            .distinct()
            .toList();
    assertThat(releases).as(links.body().toString()).hasSize(1);
    return releases.get(0);
  }

  private Map<String, Object> planned() {
    return Map.of(
        "changes", number,
        "releaseType", "minor",
        "environment", "staging",
        "group", "technical-support",
        "deploymentBy", "person",
        "deploymentPlan", "Stop, copy, start.",
        "rollbackPlan", "Stop, copy back, start.");
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
