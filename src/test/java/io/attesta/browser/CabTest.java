package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The board at work: agenda, what a decision rests on, votes of several members, minutes. */
@BrowserTest
class CabTest {

  private final int port;
  private final Instant opens;
  private final RequestedChanges changes;

  CabTest(
      @LocalServerPort int port,
      @Autowired ShiftedNow now,
      @Autowired ManagementService management) {
    this.port = port;
    this.changes = new RequestedChanges(port, management, "cab-desk", "Cash desk");
    this.opens = now.get().plus(Duration.ofDays(140)).truncatedTo(ChronoUnit.HOURS);
  }

  @Test
  void membersVoteInPlaceAndSeeEachOther() {
    changes.accepted("Swap the router", opens.plus(Duration.ofHours(1)), "LOW");
    String number = changes.accepted("Renew the till certificate", opens, "HIGH");
    try (Chromium chromium = new Chromium()) {
      WorkspacePage mina = chromium.enter(port, "cab-1", ColorScheme.LIGHT);
      WorkspacePage noor = chromium.enter(port, "cab-2", ColorScheme.DARK);
      WorkspacePage quentin = chromium.enter(port, "cab-5", ColorScheme.LIGHT);
      noor.go("/cab/" + number);
      quentin.go("/cab/" + number);

      mina.go("/cab?mine=true&group=change-advisory-board");
      Locator card = card(mina, "Renew the till certificate");
      assertThat(card).containsText("conflict blocks");
      assertThat(card).containsText("0 of 5 voted");
      assertThat(mina.accessibilityFaults()).as("agenda").isEmpty();
      mina.picture("cab-agenda");
      card.getByRole(AriaRole.LINK).first().click();
      mina.settle();

      assertThat(mina.text("The implementer carries out another change")).isVisible();
      assertThat(mina.text("Put the old one back.")).isVisible();
      assertThat(mina.text("Conflicts that block")).isVisible();
      mina.page.getByLabel("Reject").check();
      mina.button("Cast vote").click();
      assertThat(mina.text("Say why")).isVisible();
      assertThat(mina.accessibilityFaults()).as("change").isEmpty();
      mina.picture("cab-change");

      mina.page.getByLabel("Approve").check();
      mina.page.getByLabel("Comment").fill("Well prepared");
      mina.button("Cast vote").click();
      assertThat(mina.text("1 of 5 voted")).isVisible();
      assertThat(mina.button("Cast vote")).hasCount(0);

      assertThat(noor.text("Well prepared")).isVisible();
      assertThat(noor.accessibilityFaults()).as("change, dark").isEmpty();
      changes.vote("cab-3", number, "approve");
      changes.vote("cab-4", number, "approve");
      quentin.page.getByLabel("Abstain").check();
      quentin.button("Cast vote").click();
      assertThat(quentin.text("The vote is over")).isVisible();

      changes.workOn(number);
      assertThat(noor.text("Round 1: Approved")).isVisible();
      noor.picture("cab-decided");
      Page minutes =
          noor.page.waitForPopup(
              () -> noor.page.getByRole(AriaRole.LINK, named("Minutes")).click());
      assertThat(minutes.getByText("Approved by vote, round 1")).isVisible();
      assertThat(minutes.getByText("Noor Haddad, Quentin Leroy")).isVisible();
      for (WorkspacePage page : new WorkspacePage[] {mina, noor, quentin}) {
        assertThat(page.complaints).isEmpty();
      }
    }
  }

