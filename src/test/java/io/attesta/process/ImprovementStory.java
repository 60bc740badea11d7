package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** What people do with an improvement. */
abstract class ImprovementStory extends ChangeStory {

  static final String OWNER = "process-owner";
  static final String WORKER = "technician";
  String improvement;

  ImprovementStory(ApplicationContext context, int port) {
    super(context, port);
  }

  @BeforeEach
  void propose() {
    improvement = proposedBy("requester");
  }

  String proposedBy(String person) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "improvement");
    body.put("title", "Answer at the first call");
    body.put("service", service);
    body.put("details", Map.of("benefit", "Fewer hand-overs", "concerns", "incident"));
    Rest.Answer answer = desk.as(person).post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  void estimate(Map<String, Object> instead) {
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

  static Map<String, Object> decision(String decision) {
    Map<String, Object> answers = new LinkedHashMap<>(Map.of("improvementDecision", decision));
    if (!decision.equals("approved")) {
      answers.put("decisionReason", "Because of the season");
    }
    return answers;
  }

  void decide(String person, String decision) {
    complete(person, "UserTask_DecideImprovement", decision(decision));
  }

  void approved() {
    estimate(Map.of());
    decide(OWNER, "approved");
  }

  void planTasks() {
    plan("tasks", Map.of("workPlan", "Train the desk"));
  }

  void plan(String by, Map<String, Object> how) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("measure", "Resolved at first contact, in percent");
    answers.put("baselineValue", 60);
    answers.put("targetValue", 80);
    answers.put("reviewDate", now.get().plus(Duration.ofDays(30)).toString());
    answers.put("carryOutBy", by);
    answers.putAll(how);
    complete(WORKER, "UserTask_PlanImprovement", answers);
  }

  void raiseChange() {
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

  void byHand(String inPlace) {
    complete(
        WORKER,
        "UserTask_AwaitChange",
        Map.of("inPlace", inPlace, "commentInternal", "Asked the implementer"));
  }

  void measured(int value) {
    at("RESOLVED", "UserTask_MeasureResult");
    complete(
        WORKER,
        "UserTask_MeasureResult",
        Map.of("measuredValue", value, "measurementEvidence", "Report of the month"));
    at("RESOLVED", "UserTask_GiveVerdict");
  }

  void verdict(String verdict, Map<String, Object> followUp) {
    Map<String, Object> answers = new LinkedHashMap<>(followUp);
    answers.put("verdict", verdict);
    answers.put("verdictComment", "Compared the months");
    complete(OWNER, "UserTask_GiveVerdict", answers);
  }

  void complete(String person, String element, Map<String, Object> answers) {
    desk.complete(person, improvement, element, answers);
  }

  Rest.Answer answer(String person, String element, Map<String, Object> answers) {
    return desk.as(person)
        .post(
            "/api/v1/tasks/" + desk.task(improvement, element) + "/complete",
            Map.of("details", answers));
  }

  String status() {
    return desk.item(improvement).text("status");
  }

  void at(String status, String... elements) {
    assertThat(status()).isEqualTo(status);
    assertThat(desk.tasks(improvement)).containsExactlyInAnyOrder(elements);
  }

  void over(String status) {
    assertThat(status()).isEqualTo(status);
    assertThat(desk.item(improvement).text("phase")).isNull();
    assertThat(desk.tasks(improvement)).isEmpty();
  }

  List<JsonNode> entriesOf(String kind) {
    return desk.journal(improvement).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content"))
        .toList();
  }

  JsonNode decidedOf(String decision) {
    return entriesOf("decided").stream()
        .filter(entry -> entry.path("decision").asText().equals(decision))
        .reduce((first, second) -> second)
        .orElseThrow()
        .path("outputs");
  }
}
