package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;

/** What is learnt from an outage: its review, and the improvement the review asks for. */
final class OutageLessons {

  private static final String OWNER = "process-owner";
  private static final String WORKER = "technician";

  private final Desk desk;
  private final TaskService tasks;

  OutageLessons(Desk desk, TaskService tasks) {
    this.desk = desk;
    this.tasks = tasks;
  }

  /** Reviews and signs off; the review raises a problem and an improvement. */
  String review(String major) {
    String review =
        StreamSupport.stream(
                desk.as("admin")
                    .get("/api/v1/work-items/" + major + "/links")
                    .body()
                    .path("items")
                    .spliterator(),
                false)
            .map(link -> link.path("number").asText())
            .filter(n -> n.startsWith("MIR-"))
            .findFirst()
            .orElseThrow();
    desk.pass(Duration.ZERO, review);
    assertThat(desk.item(review).body().at("/details/timeline").asText()).contains(major);
    desk.pass(Duration.ofDays(5).plusMinutes(1), review);
    assertThat(desk.item(review).text("status")).isEqualTo("IN_PROGRESS");
    assertThat(desk.item(review).text("phase")).isEqualTo("Review major incident");
    assertThat(dueOfReview(review)).as("due by the table").isNotNull();
    desk.complete(
        "incident-manager",
        review,
        "UserTask_ReviewMajorIncident",
        Map.of(
            "timeline", "10:00 orders fail\n11:00 orders go through",
            "attendees", "incident-manager, technician",
            "contributoryCauses", "The second gateway was never tested",
            "wentWell", "Stores were told early",
            "actions",
                List.of(
                    Map.of("raise", "problem", "title", "The gateway fails", "owner", WORKER),
                    Map.of(
                        "raise", "improvement", "title", "Test the way round", "owner", WORKER))));
    assertThat(desk.item(major).text("status")).as("not before sign-off").isEqualTo("RESOLVED");
    desk.complete("top-manager", review, "UserTask_SignOffReview", Map.of("signedOff", "yes"));
    assertThat(desk.item(review).text("status")).isEqualTo("CLOSED");
    return review;
  }

  private Date dueOfReview(String review) {
    return tasks
        .createTaskQuery()
        .taskId(desk.task(review, "UserTask_ReviewMajorIncident"))
        .singleResult()
        .getDueDate();
  }

  /** From the idea to the verdict. */
  void improve(String improvement) {
    desk.complete(
        OWNER,
        improvement,
        "UserTask_ExamineIdea",
        Map.of(
            "ideaOutcome", "accepted",
            "improvementValue", "HIGH",
            "improvementEffort", "LOW",
            "improvementRisk", "LOW",
            "improvementCost", 0,
            "group", "technical-support",
            "responsible", WORKER));
    assertThat(desk.item(improvement).text("priority")).as("by the table").isNotBlank();
    desk.complete(
        OWNER, improvement, "UserTask_DecideImprovement", ImprovementStory.decision("approved"));
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("measure", "Ways round that were tested, in percent");
    plan.put("baselineValue", 20);
    plan.put("targetValue", 80);
    plan.put("reviewDate", desk.now().plus(Duration.ofDays(30)).toString());
    plan.put("carryOutBy", "tasks");
    plan.put("workPlan", "Test each gateway once");
    desk.complete(WORKER, improvement, "UserTask_PlanImprovement", plan);
    desk.complete(
        WORKER, improvement, "UserTask_CarryOutImprovement", Map.of("workDone", "All were tested"));
    assertThat(desk.item(improvement).text("status")).isEqualTo("RESOLVED");
    desk.pass(Duration.ofDays(31), improvement);
    desk.complete(
        WORKER,
        improvement,
        "UserTask_MeasureResult",
        Map.of("measuredValue", 90, "measurementEvidence", "Protocols of May"));
    desk.complete(
        OWNER,
        improvement,
        "UserTask_GiveVerdict",
        Map.of("verdict", "achieved", "verdictComment", "Nine of ten were tested"));
    assertThat(desk.item(improvement).text("status")).isEqualTo("CLOSED");
  }
}
