package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From an idea to the verdict on it. */
@AttestaTest
class ImprovementTest extends ChangeStory {

  private static final String OWNER = "process-owner";
  private static final String WORKER = "technician";
  private String improvement;

  ImprovementTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @BeforeEach
  void propose() {
    improvement = proposedBy("requester");
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
  void aChangeCarriesItOut() {
    approved();
    raiseChange();
    at("ON_HOLD", "UserTask_AwaitChange");
    assertThat(desk.item(number).text("title")).isEqualTo("Answer at the first call");
    accept();
    authorise("change-manager", "approved");
    windowOpens();
    carryOut();
    pass(Duration.ZERO);
    verify("successful");
    at("RESOLVED", "UserTask_AwaitReview");
  }

  @Test
  void aRefusedChangeBringsThePlanBack() {
    approved();
    raiseChange();
    desk.complete(
        "change-manager",
        number,
        "UserTask_ExamineChange",
        Map.of("assessment", "refuse", "commentPublic", "Not in this quarter"));
    at("IN_PROGRESS", "UserTask_PlanImprovement");
  }

  @Test
  void anExistingChangeIsAwaitedAndPeopleAreReminded() {
    request(Map.of());
    approved();
    plan("existingChange", Map.of("awaitedChange", number));
    at("ON_HOLD", "UserTask_AwaitChange");
    desk.pass(Duration.ofDays(8), improvement);
    assertThat(entriesOf("reminded")).isNotEmpty();
    byHand("no");
    at("IN_PROGRESS", "UserTask_PlanImprovement");
    plan("existingChange", Map.of("awaitedChange", number));
    byHand("yes");
    at("RESOLVED", "UserTask_AwaitReview");
  }

  @Test
  void whoProposedItMayWithdrawIt() {
    var cancelled =
        desk.as("requester")
            .post("/api/v1/work-items/" + improvement + "/cancel", Map.of("reason", "A mistake"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    over("CANCELLED");
  }

  private String proposedBy(String person) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "improvement");
    body.put("title", "Answer at the first call");
    body.put("service", service);
    body.put("details", Map.of("benefit", "Fewer hand-overs", "concerns", "incident"));
    Rest.Answer answer = desk.as(person).post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private void estimate(Map<String, Object> instead) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("ideaOutcome", "accepted");
    answers.put("improvementValue", "HIGH");
    answers.put("improvementEffort", "LOW");
    answers.put("improvementRisk", "LOW");
    answers.put("improvementCost", 0);
    answers.put("group", "technical-support");
    answers.put("responsible", WORKER);
    answers.putAll(instead);
    complete(OWNER, "UserTask_ExamineIdea", answers);
  }

  private static Map<String, Object> decision(String decision) {
    Map<String, Object> answers = new LinkedHashMap<>(Map.of("improvementDecision", decision));
    if (!decision.equals("approved")) {
      answers.put("decisionReason", "Because of the season");
    }
    return answers;
  }

  private void decide(String person, String decision) {
    complete(person, "UserTask_DecideImprovement", decision(decision));
  }

  private void approved() {
    estimate(Map.of());
    decide(OWNER, "approved");
  }

  private void planTasks() {
    plan("tasks", Map.of("workPlan", "Train the desk"));
  }

  private void plan(String by, Map<String, Object> how) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("measure", "Resolved at first contact, in percent");
    answers.put("baselineValue", 60);
    answers.put("targetValue", 80);
    answers.put("reviewDate", now.get().plus(Duration.ofDays(30)).toString());
    answers.put("carryOutBy", by);
    answers.putAll(how);
    complete(WORKER, "UserTask_PlanImprovement", answers);
  }

  private void raiseChange() {
    opens = ownWindow();
    Map<String, Object> how = new LinkedHashMap<>();
    how.put("changeReason", "The desk needs the tool");
    how.put("changeType", "normal");
    how.put("changeStart", opens.toString());
    how.put("changeEnd", opens.plus(Duration.ofHours(2)).toString());
    how.put("changeComplexity", "LOW");
    how.put("changeImplementer", "implementer");
    how.put("implementationPlan", "Install it");
    how.put("changeTestEvidence", "A week on the test system");
    how.put("backOutPlan", "Remove it");
    how.put("changeTestedBackOut", true);
    plan("newChange", how);
    number =
        stream(
                desk.as("admin")
                    .get("/api/v1/work-items/" + improvement + "/links")
                    .body()
                    .path("items"))
            .filter(link -> link.path("type").asText().equals("raises"))
            .map(link -> link.path("number").asText())
            .findFirst()
            .orElseThrow();
    pass(Duration.ZERO);
  }

  private void byHand(String inPlace) {
    complete(
        WORKER,
        "UserTask_AwaitChange",
        Map.of("inPlace", inPlace, "commentInternal", "Asked the implementer"));
  }

  private void measured(int value) {
    at("RESOLVED", "UserTask_MeasureResult");
    complete(
        WORKER,
        "UserTask_MeasureResult",
        Map.of("measuredValue", value, "measurementEvidence", "Report of the month"));
    at("RESOLVED", "UserTask_GiveVerdict");
  }

  private void verdict(String verdict, Map<String, Object> followUp) {
    Map<String, Object> answers = new LinkedHashMap<>(followUp);
    answers.put("verdict", verdict);
    answers.put("verdictComment", "Compared the months");
    complete(OWNER, "UserTask_GiveVerdict", answers);
  }

  private void complete(String person, String element, Map<String, Object> answers) {
    desk.complete(person, improvement, element, answers);
  }

  private Rest.Answer answer(String person, String element, Map<String, Object> answers) {
    return desk.as(person)
        .post(
            "/api/v1/tasks/" + desk.task(improvement, element) + "/complete",
            Map.of("details", answers));
  }

  private String status() {
    return desk.item(improvement).text("status");
  }

  private void at(String status, String... elements) {
    assertThat(status()).isEqualTo(status);
    assertThat(desk.tasks(improvement)).containsExactlyInAnyOrder(elements);
  }

  private void over(String status) {
    assertThat(status()).isEqualTo(status);
    assertThat(desk.item(improvement).text("phase")).isNull();
    assertThat(desk.tasks(improvement)).isEmpty();
  }

  private List<JsonNode> entriesOf(String kind) {
    return desk.journal(improvement).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content"))
        .toList();
  }

  private JsonNode decidedOf(String decision) {
    return entriesOf("decided").stream()
        .filter(entry -> entry.path("decision").asText().equals(decision))
        .reduce((first, second) -> second)
        .orElseThrow()
        .path("outputs");
  }
}
