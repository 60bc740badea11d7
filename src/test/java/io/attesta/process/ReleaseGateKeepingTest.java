package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What may not go out: changes nobody approved, releases nobody tested, builders who approve. */
@AttestaTest
class ReleaseGateKeepingTest extends ReleaseStory {

  ReleaseGateKeepingTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void onlyApprovedChangesAreBundled() {
    String change = change();
    Rest.Answer refused = propose(Map.of("changes", change));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().findValuesAsText("code")).contains("change-not-approved");

    String approved = approvedChange();
    proposed(approved);
    Rest.Answer planned =
        answer(
            "change-manager", "UserTask_PlanRelease", planned(approved + ", " + change, "person"));
    assertThat(planned.status()).isEqualTo(400);
    assertThat(desk.tasks(number)).containsExactly("UserTask_PlanRelease");
  }

  @Test
  void ofTwoReleasesThatBundleAChangeAtOnceOneGetsIt() {
    for (int round = 0; round < 3; round++) {
      String change = approvedChange();
      List<Integer> answers =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () -> propose(Map.of("changes", change)).status()))
              .limit(4)
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      assertThat(answers).containsOnlyOnce(201).filteredOn(s -> s == 400).hasSize(3);
    }
  }

  @Test
  void aChangeIsDeployedByOneOpenReleaseOnly() {
    String change = approvedChange();
    proposed(change);
    Rest.Answer second = propose(Map.of("changes", change));
    assertThat(second.body().findValuesAsText("code")).contains("change-in-other-release");
  }

  @Test
  void theLinksFollowTheList() {
    String kept = approvedChange();
    String dropped = approvedChange();
    proposed(kept + " " + dropped);
    assertThat(links(number)).containsExactlyInAnyOrder("deploys " + kept, "deploys " + dropped);
    plan(kept, "person");
    assertThat(links(number)).containsExactly("deploys " + kept);
  }

  @Test
  void aGateWithoutEvidenceIsNotPassed() {
    String one = approvedChange();
    String two = approvedChange();
    proposed(one + "," + two);
    plan(one + "," + two, "person");
    build();
    tested(one);
    assertThat(desk.tasks(number)).containsExactly("UserTask_DecideNextStep");
    next("build");
    build();
    tested(two);
    assertThat(desk.tasks(number)).containsExactly("UserTask_ApproveRelease");
  }

  @Test
  void aFailedTestKeepsTheGateShutAndTheReleaseCanBeAbandoned() {
    String change = approvedChange();
    proposed(change);
    plan(change, "person");
    build();
    test("implementer", change, "failed");
    desk.complete("implementer", number, "UserTask_TestRelease", Map.of());
    next("abandon");
    ended("CANCELLED");
    assertThat(path()).contains("EndEvent_ReleaseCancelled");
  }

  @Test
  void evidenceForAnotherBuildCountsForNothing() {
    String change = approvedChange();
    proposed(change);
    plan(change, "person");
    assertThat(test("implementer", change, "passed").text("code")).isEqualTo("not-built");
    build();
    test("implementer", change, "failed");
    desk.complete("implementer", number, "UserTask_TestRelease", Map.of());
    next("build");
    desk.complete(
        "implementer", number, "UserTask_BuildRelease", Map.of("buildReference", "web-shop-4.2.1"));
    Rest.Answer gate = desk.as("change-manager").get("/api/v1/releases/" + number + "/tests");
    assertThat(gate.text("build")).isEqualTo("web-shop-4.2.1");
    assertThat(gate.body().path("complete").asBoolean()).isFalse();
    assertThat(gate.body().path("items")).isEmpty();
    assertThat(gate.body().path("untested").path(0).asText()).isEqualTo(change);
  }

  @Test
  void testsAreRecordedInTheFormToo() {
    String change = approvedChange();
    proposed(change);
    plan(change, "person");
    build();
    Map<String, Object> row =
        Map.of(
            "change", change,
            "criteria", "Orders arrive",
            "evidence", "Protocol 18",
            "result", "passed");
    desk.complete(
        "implementer", number, "UserTask_TestRelease", Map.of("testResults", List.of(row)));
    assertThat(desk.tasks(number)).containsExactly("UserTask_ApproveRelease");
    assertThat(desk.item(number).body().path("details").has("testResults")).isFalse();
    Rest.Answer gate = desk.as("change-manager").get("/api/v1/releases/" + number + "/tests");
    assertThat(gate.body().path("items").path(0).path("evidence").asText())
        .isEqualTo("Protocol 18");
  }

  @Test
  void whoeverBuiltMayNotApprove() {
    String change = approvedChange();
    proposed(change);
    desk.complete(
        "change-manager",
        number,
        "UserTask_PlanRelease",
        with(planned(change, "person"), "group", "release-managers"));
    desk.complete(
        "change-manager", number, "UserTask_BuildRelease", Map.of("buildReference", "b1"));
    test("change-manager", change, "passed");
    desk.complete("change-manager", number, "UserTask_TestRelease", Map.of());
    Rest.Answer refused = approve("change-manager");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("segregation-of-duties");
    assertThat(desk.tasks(number)).containsExactly("UserTask_ApproveRelease");
  }

  @Test
  void whatIsUpForApprovalCannotBeChangedUntilItIsSentBack() {
    String change = approvedChange();
    proposed(change);
    plan(change, "person");
    build();
    tested(change);
    assertThat(test("implementer", change, "failed").text("code")).isEqualTo("release-frozen");
    Rest.Answer item = desk.item(number);
    Rest.Answer edit =
        desk.as("change-manager")
            .with("If-Match", item.header("ETag"))
            .patch(
                "/api/v1/work-items/" + number,
                Map.of("details", Map.of("changes", approvedChange())));
    assertThat(edit.status()).isEqualTo(409);
    assertThat(edit.text("code")).isEqualTo("release-frozen");
    desk.complete(
        "change-manager", number, "UserTask_ApproveRelease", Map.of("releaseApproval", "rejected"));
    next("build");
    assertThat(desk.tasks(number)).containsExactly("UserTask_BuildRelease");
    assertThat(test("implementer", change, "failed").status()).isEqualTo(200);
  }

  @Test
  void aReleaseWithAVoidedApprovalDoesNotGoOut() {
    String change = approvedChange();
    proposed(change);
    plan(change, "person");
    build();
    tested(change);
    voidApproval(change);
    Rest.Answer refused = approve("change-manager");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().findValuesAsText("code")).contains("change-not-approved");
    assertThat(desk.tasks(number)).containsExactly("UserTask_ApproveRelease");
  }

  @Test
  void aReleaseIsCancelledUntilItsDeploymentStarts() {
    String change = approvedChange();
    proposed(change);
    plan(change, "person");
    assertThat(cancel().status()).isEqualTo(200);
    ended("CANCELLED");

    approvedRelease("person");
    assertThat(cancel().text("code")).isEqualTo("not-waiting");
  }

  @Test
  void testsOfOthersReleasesAreOutOfReach() {
    String change = approvedChange();
    proposed(change);
    plan(change, "person");
    build();
    assertThat(test("requester", change, "passed").status()).isEqualTo(404);
    assertThat(test("auditor", change, "passed").status()).isEqualTo(403);
    assertThat(test("implementer", approvedChange(), "passed").status()).isEqualTo(404);
    assertThat(test("implementer", change, "splendid").status()).isEqualTo(400);
    assertThat(desk.as("requester").get("/api/v1/releases/" + number + "/tests").status())
        .isEqualTo(404);
  }

  private void next(String step) {
    desk.complete(
        "change-manager",
        number,
        "UserTask_DecideNextStep",
        Map.of("nextStep", step, "commentInternal", "As discussed"));
  }

  private Rest.Answer cancel() {
    return desk.as("change-manager")
        .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Not needed"));
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> more = new java.util.LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
