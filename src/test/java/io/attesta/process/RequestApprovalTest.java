package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who has to approve an order, and what follows. */
@AttestaTest
class RequestApprovalTest extends RequestStory {

  RequestApprovalTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void whatCostsLittleAndDoesNoHarmIsApprovedByBeingOnOffer() {
    ordered("requester", MAILBOX);
    waitsIn("UserTask_FulfilStep");
    assertThat(status()).isEqualTo("NEW");
  }

  @Test
  void aManagerApprovesWhatABudgetFeels() {
    ordered("requester", NOTEBOOK);
    waitsIn("UserTask_ApproveAsManager");
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("ON_HOLD");
    assertThat(item.text("holdReason")).isEqualTo("APPROVAL");
    approve("line-manager", "UserTask_ApproveAsManager");
    assertThat(status()).isEqualTo("IN_PROGRESS");
    waitsIn("UserTask_FulfilStep");
  }

  @Test
  void theServiceOwnerApprovesWhatCanDoHarm() {
    ordered("requester", ACCESS);
    waitsIn("UserTask_ApproveAsServiceOwner");
    approve("service-owner", "UserTask_ApproveAsServiceOwner");
    waitsIn("UserTask_FulfilStep");
  }

  @Test
  void bothApproveWhatDoesBothAndTheSecondMayStillDecline() {
    ordered("requester", dear("test-dear-access"));
    waitsIn("UserTask_ApproveAsManager");
    approve("line-manager", "UserTask_ApproveAsManager");
    waitsIn("UserTask_ApproveAsServiceOwner");
    desk.complete(
        "service-owner",
        number,
        "UserTask_ApproveAsServiceOwner",
        Map.of("approvalDecision", "declined", "commentPublic", "Not for this role"));
    ended("CANCELLED");
  }

  @Test
  void whatTheManagerDeclinesTheServiceOwnerIsNotAsked() {
    ordered("requester", dear("test-dear-access"));
    desk.complete(
        "line-manager",
        number,
        "UserTask_ApproveAsManager",
        Map.of("approvalDecision", "declined", "commentPublic", "No budget"));
    ended("CANCELLED");
    assertThat(journal("task-completed")).containsExactly("UserTask_ApproveAsManager");
  }

  @Test
  void nobodyApprovesAnOwnRequest() {
    ordered("line-manager", NOTEBOOK);
    String task = desk.task(number, "UserTask_ApproveAsManager");
    Rest.Answer refused =
        desk.as("line-manager")
            .post(
                "/api/v1/tasks/" + task + "/complete",
                Map.of("details", Map.of("approvalDecision", "approved")));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("segregation-of-duties");
    waitsIn("UserTask_ApproveAsManager");
  }

  @Test
  void theRequesterMayWithdrawWhatIsNotApproved() {
    ordered("requester", NOTEBOOK);
    Rest.Answer cancelled =
        desk.as("requester")
            .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Found one"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    ended("CANCELLED");
  }

  @Test
  void approversAreRemindedAndAnOrderNobodyApprovesExpires() {
    ordered("requester", NOTEBOOK);
    desk.pass(Duration.ofDays(3), number);
    assertThat(
            StreamSupport.stream(
                    desk.as("line-manager")
                        .get("/api/v1/notifications?limit=200")
                        .body()
                        .path("items")
                        .spliterator(),
                    false)
                .filter(notice -> notice.path("item").asText().equals(number)))
        .isNotEmpty();
    waitsIn("UserTask_ApproveAsManager");
    desk.pass(Duration.ofDays(28), number);
    ended("CANCELLED");
  }

  private Map<String, Object> dear(String key) {
    Rest owner = desk.as("service-owner");
    if (owner.get("/api/v1/offerings/" + key).status() == 404) {
      Map<String, Object> step = Map.of("name", "Grant it", "group", "application-support");
      Rest.Answer put =
          owner.put(
              "/api/v1/offerings/" + key,
              Map.of(
                  "name", "Dear access",
                  "service", "payroll",
                  "risk", "HIGH",
                  "cost", 900,
                  "steps", java.util.List.of(step)));
      assertThat(put.status()).as(put.body().toString()).isEqualTo(201);
    }
    return Map.of("offering", key);
  }
}