  @Test
  void aMemberHandsTheVoteToAColleague() {
    String number = changes.accepted("Replace the scanner", opens.plus(Duration.ofDays(3)), "HIGH");
    try (Chromium chromium = new Chromium()) {
      WorkspacePage noor = chromium.enter(port, "cab-2", ColorScheme.LIGHT);
      noor.go("/cab/" + number);
      noor.button("Let somebody else vote").click();
      noor.page.getByLabel("Who votes instead").first().pressSequentially("Pavel");
      noor.page.getByRole(AriaRole.OPTION).filter(text("Pavel Novak")).click();
      noor.button("Hand over").click();
      assertThat(noor.button("Take my vote back")).isVisible();
      assertThat(noor.button("Cast vote")).hasCount(0);

      WorkspacePage pavel = chromium.enter(port, "cab-4", ColorScheme.LIGHT);
      pavel.go("/cab/" + number);
      pavel.page.getByLabel("Whose vote").selectOption("cab-2");
      pavel.page.getByLabel("Approve").check();
      pavel.button("Cast vote").click();
      assertThat(pavel.text("cast by Pavel Novak")).isVisible();
    }
  }

  @Test
  void onePersonDecidesByTheFormOfTheModel() {
    String number = changes.accepted("Tidy the queues", opens.plus(Duration.ofDays(6)), "LOW");
    try (Chromium chromium = new Chromium()) {
      WorkspacePage manager = chromium.enter(port, "change-manager", ColorScheme.DARK);
      manager.page.setViewportSize(390, 844);
      manager.go("/cab?mine=true");
      card(manager, "Tidy the queues").getByText("Decide").click();
      manager.settle();
      assertThat(manager.form()).isVisible();
      assertThat(manager.accessibilityFaults()).as("decision on a phone").isEmpty();
      assertThat(width(manager)).isEqualTo(390);
      manager.picture("cab-phone");
      manager.choose("Authorised");
      manager.send("Decide");
      assertThat(manager.text("Decisions and approvals")).isVisible();
      manager.go("/cab");
      assertThat(width(manager)).isEqualTo(390);
      assertThat(manager.accessibilityFaults()).as("agenda on a phone").isEmpty();
      manager.picture("cab-agenda-phone");
    }
    assertThat(changes.as("cab-1").get("/api/v1/changes/" + number).body().path("decisions"))
        .hasSize(1);
  }

  @Test
  void aManagerAnswersForAConflictAndOpensTheMinutesOfAPeriod() {
    Instant start = opens.plus(Duration.ofDays(9));
    changes.accepted("Swap the first printer", start, "LOW");
    String number = changes.accepted("Swap the second printer", start, "HIGH");
    try (Chromium chromium = new Chromium()) {
      WorkspacePage manager = chromium.enter(port, "change-manager", ColorScheme.LIGHT);
      manager.go("/cab/" + number);
      manager.button("Answer for it").first().click();
      manager.page.getByLabel("Why this is acceptable").fill("He does one after the other");
      manager.button("Answer for it").first().click();
      assertThat(manager.text("He does one after the other")).isVisible();

      manager.go("/cab/minutes");
      assertThat(manager.accessibilityFaults()).as("minutes").isEmpty();
      Page minutes =
          manager.page.waitForPopup(
              () -> manager.page.getByRole(AriaRole.LINK, named("Open minutes")).click());
      assertThat(minutes.getByRole(AriaRole.HEADING).first()).hasText("Decisions about changes");
    }
    assertThat(
            changes
                .as("change-manager")
                .get("/api/v1/changes/" + number + "/conflicts")
                .body()
                .findValuesAsText("reason"))
        .contains("He does one after the other");
  }

  @Test
  void whoeverDoesNotSeeChangesIsNotOfferedTheBoard() {
    try (Chromium chromium = new Chromium()) {
      WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
      assertThat(agent.page.getByRole(AriaRole.LINK, named("Change board"))).hasCount(0);
      agent.go("/cab");
      assertThat(agent.text("This is for those who work on changes")).isVisible();
    }
  }

  private static Locator card(WorkspacePage page, String title) {
    return page.page.getByRole(AriaRole.LISTITEM).filter(text(title)).first();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static int width(WorkspacePage page) {
    return (int) page.page.evaluate("document.documentElement.scrollWidth");
  }
}
