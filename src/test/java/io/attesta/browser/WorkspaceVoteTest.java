package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member of the change advisory board reads the change and votes where it stands. */
@BrowserTest
class WorkspaceVoteTest {

  private final int port;
  private final Instant opens;
  private final RequestedChanges changes;

  WorkspaceVoteTest(
      @LocalServerPort int port,
      @Autowired ShiftedNow now,
      @Autowired ManagementService management) {
    this.port = port;
    this.changes = new RequestedChanges(port, management, "workspace-vote", "Till");
    this.opens = now.get().plus(Duration.ofDays(75)).truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void aMemberVotesInPlace() {
    String number = changes.accepted("Renew it", opens, "HIGH");
    try (Chromium chromium = new Chromium()) {
      WorkspacePage member = chromium.enter(port, "cab-1", ColorScheme.DARK);
      member.go("/work-items/" + number);
      assertThat(member.text("Put the old one back.")).isVisible();
      member.choose("Reject");
      member.send("Complete");
      assertThat(member.text("Say why")).isVisible();
      assertThat(member.accessibilityFaults()).as("vote").isEmpty();
      member.picture("vote");

      member.choose("Approve");
      member.send("Complete");
      assertThat(member.form()).hasCount(0);
      assertThat(member.complaints).isEmpty();
    }
    JsonNode rounds =
        changes.as("cab-2").get("/api/v1/changes/" + number + "/voting-rounds").body();
    assertThat(rounds.findValuesAsText("vote")).contains("approve");
  }
}
