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

/** The change advisory board votes: outcomes, deadlines, questions. */
@AttestaTest
class ChangeVotingTest extends ChangeStory {

  ChangeVotingTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  private static final List<String> BOARD = List.of("cab-1", "cab-2", "cab-3", "cab-4", "cab-5");

  /** Five members are asked; two votes that count are a quorum. */
  private void voteOpens(Map<String, Object> more) {
    Map<String, Object> details = new java.util.LinkedHashMap<>(more);
    details.put("complexity", "HIGH");
    request(details);
    accept();
    assertThat(decided("change-authority").path("changeAuthority").asText()).isEqualTo("cab");
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void theVoteEndsAsSoonAsItIsCertain() {
    voteOpens(Map.of());
    assertThat(openVotes().keySet()).containsExactlyElementsOf(BOARD);
    vote("cab-1", "approve");
    vote("cab-2", "approve");
    assertThat(openVotes()).hasSize(3);
    assertThat(desk.item(number).text("phase")).isEqualTo("Cast vote");
    vote("cab-3", "approve");
    waitsForWindow();
    assertThat(steps("task-withdrawn")).hasSize(2);
    assertThat(decided("cab-outcome").path("votingOutcome").asText()).isEqualTo("approved");
  }

  @Test
  void theVoteIsAboutTheWindowThatTheExaminationChose() {
    request(Map.of("complexity", "HIGH"));
    examine(Map.of("plannedEnd", opens.plus(Duration.ofHours(3)).toString()));
    assertThat(openVotes().keySet()).containsExactlyElementsOf(BOARD);
    List.of("cab-1", "cab-2", "cab-3").forEach(member -> vote(member, "approve"));
    waitsForWindow();
  }

  @Test
  void whoeverRejectsSaysWhyAndWhoeverApprovesMay() {
    voteOpens(Map.of());
    Rest.Answer silent =
        desk.as("cab-1")
            .post(
                "/api/v1/tasks/" + openVotes().get("cab-1") + "/complete",
                Map.of("details", Map.of("vote", "reject")));
    assertThat(silent.status()).isEqualTo(400);
    assertThat(silent.body().at("/errors/0/field").asText()).isEqualTo("details.voteComment");
    desk.as("cab-1")
        .post(
            "/api/v1/tasks/" + openVotes().get("cab-1") + "/complete",
            Map.of("details", Map.of("vote", "approve", "voteComment", "Well prepared")));
    assertThat(
            desk.as("cab-2")
                .get("/api/v1/changes/" + number + "/voting-rounds")
                .body()
                .findValuesAsText("comment"))
        .contains("Well prepared");
  }

  @Test
  void aMajorityAgainstItEndsTheChange() {
    voteOpens(Map.of());
    vote("cab-1", "reject");
    vote("cab-2", "reject");
    vote("cab-3", "reject");
    ended("CANCELLED");
  }

  @Test
  void questionsAreAnsweredAndAllAreAskedAgain() {
    voteOpens(Map.of());
    vote("cab-1", "approve");
    vote("cab-2", "approve");
    vote("cab-3", "needsInformation");
    vote("cab-4", "needsInformation");
    vote("cab-5", "abstain");
    isInPhase("ON_HOLD", "UserTask_AnswerQuestions");
    desk.complete(
        "technician",
        number,
        "UserTask_AnswerQuestions",
        Map.of("commentPublic", "The second site is not touched"));
    pass(Duration.ZERO);
    assertThat(openVotes().keySet()).containsExactlyElementsOf(BOARD);
    vote("cab-1", "approve");
    vote("cab-3", "approve");
    vote("cab-4", "approve");
    waitsForWindow();
    assertThat(steps("decided").stream().filter("BusinessRuleTask_CountVotes"::equals)).hasSize(2);
  }

  @Test
  void withoutAQuorumTopManagementDecides() {
    voteOpens(Map.of());
    for (String member : List.of("cab-1", "cab-2", "cab-3", "cab-4")) {
      vote(member, "abstain");
    }
    isInPhase("IN_PROGRESS", "UserTask_DecideAlone");
    authorise("top-manager", "approved");
    waitsForWindow();
  }

  @Test
  void afterTheDeadlineThoseWhoVotedDecide() {
    voteOpens(Map.of());
    vote("cab-1", "approve");
    vote("cab-2", "approve");
    pass(Duration.ofDays(3).plusMinutes(1));
    assertThat(openVotes()).hasSize(3);
    assertThat(entries("escalated"))
        .singleElement()
        .satisfies(
            told -> assertThat(told.path("notifyGroup").asText()).isEqualTo("change-managers"));
    pass(Duration.ofDays(1).plusMinutes(1));
    assertThat(openVotes()).isEmpty();
    waitsForWindow();
  }

  @Test
  void whenNobodyVotesTopManagementDecides() {
    voteOpens(Map.of());
    pass(Duration.ofDays(3).plusMinutes(1));
    pass(Duration.ofDays(1).plusMinutes(1));
    isInPhase("IN_PROGRESS", "UserTask_DecideAlone");
    authorise("top-manager", "rejected");
    ended("CANCELLED");
  }

  @Test
  void whatTheChangeManagerCorrectedIsWhatIsVotedOn() {
    request(Map.of());
    examine(Map.of("complexity", "HIGH", "implementer", "cab-2"));
    assertThat(openVotes().keySet()).containsExactly("cab-1", "cab-3", "cab-4", "cab-5");
    vote("cab-1", "approve");
    vote("cab-3", "approve");
    vote("cab-4", "approve");
    waitsForWindow();
  }

  @Test
  void whoImplementsIsNotAsked() {
    voteOpens(Map.of("implementer", "cab-1"));
    assertThat(openVotes().keySet()).containsExactlyElementsOf(BOARD.subList(1, 5));
  }
}
