package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.workflow.Processes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** No major incident closes before its review has been signed off. */
@AttestaTest
class MajorIncidentReviewTest extends MajorIncidentStory {

  private static final String CONTRIBUTE = "UserTask_ContributeToReview";
  private static final String REVIEW = "UserTask_ReviewMajorIncident";
  private static final String SIGN_OFF = "UserTask_SignOffReview";

  private final Processes processes;
  private String review;

  MajorIncidentReviewTest(
      @Autowired ApplicationContext context,
      @LocalServerPort int port,
      @Autowired Processes processes) {
    super(context, port);
    this.processes = processes;
  }

  @BeforeEach
  void restore() {
    led();
    now.pass(Duration.ofMinutes(95));
    restored();
    review = review();
  }

  private void contribute() {
    // Of each group somebody; the administrator is in none of them.
    Map<String, String> members =
        Map.of("service-desk", "agent", "application-support", "technician");
    for (JsonNode task : openTasks()) {
      String person = members.get(task.path("group").asText(task.path("groups").path(0).asText()));
      if (person != null) {
        Rest.Answer done =
            desk.as(person)
                .post(
                    "/api/v1/tasks/" + task.path("id").asText() + "/complete",
                    Map.of("details", Map.of("commentInternal", "The alert came late")));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
      }
    }
  }

  private List<JsonNode> openTasks() {
    return stream(
            desk.as("admin").get("/api/v1/work-items/" + review + "/tasks").body().path("items"))
        .toList();
  }

  private void contributionsAreOver() {
    desk.pass(Duration.ofDays(3).plusMinutes(1), review);
  }

  private void hold(List<Map<String, Object>> actions) {
    Map<String, Object> answers = new HashMap<>();
    answers.put("timeline", "10:00 tills down\n11:00 tills up");
    answers.put("attendees", "incident-manager, technician");
    answers.put("contributoryCauses", "The second gateway was never tested");
    answers.put("wentWell", "Stores were told early");
    answers.put("actions", actions);
    desk.complete(MANAGER, review, REVIEW, answers);
  }

  private static Map<String, Object> action(String raise, String title) {
    return Map.of("raise", raise, "title", title, "owner", "technician");
  }

  private void sign(String answer) {
    desk.complete(
        "top-manager",
        review,
        SIGN_OFF,
        answer.equals("yes")
            ? Map.of("signedOff", "yes")
            : Map.of("signedOff", "no", "signOffRemark", "Which stores?"));
  }

  @Test
  void itIsAWorkItemOfItsOwnWithTheFactsOfTheMajorIncident() {
    Rest.Answer item = desk.item(review);
    JsonNode details = item.body().path("details");
    assertThat(item.text("practice")).isEqualTo("major-incident-review");
    assertThat(item.text("status")).isEqualTo("IN_PROGRESS");
    assertThat(item.text("group")).isEqualTo("incident-managers");
    assertThat(details.path("majorIncident").asText()).isEqualTo(number);
    assertThat(details.path("majorIncidentPriority").asText()).isEqualTo("P1");
    assertThat(details.path("durationMinutes").asInt()).isEqualTo(95);
    assertThat(details.path("resolution").asText()).isEqualTo("Switched to the second gateway");
    assertThat(desk.item(number).text("phase")).isNull();
    assertThat(desk.item(number).text("status")).isEqualTo("RESOLVED");
  }

