package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dashboard from the first widget to the group that sees it. */
@BrowserTest
class DashboardsTest {

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
  void someoneBuildsADashboardAndItsGroupSeesIt() {
    WorkspacePage owner = enter("process-owner");
    owner.page.locator("nav").getByText("Dashboards").click();
    owner.button("New dashboard").click();
    owner.page.getByLabel("Name").fill("Desk at a glance");
    owner.button("Make it").click();
    add(owner, "Incidents opened", "BAR");
    add(owner, "Backlog", "NUMBER");
    assertThat(titles(owner)).containsText(new String[] {"Incidents opened", "Backlog"});

    // Laid out by keyboard and by buttons; what was taken away comes back.
    owner.button("Move Backlog: drag, or use the arrow keys").press("ArrowLeft");
    assertThat(titles(owner)).containsText(new String[] {"Backlog", "Incidents opened"});
    assertThat(owner.text("Backlog is at place 1 of 2")).isVisible();
    owner.button("Make Incidents opened wider").click();
    owner.button("Take away Backlog").click();
    assertThat(titles(owner)).hasCount(1);
    owner.button("Undo").click();
    assertThat(titles(owner)).containsText(new String[] {"Backlog", "Incidents opened"});

    // Leaving asks first.
    owner.page.locator("nav").getByText("Inbox").click();
    owner.button("Stay here").click();
    owner.picture("dashboards-edit");
    owner.button("Save").click();
    assertThat(owner.button("Refresh")).isVisible();
    share(owner, "Service desk");

    WorkspacePage agent = enter("agent");
    agent.go("/dashboards");
    agent
        .page
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Desk at a glance"))
        .click();
    assertThat(titles(agent)).containsText(new String[] {"Backlog", "Incidents opened"});
    assertThat(agent.text("Figures of what you read")).isVisible();
    assertThat(agent.button("Edit")).hasCount(0);
    agent.picture("dashboards-shared");
    String path = agent.page.url().replaceAll(".*/app", "");

    WorkspacePage requester = enter("requester");
    assertThat(requester.page.locator("nav").getByText("Dashboards")).hasCount(0);
    requester.go(path);
    assertThat(requester.text("Dashboards are for those who work on services.")).isVisible();
    assertThat(owner.complaints).isEmpty();
    assertThat(agent.complaints).isEmpty();
  }

  private static void add(WorkspacePage owner, String measure, String chart) {
    owner.button("Add a widget").click();
    owner.page.getByLabel("Find a measure").fill(measure);
    owner
        .page
        .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(measure).setExact(true))
        .click();
    owner.page.getByLabel("Shown as").selectOption(chart);
    Locator practices =
        owner.page.getByRole(
            AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Practice").setExact(true));
    practices.or(owner.page.getByLabel("Practice", exact())).first().click();
    owner
        .page
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Incident").setExact(true))
        .click();
    owner.page.keyboard().press("Tab");
    owner
        .page
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true))
        .click();
    owner.settle();
  }

  private static void share(WorkspacePage owner, String group) {
    owner.button("More for this dashboard").click();
    owner.page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Share")).click();
    owner.page.getByLabel("Groups that see it").first().click();
    owner
        .page
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(group).setExact(true))
        .click();
    owner.page.keyboard().press("Tab");
    owner.button("Save").click();
    assertThat(owner.page.getByText(Pattern.compile("For .*" + group))).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageBreaksARuleOfAccessibility(ColorScheme scheme) {
    WorkspacePage agent = chromium.enter(port, "agent", scheme);
    agent.go("/dashboards");
    agent
        .page
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Service desk"))
        .first()
        .click();
    assertThat(titles(agent).first()).isVisible();
    String board = agent.page.url().replaceAll(".*/app", "");
    for (String path : List.of("/dashboards", board, board + "/widgets/opened-by-priority")) {
      agent.go(path);
      assertThat(agent.page.locator("h1")).isVisible();
      assertThat(agent.accessibilityFaults()).as(path).isEmpty();
      agent.page.setViewportSize(390, 844);
      agent.settle();
      assertThat(agent.overflow()).as(path).isLessThanOrEqualTo(0);
      assertThat(agent.accessibilityFaults()).as(path + " narrow").isEmpty();
      agent.page.setViewportSize(1440, 900);
    }
  }

  private static Locator titles(WorkspacePage at) {
    return at.page.locator("main section h2");
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private WorkspacePage enter(String user) {
    return chromium.enter(port, user, ColorScheme.LIGHT);
  }
}
