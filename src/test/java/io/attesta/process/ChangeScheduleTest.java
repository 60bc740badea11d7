package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An authorised change waits for its window: edits, conflicts, cancellation. */
@AttestaTest
class ChangeScheduleTest extends ChangeStory {

  ChangeScheduleTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Autowired private JdbcClient jdbc;

  private Rest.Answer edit(Map<String, Object> details) {
    String tag = desk.item(number).header("ETag");
    return desk.as("change-manager")
        .with("If-Match", tag)
        .patch("/api/v1/work-items/" + number, Map.of("details", details));
  }

  /** Nothing of the service is to be changed around the window. */
  private void freeze() {
    LocalDateTime start = LocalDateTime.ofInstant(opens.minusSeconds(3600), ZoneOffset.UTC);
    Map<String, Object> freeze = new LinkedHashMap<>();
    freeze.put("name", "Stocktaking");
    freeze.put("service", service);
    freeze.put("zone", "UTC");
    freeze.put("firstStart", start.toString());
    freeze.put("firstEnd", start.plusHours(3).toString());
    Rest.Answer answer = desk.as("change-manager").put("/api/v1/freezes/" + service, freeze);
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
  }

  private Map<String, Object> movedWindow() {
    opens = ownWindow();
    return Map.of(
        "plannedStart", opens.toString(),
        "plannedEnd", opens.plus(Duration.ofHours(2)).toString());
  }

  @Test
  void anEditThatMattersBringsTheChangeBackToTheAssessment() {
    scheduled(Map.of());
    assertThat(edit(Map.of("implementationPlan", "Another way")).status()).isEqualTo(200);
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
    accept();
    authorise("change-manager", "approved");
    waitsForWindow();
  }

  @Test
  void anEditThatMattersBeforeTheDecisionHasTheAuthorityChosenAnew() {
    request(Map.of());
    accept();
    isInPhase("IN_PROGRESS", "UserTask_DecideAlone");
    Rest.Answer edited = edit(Map.of("complexity", "HIGH"));
    assertThat(edited.body().path("details").path("complexity").asText()).isEqualTo("HIGH");
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
    accept();
    assertThat(openVotes()).hasSize(5);
  }

  @Test
  void anEditThatOnlyExplainsChangesNothing() {
    scheduled(Map.of());
    assertThat(edit(Map.of("reason", "It expires on Friday")).status()).isEqualTo(200);
    waitsForWindow();
    windowOpens();
    isInPhase("IN_PROGRESS", "UserTask_CarryOutChange");
  }

  @Test
  void aVoteIsFollowedByTheChangeManagerAloneWhenOnlyTheWindowMoves() {
    request(Map.of("complexity", "HIGH"));
    accept();
    vote("cab-1", "approve");
    vote("cab-2", "approve");
    vote("cab-3", "approve");
    waitsForWindow();
    Map<String, Object> answers = new LinkedHashMap<>(movedWindow());
    answers.put("commentInternal", "The supplier comes later");
    desk.complete("change-manager", number, "UserTask_AwaitWindow", answers);
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
    accept();
    assertThat(decided("change-authority").path("changeAuthority").asText())
        .isEqualTo("changeManager");
    authorise("change-manager", "approved");
    waitsForWindow();
    windowOpens();
    isInPhase("IN_PROGRESS", "UserTask_CarryOutChange");
  }

  @Test
  void aConflictCanBeAccepted() {
    request(Map.of());
    accept();
    freeze();
    authorise("change-manager", "approved");
    isInPhase("IN_PROGRESS", "UserTask_ResolveConflict");
    desk.complete(
        "change-manager",
        number,
        "UserTask_ResolveConflict",
        Map.of("conflictResolution", "accept", "commentInternal", "Agreed with the shop"));
    waitsForWindow();
  }

  @Test
  void theWindowCanBeMovedOutOfAConflict() {
    request(Map.of());
    accept();
    freeze();
    authorise("change-manager", "approved");
    Map<String, Object> answers = new LinkedHashMap<>(movedWindow());
    answers.put("conflictResolution", "moveWindow");
    desk.complete("change-manager", number, "UserTask_ResolveConflict", answers);
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
    accept();
    authorise("change-manager", "approved");
    waitsForWindow();
  }

  @Test
  void aLateConflictIsGoOrNoGo() {
    scheduled(Map.of());
    freeze();
    windowOpens();
    isInPhase("IN_PROGRESS", "UserTask_DecideGo");
    desk.complete(
        "change-manager",
        number,
        "UserTask_DecideGo",
        Map.of("goNoGo", "go", "commentInternal", "Stocktaking has not begun"));
    isInPhase("IN_PROGRESS", "UserTask_CarryOutChange");
  }

  @Test
  void aMissedWindowIsGoOrNoGo() {
    request(Map.of());
    accept();
    pass(Duration.between(now.get(), opens).plusHours(3));
    authorise("change-manager", "approved");
    pass(Duration.ZERO);
    isInPhase("IN_PROGRESS", "UserTask_DecideGo");
  }

  @Test
  void noGoMeansPlanningAgain() {
    scheduled(Map.of());
    freeze();
    windowOpens();
    Map<String, Object> answers = new LinkedHashMap<>(movedWindow());
    answers.put("goNoGo", "noGo");
    answers.put("commentInternal", "Stocktaking first");
    desk.complete("change-manager", number, "UserTask_DecideGo", answers);
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
  }

  @Test
  void withoutAValidAuthorisationNothingStarts() {
    scheduled(Map.of());
    jdbc.sql(
            "update change_authorisation set voided_at = now(), voided_by = 'x', void_reason = 'x'"
                + " where change_id = (select id from work_item where number = ?)")
        .param(number)
        .update();
    windowOpens();
    isInPhase("IN_PROGRESS", "UserTask_ExamineChange");
  }

  @ParameterizedTest
  @ValueSource(strings = {"assessment", "authorisation", "schedule"})
  void itCanBeCancelledUntilItStarts(String phase) {
    request(Map.of());
    if (!phase.equals("assessment")) {
      accept();
    }
    if (phase.equals("schedule")) {
      authorise("change-manager", "approved");
      waitsForWindow();
    }
    assertThat(cancel().status()).isEqualTo(200);
    ended("CANCELLED");
  }

  @Test
  void onceItHasStartedItIsNotCancelled() {
    scheduled(Map.of());
    windowOpens();
    assertThat(cancel().status()).isEqualTo(409);
    isInPhase("IN_PROGRESS", "UserTask_CarryOutChange");
  }

  private Rest.Answer cancel() {
    return desk.as("technician")
        .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Not needed any more"));
  }
}
