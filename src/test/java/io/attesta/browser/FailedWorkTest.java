package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import io.attesta.integration.Outbox;
import io.attesta.integration.OutboxDispatch;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What failed for good is decided about, and what decided about work can be looked up. */
@BrowserTest
class FailedWorkTest {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired Outbox outbox;
  @Autowired OutboxDispatch dispatch;
  @Autowired JdbcClient jdbc;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void anAdministratorTriesOneAgainAndGivesAnotherUpWithTheReason() {
    String number = incident();
    String again = failed(number);
    String never = failed(number);
    WorkspacePage admin = chromium.enter(port, "admin", ColorScheme.LIGHT);
    admin.go("/administration/failed");
    assertThat(admin.text("No handler for outbox entries of kind " + again)).isVisible();
    assertThat(admin.accessibilityFaults()).isEmpty();
    admin.picture("administration-failed");
    row(admin, again).getByRole(AriaRole.BUTTON, named("Try again")).click();
    assertThat(admin.text("Delivery tried again: " + again)).isVisible();

    row(admin, never).getByRole(AriaRole.BUTTON, named("Give up")).click();
    Locator dialog = admin.page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByRole(AriaRole.BUTTON, named("Give up").setExact(true))).isDisabled();
    dialog.getByLabel("Reason").fill("The address is gone");
    assertThat(admin.accessibilityFaults()).as("dialog").isEmpty();
    dialog.getByRole(AriaRole.BUTTON, named("Give up").setExact(true)).click();
    assertThat(admin.text("Delivery given up: " + never)).isVisible();
    assertThat(admin.complaints).isEmpty();

    WorkspacePage auditor = chromium.enter(port, "auditor", ColorScheme.DARK);
    auditor.go("/administration/failed");
    assertThat(auditor.text("Delivery given up: " + never)).isVisible();
    assertThat(auditor.button("Try again")).hasCount(0);
    assertThat(auditor.accessibilityFaults()).isEmpty();
  }

  @Test
  void theJournalLeadsToTheRowOfTheTableThatDecided() {
    String number = incident();
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
    agent.go("/work-items/" + number);
    agent.tab("Journal");
    Locator table =
        agent.page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Table Incident priority"));
    assertThat(table.first()).isVisible();
    table.first().click();
    Locator decided = agent.page.locator("tr[aria-current=true]");
    assertThat(decided).hasCount(1);
    assertThat(decided).containsText("P4");
    assertThat(agent.page.getByText("decided.").first()).isVisible();
    assertThat(agent.accessibilityFaults()).isEmpty();
    assertThat(agent.complaints).isEmpty();
  }

  private static Locator row(WorkspacePage admin, String kind) {
    return admin
        .page
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(kind))
        .first();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private String failed(String item) {
    String kind = "lost-" + UUID.randomUUID();
    outbox.add(kind, item, Map.of());
    jdbc.sql("update outbox set tries = 11 where kind = ?").param(kind).update();
    dispatch.dispatch();
    return kind;
  }

  private String incident() {
    var details = Map.of("impact", "LOW", "urgency", "LOW");
    var body = Map.of("practice", "incident", "title", "The badge is not read", "details", details);
    return new Rest(port, "requester").post("/api/v1/work-items", body).text("number");
  }
}
