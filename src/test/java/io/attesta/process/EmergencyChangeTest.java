package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An emergency change: decided in hours, reviewed without exception. */
@AttestaTest
class EmergencyChangeTest extends ChangeStory {

  EmergencyChangeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  private void voteOpens() {
    request(Map.of("changeType", "emergency"));
    accept();
    assertThat(decided("change-authority").path("changeAuthority").asText())
        .isEqualTo("emergencyCab");
    assertThat(openVotes().keySet()).containsExactly("cab-1", "cab-2");
  }

  @Test
  void theEmergencyBoardVotesAndTheReviewIsCompulsory() {
    voteOpens();
    vote("cab-1", "approve");
    vote("cab-2", "approve");
    waitsForWindow();
    windowOpens();
    carryOut();
    verify("successful");
    isInPhase("RESOLVED", "UserTask_ReviewChange");
    pass(Duration.ofDays(3).plusMinutes(1));
    assertThat(entries("escalated"))
        .singleElement()
        .satisfies(
            told -> assertThat(told.path("notifyGroup").asText()).isEqualTo("process-owners"));
    isInPhase("RESOLVED", "UserTask_ReviewChange");
    review();
    ended("CLOSED");
  }

  @Test
  void theBoardHasHoursOnly() {
    voteOpens();
    vote("cab-1", "approve");
    pass(Duration.ofHours(2).plusMinutes(1));
    assertThat(entries("escalated"))
        .singleElement()
        .satisfies(
            told -> assertThat(told.path("notifyGroup").asText()).isEqualTo("top-management"));
    pass(Duration.ofHours(1).plusMinutes(1));
    waitsForWindow();
  }

  @Test
  void whatIsNoEmergencyIsDecidedLikeAnyChange() {
    request(Map.of("changeType", "emergency"));
    examine(Map.of("changeType", "normal"));
    assertThat(decided("change-category").path("changeCategory").asText()).isEqualTo("normal");
    isInPhase("IN_PROGRESS", "UserTask_DecideAlone");
  }
}