  @Test
  void nobodyOpensAReviewByHand() {
    Rest.Answer refused =
        desk.as("admin")
            .post(
                "/api/v1/work-items",
                Map.of("practice", "major-incident-review", "title", "Just so"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(processes.startForms())
        .noneMatch(start -> start.model().practice().equals("major-incident-review"));
  }

  @Test
  void theTimeLineIsDraftedFromTheJournals() {
    String timeline = desk.item(review).body().at("/details/timeline").asText();
    assertThat(timeline)
        .contains(number + "  Opened")
        .contains(number + "  Appoint manager (" + MANAGER + ")")
        .contains(number + "  Told top-management: major incident calls for you")
        .contains(number + "  Informed: Tills take payments again")
        .doesNotContain(review + "  ");
    assertThat(timeline.indexOf("Appoint manager")).isLessThan(timeline.indexOf("Informed"));
  }

  @Test
  void everyGroupContributes() {
    assertThat(desk.tasks(review)).hasSizeGreaterThan(2).containsOnly(CONTRIBUTE);
    int before = openTasks().size();
    contribute();
    assertThat(openTasks()).hasSize(before - 2);
    assertThat(entries(review, "task-completed")).hasSize(2);
  }

  @Test
  void contributionsThatDoNotComeAreNotWaitedFor() {
    contributionsAreOver();
    assertThat(desk.tasks(review)).containsExactly(REVIEW);
    JsonNode task = openTasks().get(0);
    assertThat(task.path("due").asText(task.path("dueAt").asText())).isNotBlank();
  }

  @Test
  void signedOffItClosesAndTheMajorIncidentWithIt() {
    contributionsAreOver();
    hold(List.of(action("none", "Thank the stores")));
    sign("yes");
    assertThat(desk.item(review).text("status")).isEqualTo("CLOSED");
    assertThat(desk.item(number).text("status")).isEqualTo("CLOSED");
    assertThat(desk.item(number).text("phase")).isNull();
  }

  @Test
  void whatIsNotSignedOffIsReviewedAgain() {
    contributionsAreOver();
    hold(List.of());
    sign("no");
    assertThat(desk.tasks(review)).containsExactly(REVIEW);
    assertThat(desk.item(review).body().at("/details/signOffRemark").asText())
        .isEqualTo("Which stores?");
    assertThat(desk.item(number).text("status")).isEqualTo("RESOLVED");
    hold(List.of());
    sign("yes");
    assertThat(desk.item(number).text("status")).isEqualTo("CLOSED");
  }

  @Test
  void actionsBecomeProblemsAndImprovements() {
    contributionsAreOver();
    hold(
        List.of(
            action("problem", "Why does the gateway fail"),
            action("improvement", "Test the second gateway each month"),
            action("none", "Thank the stores")));
    sign("yes");
    JsonNode actions = desk.item(review).body().at("/details/actions");
    for (int row : new int[] {0, 1}) {
      JsonNode action = actions.get(row);
      Rest.Answer raised = desk.item(action.path("workItem").asText());
      assertThat(raised.text("practice"))
          .as(action.toString())
          .isEqualTo(action.path("raise").asText());
      assertThat(raised.text("title")).isEqualTo(action.path("title").asText());
      assertThat(raised.text("service")).isEqualTo("point-of-sale");
      assertThat(raised.text("requester")).isEqualTo(MANAGER);
      assertThat(raised.body().at("/details/source").asText()).isEqualTo("majorIncident");
      assertThat(linked(review, "raises")).contains(raised.text("number"));
    }
    assertThat(actions.get(2).has("workItem")).isFalse();
    assertThat(actions.get(2).has("notRaised")).isFalse();
    assertThat(desk.item(review).text("status")).isEqualTo("CLOSED");
  }

  @Test
  void whoeverSignsOffHearsThatTheReviewIsLate() {
    contributionsAreOver();
    desk.pass(Duration.ofDays(4), review);
    assertThat(told(review, "review overdue")).containsExactly("top-management");
    assertThat(desk.tasks(review)).containsExactly(REVIEW);
  }

  @Test
  void whoeverSignsOffIsRemindedAgainAndAgain() {
    contributionsAreOver();
    hold(List.of());
    desk.pass(Duration.ofDays(3).plusMinutes(1), review);
    desk.pass(Duration.ofDays(3), review);
    assertThat(told(review, "sign-off of review overdue"))
        .containsExactly("top-management", "top-management");
    assertThat(desk.tasks(review)).containsExactly(SIGN_OFF);
  }
}
