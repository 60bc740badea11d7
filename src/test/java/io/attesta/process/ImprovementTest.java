package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From an idea to the verdict on it. */
@AttestaTest
class ImprovementTest extends ImprovementStory {

  ImprovementTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void anybodyProposesAnImprovement() {
    for (String person :
        List.of("agent", WORKER, "cab-1", "auditor", "top-manager", OWNER, "problem-manager")) {
      assertThat(proposedBy(person)).startsWith("IMP-");
    }
    at("IN_PROGRESS", "UserTask_ExamineIdea");
  }

  @Test
  void anIdeaIsDeclined() {
    complete(
        OWNER,
        "UserTask_ExamineIdea",
        Map.of("ideaOutcome", "declined", "commentPublic", "It is done already"));
    over("CANCELLED");
  }

  @Test
  void theManagerDecidesOnWhatCostsLittle() {
    estimate(Map.of());
    assertThat(decidedOf("improvement-evaluation").path("improvementScore").asInt()).isEqualTo(9);
    assertThat(desk.item(improvement).text("priority")).isEqualTo("P2");
    assertThat(decidedOf("improvement-authority").path("authority").asText()).isEqualTo("manager");
    decide(OWNER, "approved");
    at("IN_PROGRESS", "UserTask_PlanImprovement");
  }

  @Test
  void theServiceOwnerDecidesOnMoney() {
    estimate(Map.of("improvementCost", 6000));
    at("IN_PROGRESS", "UserTask_DecideImprovement");
    assertThat(answer(OWNER, "UserTask_DecideImprovement", decision("approved")).status())
        .isIn(403, 404);
    decide("service-owner", "rejected");
    over("CANCELLED");
  }

  @Test
  void topManagementDecidesOnRisk() {
    estimate(Map.of("improvementRisk", "HIGH"));
    decide("top-manager", "revise");
    at("IN_PROGRESS", "UserTask_ExamineIdea");
    estimate(Map.of("improvementRisk", "LOW"));
    decide(OWNER, "approved");
    at("IN_PROGRESS", "UserTask_PlanImprovement");
  }

  @Test
  void aLateDecisionIsTold() {
    estimate(Map.of());
    desk.pass(Duration.ofDays(6), improvement);
    assertThat(entriesOf("escalated"))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.path("notifyGroup").asText()).isEqualTo("top-management"));
    at("IN_PROGRESS", "UserTask_DecideImprovement");
  }

  @Test
  void whatIsPostponedComesBackByItselfOrByHand() {
    estimate(Map.of());
    decide(OWNER, "later");
    at("ON_HOLD", "UserTask_AwaitOccasion");
    assertThat(desk.item(improvement).text("holdReason")).isEqualTo("OCCASION");
    desk.pass(Duration.ofDays(31), improvement);
    at("IN_PROGRESS", "UserTask_ExamineIdea");
    estimate(Map.of());
    decide(OWNER, "later");
    complete(OWNER, "UserTask_AwaitOccasion", Map.of("commentInternal", "There is time now"));
    at("IN_PROGRESS", "UserTask_ExamineIdea");
  }

  @Test
  void whatIsDoneByTasksIsMeasuredOnTheReviewDate() {
    approved();
    planTasks();
    at("IN_PROGRESS", "UserTask_CarryOutImprovement");
    assertThat(desk.item(improvement).text("assignee")).isEqualTo(WORKER);
    complete(WORKER, "UserTask_CarryOutImprovement", Map.of("workDone", "Trained everybody"));
    at("RESOLVED", "UserTask_AwaitReview");
    desk.pass(Duration.ofDays(29), improvement);
    at("RESOLVED", "UserTask_AwaitReview");
    desk.pass(Duration.ofDays(2), improvement);
    measured(81);
    assertThat(decidedOf("improvement-verdict").path("verdictProposal").asText())
        .isEqualTo("achieved");
    verdict("achieved", Map.of("followUp", "close"));
    over("CLOSED");
    assertThat(desk.item(improvement).body().at("/details/verdict").asText()).isEqualTo("achieved");
  }

  @Test
  void whatIsNotAchievedIsPlannedAgainOrMeasuredAgain() {
    approved();
    planTasks();
    complete(WORKER, "UserTask_CarryOutImprovement", Map.of("workDone", "Trained half of them"));
    complete(WORKER, "UserTask_AwaitReview", Map.of("commentInternal", "They ask for it"));
    measured(65);
    assertThat(decidedOf("improvement-verdict").path("verdictProposal").asText())
        .isEqualTo("notAchieved");
    String later = now.get().plus(Duration.ofDays(60)).toString();
    verdict("partly", Map.of("followUp", "measureAgain", "reviewDate", later));
    at("RESOLVED", "UserTask_AwaitReview");
    desk.pass(Duration.ofDays(59), improvement);
    at("RESOLVED", "UserTask_AwaitReview");
    desk.pass(Duration.ofDays(2), improvement);
    measured(70);
    verdict("partly", Map.of("followUp", "planAgain"));
    at("IN_PROGRESS", "UserTask_PlanImprovement");
  }

  @Test
  void whoProposedItMayWithdrawIt() {
    var cancelled =
        desk.as("requester")
            .post("/api/v1/work-items/" + improvement + "/cancel", Map.of("reason", "A mistake"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    over("CANCELLED");
  }
}
