package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox: filters, counts, the keyboard, many at once, views, and what comes in meanwhile. */
@BrowserTest
class InboxTest {

  private static Chromium chromium;

  @LocalServerPort int port;

  /** Tells the incidents of one test from all others. */
  private final String word = "word" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void theFilterStandsInTheAddressAndIsCounted() {
    report("LOW");
    String urgent = report("HIGH");
    WorkspacePage agent = enter("agent");
    agent.page.getByLabel("Search number and text").fill(word);
    assertThat(rows(agent)).hasCount(2);
    assertThat(agent.page.getByRole(AriaRole.RADIO, named("Not taken 2"))).isAttached();
    String priority = new Rest(port, "agent").get("/api/v1/work-items/" + urgent).text("priority");
    agent.page.getByLabel("Priority").selectOption(priority);
    assertThat(rows(agent)).hasCount(1);
    assertThat(agent.page)
        .hasURL("http://localhost:" + port + "/app/?priority=" + priority + "&q=" + word);
    agent.page.reload();
    assertThat(rows(agent)).hasCount(1);
    assertThat(rows(agent).first()).containsText("Service desk");
    agent.button("Clear filter").click();
    assertThat(agent.page).hasURL("http://localhost:" + port + "/app/");
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void theKeyboardIsEnough() {
    String first = report("HIGH");
    String second = report("HIGH");
    WorkspacePage agent = enter("agent");
    press(agent, "/");
    agent.page.keyboard().type(word);
    assertThat(rows(agent)).hasCount(2);
    press(agent, "Enter", "j");
    assertThat(agent.page.locator(":focus")).hasText("About " + word);
    press(agent, "c");
    assertThat(rows(agent).filter(text("Ben Okafor"))).hasCount(1);
    press(agent, "?");
    Locator help = agent.page.getByRole(AriaRole.DIALOG);
    assertThat(help).containsText("Take or give back");
    press(agent, "Escape");
    assertThat(help).hasCount(0);
    press(agent, "Escape");
    rows(agent).first().locator("a").focus();
    press(agent, "j", "Enter");
    assertThat(agent.page.getByRole(AriaRole.HEADING, named("About " + word))).isVisible();
    assertThat(List.of(first, second)).contains(agent.page.url().replaceAll(".*/", ""));
    agent.page.goBack();
    assertThat(agent.page.locator(":focus")).hasText("About " + word);
  }

  @Test
  void manyAreTakenInOneGoAndWhoeverWasFasterIsNamed() {
    String taken = triaged();
    triaged();
    triaged();
    WorkspacePage technician = enter("technician", "/?q=" + word);
    assertThat(rows(technician)).hasCount(3);
    Locator boxes = technician.page.getByRole(AriaRole.CHECKBOX);
    boxes.first().click();
    boxes
        .last()
        .click(
            new Locator.ClickOptions()
                .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
    Locator bar = technician.page.getByRole(AriaRole.GROUP, named("Chosen tasks"));
    assertThat(bar).containsText("3 chosen");
    technician.page.route(
        "**/api/v1/task-assignments",
        route -> {
          act("implementer", openTask(taken), "claim");
          route.resume();
        });
    bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take")).click();
    assertThat(technician.text("2 tasks taken")).isVisible();
    assertThat(technician.text("Luis Ferreira has it")).isVisible();
    assertThat(rows(technician)).hasCount(2);
    technician.picture("inbox-taken");
  }

  @Test
  void whoeverIsSecondSeesTheTaskGoBackAndWhoHasIt() {
    String number = triaged();
    WorkspacePage technician = enter("technician", "/?q=" + word);
    Locator row = technician.row(number);
    technician.page.route(
        "**/claim",
        route -> {
          act("implementer", openTask(number), "claim");
          route.resume();
        });
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take")).click();
    assertThat(technician.text("Somebody else was first. Luis Ferreira has it now.")).isVisible();
    assertThat(rows(technician)).hasCount(0);
  }

  @Test
  void aViewIsKeptSharedChangedAndDeleted() {
    triaged();
    WorkspacePage technician = enter("technician", "/?q=" + word);
    technician.button("Save view").click();
    Locator dialog = technician.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name").fill(word);
    dialog.getByLabel("For").selectOption("Technical support");
    dialog.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(technician.button(word).first()).hasAttribute("aria-pressed", "true");

    WorkspacePage implementer = enter("implementer");
    implementer.button(word).first().click();
    assertThat(implementer.page.getByLabel("Search number and text")).hasValue(word);
    assertThat(rows(implementer)).hasCount(1);
    assertThat(implementer.button("More for " + word)).hasCount(0);

    technician.page.getByLabel("Promise").selectOption("BREACHED");
    assertThat(technician.button(word).first()).containsText("changed");
    technician.button("More for " + word).click();
    technician.page.getByRole(AriaRole.MENUITEM, named("Keep the filter as it is now")).click();
    assertThat(technician.button(word).first()).not().containsText("changed");
    technician.button("More for " + word).click();
    technician.page.getByRole(AriaRole.MENUITEM, named("Delete")).click();
    assertThat(technician.button(word)).hasCount(0);
    assertThat(technician.complaints).isEmpty();
  }

  @Test
  void workItemsAreNarrowedDownByPersonAndKeptAsAView() {
    String number = report("LOW");
    act("agent", openTask(number), "claim");
    WorkspacePage agent = enter("agent", "/work-items?q=" + word);
    assertThat(rows(agent)).hasCount(1);
    agent.page.getByLabel("Status").selectOption("CLOSED");
    assertThat(agent.text("No work item matches.")).isVisible();
    agent.page.getByLabel("Status").selectOption("");
    agent.page.getByRole(AriaRole.COMBOBOX, named("With")).fill("chiara");
    agent.page.getByRole(AriaRole.OPTION, named("Chiara Moretti")).click();
    assertThat(agent.page).hasURL(java.util.regex.Pattern.compile(".*assignee=technician.*"));
    assertThat(agent.text("No work item matches.")).isVisible();
    agent.button("Save view").click();
    assertThat(agent.page.getByRole(AriaRole.DIALOG)).isVisible();
    assertThat(agent.accessibilityFaults()).as("work items").isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void theInboxBreaksNoRuleOfAccessibility(ColorScheme scheme) {
    report("HIGH");
    report("LOW");
    WorkspacePage agent = chromium.enter(port, "agent", scheme);
    agent.go("/?q=" + word);
    agent.page.getByRole(AriaRole.CHECKBOX).first().click();
    assertThat(agent.page.getByRole(AriaRole.GROUP, named("Chosen tasks"))).isVisible();
    assertThat(agent.accessibilityFaults()).as("inbox").isEmpty();
    agent.picture("inbox-" + scheme.name().toLowerCase());
    agent.button("Notifications").click();
    assertThat(agent.page.getByRole(AriaRole.DIALOG)).isVisible();
    assertThat(agent.accessibilityFaults()).as("bell").isEmpty();
    press(agent, "Escape");
    press(agent, "?");
    assertThat(agent.page.getByRole(AriaRole.DIALOG)).containsText("Keys of one letter");
    assertThat(agent.accessibilityFaults()).as("keys").isEmpty();
    press(agent, "Escape");
    agent.page.setViewportSize(390, 844);
    agent.settle();
    assertThat(agent.accessibilityFaults()).as("inbox on a phone").isEmpty();
    assertThat(agent.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    agent.picture("inbox-phone-" + scheme.name().toLowerCase());
  }

  private WorkspacePage enter(String user) {
    return chromium.enter(port, user, ColorScheme.LIGHT);
  }

  private WorkspacePage enter(String user, String path) {
    WorkspacePage page = enter(user);
    page.go(path);
    return page;
  }

  private static void press(WorkspacePage person, String... keys) {
    for (String key : keys) {
      person.page.keyboard().press(key);
      person.page.waitForTimeout(200);
    }
  }

  private static Locator rows(WorkspacePage person) {
    return person
        .page
        .locator("main")
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHas(person.page.locator("a")));
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private String report(String impact) {
    Rest.Answer answer =
        new Rest(port, "requester")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice",
                    "incident",
                    "title",
                    "About " + word,
                    "details",
                    Map.of("impact", impact, "urgency", impact)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  /** Reported, and passed on to a group with two members. */
  private String triaged() {
    String number = report("LOW");
    Map<String, Object> triage =
        Map.of(
            "triageOutcome", "accepted",
            "category", "other",
            "routeTo", "technical-support",
            "impact", "LOW",
            "urgency", "LOW");
    String path = "/api/v1/tasks/" + openTask(number) + "/complete";
    assertThat(new Rest(port, "agent").post(path, Map.of("details", triage)).status())
        .isEqualTo(200);
    return number;
  }

  private String openTask(String number) {
    return new Rest(port, "admin")
        .get("/api/v1/work-items/" + number + "/tasks")
        .body()
        .at("/items/0/id")
        .asText();
  }

  private void act(String user, String task, String action) {
    new Rest(port, user).post("/api/v1/tasks/" + task + "/" + action, null);
  }
}
