package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody does who only asks for something: on a phone first. */
@BrowserTest
class PortalTest {

  private static Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void aProblemIsReportedAndFollowedToItsEnd() {
    WorkspacePage requester = onPhone(ColorScheme.LIGHT);
    assertThat(requester.page).hasURL(Pattern.compile(".*/app/portal"));
    requester.text("Report a problem").click();
    requester.fill("In one sentence*", "The door does not open");
    requester.send("Send");
    assertThat(requester.page).hasURL(Pattern.compile(".*/app/portal/INC-\\d+"));
    String number = requester.page.url().replaceAll(".*/", "");
    assertThat(requester.text("Your report has arrived and we are reading it.")).isVisible();
    assertThat(requester.text("We answer by")).isVisible();
    assertThat(requester.page.getByText("service-desk")).hasCount(0);

    desk().triage(number);
    desk().comment("agent", number, "INTERNAL", "He always says so");
    desk().askCustomer(number, "Which door is it?");
    requester.go("/portal/" + number);
    assertThat(requester.text("We wait for your answer.")).isVisible();
    assertThat(requester.text("Which door is it?")).isVisible();
    assertThat(requester.page.getByText("He always says so")).hasCount(0);
    assertThat(requester.text("Our promise rests while we wait.")).isVisible();
    requester.picture("portal-answer-390");
    requester.page.getByLabel("Your answer").fill("The one in the yard");
    requester.button("Send").click();
    assertThat(requester.text("We are looking for the cause.")).isVisible();
    assertThat(requester.text("The one in the yard")).isVisible();

    desk().resolve(number);
    requester.go("/portal");
    assertThat(ticket(requester, "The door does not open")).containsText("Your turn");
    ticket(requester, "The door does not open").click();
    assertThat(requester.text("It should work again.")).isVisible();
    requester.choose("No, it is not resolved");
    requester.fill("What is still wrong?*", "It is still shut");
    requester.picture("portal-confirm-390");
    requester.send("Send my answer");
    assertThat(requester.text("It is not solved yet, and we take it up again.")).isVisible();
    assertThat(requester.complaints).isEmpty();
  }

  @Test
  void aTicketIsWithdrawnAndStillReadable() {
    String number = desk().report("Withdrawn lamp", "It was dark.");
    WorkspacePage requester = onPhone(ColorScheme.LIGHT);
    requester.go("/work-items/" + number);
    assertThat(requester.page).hasURL(Pattern.compile(".*/app/portal/" + number));
    requester.button("Withdraw it").click();
    Locator dialog = requester.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Why do you no longer need it?").fill("It was the switch");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw it"))
        .click();
    assertThat(requester.text("It was withdrawn.")).isVisible();
    requester.go("/portal");
    assertThat(ticket(requester, "Withdrawn lamp")).hasCount(0);
    requester.page.getByText("All", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(ticket(requester, "Withdrawn lamp")).isVisible();
  }

  @Test
  void theModelSpeaksGermanWhereThePageDoes() {
    String number = desk().report("Deutsche Worte", "");
    WorkspacePage requester = onPhone(ColorScheme.LIGHT);
    requester.button("Signed in as").click();
    requester
        .page
        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Deutsch"))
        .click();
    assertThat(requester.page.locator("html")).hasAttribute("lang", "de");
    requester.go("/portal/" + number);
    assertThat(requester.text("Ihre Meldung ist da, und wir lesen sie.")).isVisible();
    assertThat(requester.text("Wir antworten bis")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void thePortalIsAccessibleAndFitsAPhone(ColorScheme scheme) {
    String number = desk().report("Portal in " + scheme, "Look at it.");
    desk().triage(number);
    desk().askCustomer(number, "Where is it?");
    WorkspacePage requester = onPhone(scheme);
    for (int width : new int[] {390, 1440}) {
      requester.page.setViewportSize(width, 844);
      requester.go("/");
      assertThat(ticket(requester, "Portal in " + scheme)).isVisible();
      look(requester, "portal-" + scheme.name().toLowerCase() + "-" + width);
      requester.go("/portal/" + number);
      assertThat(requester.text("Where is it?")).isVisible();
      look(requester, "portal-ticket-" + scheme.name().toLowerCase() + "-" + width);
    }
    assertThat(requester.complaints).isEmpty();
  }

  private static void look(WorkspacePage person, String name) {
    assertThat(person.accessibilityFaults()).as(name).isEmpty();
    assertThat(person.overflow()).as(name).isZero();
    person.picture(name);
  }

  private WorkspacePage onPhone(ColorScheme scheme) {
    WorkspacePage requester = chromium.enter(port, "requester", scheme);
    requester.page.setViewportSize(390, 844);
    requester.settle();
    return requester;
  }

  private static Locator ticket(WorkspacePage person, String title) {
    return person
        .page
        .locator("main li", new Page.LocatorOptions().setHasText(title))
        .getByRole(AriaRole.LINK)
        .first();
  }

  private Desk desk() {
    return new Desk(port);
  }
}
