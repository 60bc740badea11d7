package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do in the workspace, in a browser on the real service. */
@BrowserTest
class WorkspaceTest {

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
  void anAgentTakesATaskFromTheInboxAndTriages() {
    String number = report("The till does not print", "Since the update.");
    WorkspacePage agent = enter("agent");
    Locator row = agent.row(number);
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take")).click();
    assertThat(row.getByText("Give back")).isVisible();
    agent.picture("inbox");
    row.getByRole(AriaRole.LINK).click();

    agent.select("Category", "Something else");
    agent.send("Complete");
    assertThat(heading(agent, "Diagnose incident")).isVisible();
    assertThat(status(number)).isEqualTo("IN_PROGRESS");

    agent.page.getByLabel("Comment").fill("I have ordered a new one");
    agent.button("Send").click();
    assertThat(agent.text("I have ordered a new one")).isVisible();
    agent.picture("work-item");

    agent.tab("Journal");
    assertThat(agent.text("Task completed")).isVisible();
    assertThat(agent.text("Triage incident")).isVisible();
    agent.tab("Process");
    assertThat(agent.page.locator(".attesta-active").first()).isVisible();
    assertThat(agent.page.locator(".bjs-powered-by").first()).isVisible();
    agent.picture("process");
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void theLanguageSwitchesToGerman() {
    WorkspacePage agent = enter("agent");
    agent.button("Signed in as").click();
    agent.page.getByRole(AriaRole.MENUITEM, named("Deutsch")).click();
    assertThat(heading(agent, "Eingang")).isVisible();
    assertThat(agent.page.locator("html")).hasAttribute("lang", "de");
    agent.go("/work-items");
    assertThat(heading(agent, "Vorgänge")).isVisible();
  }

  @Test
  void whatPeopleTypeStaysText() {
    String evil = "<img src=x onerror='document.title=1'><script>document.title=1</script>";
    String number = report("Evil " + evil, evil);
    as("requester").post(item(number) + "/comments", Map.of("text", evil, "visibility", "PUBLIC"));
    WorkspacePage agent = enter("agent");
    agent.go("/work-items/" + number);
    assertThat(agent.form()).isVisible();
    agent.settle();
    assertThat(agent.page.locator("main img")).hasCount(0);
    assertThat(agent.page.title()).startsWith(number);
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void aFaultThatOnlyTheServiceFindsStandsAtItsField() {
    String number = report("Cannot log in", "");
    WorkspacePage agent = enter("agent");
    agent.go("/work-items/" + number);
    agent.select("Category", "Something else");
    agent.fill("Service", "no-such-service");
    agent.send("Complete");
    Locator field =
        agent.form().locator(".fjs-has-errors", new Locator.LocatorOptions().setHasText("Service"));
    assertThat(field.first()).containsText("No service has the key no-such-service");
    assertThat(agent.text("Look at the marked fields.")).isVisible();
  }

  @Test
  void whoeverIsSecondIsToldSo() {
    String number = report("Slow again", "");
    Map<String, Object> triage =
        Map.of(
            "triageOutcome", "accepted",
            "category", "other",
            "routeTo", "technical-support",
            "impact", "HIGH",
            "urgency", "HIGH");
    act("agent", openTask(number), "complete", Map.of("details", triage));
    WorkspacePage technician = enter("technician");
    Locator row = technician.row(number);
    row.waitFor();
    technician.page.route(
        "**/claim",
        route -> {
          act("implementer", openTask(number), "claim", Map.of());
          route.resume();
        });
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take")).click();
    assertThat(technician.text("Somebody else was first.")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageBreaksARuleOfAccessibility(ColorScheme scheme) {
    String number = report("Screen flickers", "Now and then.");
    WorkspacePage agent = chromium.enter(port, "agent", scheme);
    assertThat(agent.page.getByRole(AriaRole.LISTITEM).first()).isVisible();
    assertThat(agent.accessibilityFaults()).as("inbox").isEmpty();
    agent.go("/work-items");
    assertThat(agent.accessibilityFaults()).as("work items").isEmpty();
    agent.go("/open");
    assertThat(agent.accessibilityFaults()).as("open").isEmpty();
    agent.go("/open/incident");
    assertThat(agent.form()).isVisible();
    assertThat(agent.accessibilityFaults()).as("start form").isEmpty();
    agent.go("/work-items/" + number);
    assertThat(agent.form()).isVisible();
    assertThat(agent.accessibilityFaults()).as("conversation").isEmpty();
    agent.tab("Process");
    assertThat(agent.page.locator(".attesta-active").first()).isVisible();
    assertThat(agent.accessibilityFaults()).as("process").isEmpty();
    agent.tab("Journal");
    assertThat(agent.accessibilityFaults()).as("journal").isEmpty();
    agent.picture("journal-" + scheme.name().toLowerCase());
  }

  private WorkspacePage enter(String user) {
    return chromium.enter(port, user, ColorScheme.LIGHT);
  }

  private String report(String title, String description) {
    Rest.Answer answer =
        as("requester")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice",
                    "incident",
                    "title",
                    title,
                    "description",
                    description,
                    "details",
                    Map.of("impact", "HIGH", "urgency", "HIGH")));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private String openTask(String number) {
    return as("admin").get(item(number) + "/tasks").body().at("/items/0/id").asText();
  }

  private void act(String user, String task, String action, Object body) {
    Rest.Answer answer = as(user).post("/api/v1/tasks/" + task + "/" + action, body);
    assertThat(answer.status()).as(answer.body().toString()).isLessThan(300);
  }

  private String status(String number) {
    return as("admin").get(item(number)).text("status");
  }

  private static String item(String number) {
    return "/api/v1/work-items/" + number;
  }

  private static Locator heading(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.HEADING, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
