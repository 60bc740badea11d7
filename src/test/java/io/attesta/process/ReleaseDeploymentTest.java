package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The paths of release-deployment. */
@AttestaTest
class ReleaseDeploymentTest extends ReleaseStory {

  ReleaseDeploymentTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void aReleaseIsDeployedByAPipelineVerifiedSupportedAndReviewed() {
    String change = approvedRelease("pipeline");
    assertThat(status()).isEqualTo("IN_PROGRESS");
    pipelineDoes("deploy");
    assertThat(links(number)).contains("deploys " + change, "released-by " + change);
    verify("verified");
    assertThat(status()).isEqualTo("RESOLVED");
    assertThat(desk.item(number).text("phase")).isEqualTo("Support early life");
    desk.complete(
        "implementer",
        number,
        "UserTask_SupportEarlyLife",
        Map.of("earlyLifeReport", "Nothing was reported"));
    review();
    ended("CLOSED");
    assertThat(path())
        .containsSubsequence(
            "ServiceTask_FreezeRelease",
            "ServiceTask_DeployByPipeline",
            "ServiceTask_RecordDeployment",
            "IntermediateThrowEvent_ReleaseDeployed",
            "ServiceTask_TakeBaseline",
            "EndEvent_ReleaseClosed");
    assertThat(kinds()).contains("release-tested", "release-frozen", "evidence");
  }

  @Test
  void earlyLifeSupportEndsByItself() {
    approvedRelease("pipeline");
    pipelineDoes("deploy");
    verify("verified");
    desk.pass(Duration.ofDays(4), number);
    assertThat(desk.tasks(number)).containsExactly("UserTask_SupportEarlyLife");
    desk.pass(Duration.ofDays(2), number);
    assertThat(desk.tasks(number)).containsExactly("UserTask_ReviewRelease");
    review();
    ended("CLOSED");
  }

  @Test
  void aPersonDeploysByHand() {
    approvedRelease("person");
    assertThat(fetched("deploy")).isEmpty();
    desk.complete("implementer", number, "UserTask_DeployByHand", byHand("deployed"));
    assertThat(desk.tasks(number)).containsExactly("UserTask_VerifyRelease");
  }

  @Test
  void aDeploymentByHandThatFailsIsRolledBackByHand() {
    approvedRelease("person");
    desk.complete("implementer", number, "UserTask_DeployByHand", byHand("failed"));
    assertThat(fetched("rollback")).isEmpty();
    rollBackByHand();
    ended("CLOSED");
    assertThat(path())
        .contains("EndEvent_ReleaseRolledBack")
        .doesNotContain("ServiceTask_TakeBackRecord");
  }

  @Test
  void aPipelineThatReportsDeploymentFailedHasItRolledBack() {
    String change = approvedRelease("pipeline");
    Rest.Answer answer =
        report(
            fetch("deploy"),
            "bpmnError",
            Map.of("errorCode", "DeploymentFailed", "errorMessage", "Disk is full"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
    assertThat(
            desk.journal(number).stream()
                .filter(entry -> entry.path("kind").asText().equals("worker-failed"))
                .map(entry -> entry.path("content").path("message").asText()))
        .containsExactly("Disk is full");
    pipelineDoes("rollback");
    ended("CLOSED");
    assertThat(links(number)).contains("deploys " + change);
    assertThat(path()).contains("EndEvent_ReleaseRolledBack");
  }

  @Test
  void aReleaseThatIsNotVerifiedIsCompensatedInReverseOrder() {
    String change = approvedRelease("pipeline");
    pipelineDoes("deploy");
    assertThat(links(change)).contains("released-by " + number);
    verify("failed");
    assertThat(links(change)).doesNotContain("released-by " + number);
    assertThat(status()).isEqualTo("IN_PROGRESS");
    pipelineDoes("rollback");
    ended("CLOSED");
    assertThat(path())
        .containsSubsequence(
            "IntermediateThrowEvent_RollbackRequired",
            "ServiceTask_TakeBackRecord",
            "ServiceTask_RollBackByPipeline",
            "IntermediateThrowEvent_ReleaseRolledBack",
            "EndEvent_ReleaseRolledBack");
    assertThat(told()).containsExactly("ReleaseRolledBack");
  }

  @Test
  void aRollbackThatThePipelineDoesNotDoIsDoneByHand() {
    approvedRelease("pipeline");
    pipelineDoes("deploy");
    verify("failed");
    desk.pass(Duration.ofHours(5), number);
    assertThat(fetched("rollback")).isEmpty();
    rollBackByHand();
    ended("CLOSED");
  }

  @Test
  void anOverdueDeploymentIsSettledByDeployingAgain() {
    approvedRelease("pipeline");
    desk.pass(Duration.ofHours(3), number);
    assertThat(desk.tasks(number)).isEmpty();
    desk.pass(Duration.ofHours(2), number);
    assertThat(fetched("deploy")).isEmpty();
    settle("again", "pipeline");
    pipelineDoes("deploy");
    assertThat(desk.tasks(number)).containsExactly("UserTask_VerifyRelease");
  }

  @Test
  void anOverdueDeploymentIsTakenOverByAPersonOnce() {
    approvedRelease("pipeline");
    desk.pass(Duration.ofHours(5), number);
    settle("again", "person");
    desk.complete("implementer", number, "UserTask_DeployByHand", byHand("deployed"));
    verify("failed");
    assertThat(desk.tasks(number)).containsExactly("UserTask_RollBackByHand");
    rollBackByHand();
    ended("CLOSED");
  }

  @Test
  void anOverdueDeploymentIsSettledByRollingBack() {
    approvedRelease("pipeline");
    desk.pass(Duration.ofHours(5), number);
    settle("rollBack", "pipeline");
    pipelineDoes("rollback");
    ended("CLOSED");
    assertThat(told()).containsExactly("ReleaseRolledBack");
  }

  private void settle(String settlement, String by) {
    desk.complete(
        "change-manager",
        number,
        "UserTask_SettleDeployment",
        Map.of(
            "settlement", settlement,
            "deploymentBy", by,
            "commentInternal", "The runner was offline"));
  }

  private void rollBackByHand() {
    desk.complete(
        "implementer",
        number,
        "UserTask_RollBackByHand",
        Map.of("rollbackReport", "Copied the old version back"));
  }

  private static Map<String, Object> byHand(String result) {
    return Map.of("deploymentResult", result, "deploymentReport", "Followed the plan");
  }

  private List<String> told() {
    return desk.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals("told-linked-items"))
        .map(entry -> entry.path("content").path("message").asText())
        .toList();
  }
}
