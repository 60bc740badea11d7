package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Configuration items in the workspace: who finds, reads, edits and is refused. */
@BrowserTest
class ConfigurationTest {

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
  void anAgentFindsAnItemAndSeesWhatBreaksWithIt() {
    WorkspacePage agent = enter("agent");
    agent.page.locator("nav").getByText("Configuration").click();
    agent.page.getByLabel("Search key and name").fill("storage array");
    assertThat(agent.page).hasURL(Pattern.compile(".*q=storage.array.*"));
    assertThat(agent.page.getByRole(AriaRole.LISTITEM)).hasCount(2);
    agent.page.getByLabel("Criticality").selectOption("CRITICAL");
    link(agent, "Storage array north").click();
    assertThat(heading(agent, "Storage array north")).isVisible();
    assertThat(agent.text("Technical support")).isVisible();
    assertThat(agent.button("Edit")).hasCount(0);
    assertThat(graph(agent)).hasAttribute("data-nodes", Pattern.compile("\\d+"));
    agent.picture("configuration-item");

    agent.tab("What if it fails");
    assertThat(table(agent, "What is hit").getByText("Payroll database").first()).isVisible();
    assertThat(link(agent, "Warehouse management").first()).isVisible();
    graph(agent).focus();
    agent.page.keyboard().press("ArrowRight");
    assertThat(agent.text("(san-north) · Storage · asked about")).isVisible();
    agent.page.keyboard().press("ArrowRight");
    assertThat(agent.text("· affected")).isVisible();
    agent.picture("configuration-impact");
    agent.page.getByText("Table", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(agent.page.locator("td").filter(hasText("stores")).first()).isVisible();
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void anAgentAsksWhatTwoFailingApplicationsHaveInCommon() {
    WorkspacePage agent = enter("agent");
    agent.go("/configuration/app-pos?tab=roots");
    agent.page.getByRole(AriaRole.COMBOBOX, named("Fails too")).fill("warehouse man");
    agent.page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("(app-wms)")).click();
    assertThat(agent.page).hasURL(Pattern.compile(".*with=app-wms.*"));
    assertThat(table(agent, "Root candidates").getByText("2 of 2").first()).isVisible();
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void whatIsControlledIsNotEditedWithoutAChange() {
    WorkspacePage manager = enter("change-manager");
    manager.go("/configuration/san-south");
    manager.button("Edit").click();
    manager.page.getByLabel("State").selectOption("maintenance");
    manager.button("Save").click();
    Locator refusal = manager.page.getByRole(AriaRole.ALERT).filter(hasText("It was not saved"));
    assertThat(refusal).containsText("needs an authorised change: no change is named");
    assertThat(link(manager, "Open a change")).isVisible();
    manager.picture("configuration-refused");
    assertThat(as("admin").get(item("san-south")).text("state")).isEqualTo("live");
  }

  @Test
  void aConfigurationManagerEditsRelatesAndLooksBack() {
    rack("brw-rack-1", "Browser rack 1");
    rack("brw-rack-2", "Browser rack 2");
    String before = as("admin").get(item("brw-rack-1")).text("validFrom");
    WorkspacePage manager = enter("change-manager");
    manager.go("/configuration/brw-rack-1");
    manager.button("Edit").click();
    manager.page.getByLabel("Name").fill("Renamed rack");
    manager.page.getByLabel("Height units").fill("47");
    manager.button("Save").click();
    assertThat(heading(manager, "Renamed rack")).isVisible();
    assertThat(as("admin").get(item("brw-rack-1")).body().at("/attributes/heightUnits").asInt())
        .isEqualTo(47);

    manager.button("Add relation").click();
    Locator dialog = manager.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Relation").first().selectOption("connects to");
    dialog.getByRole(AriaRole.COMBOBOX, in("Other item")).fill("brw-rack-2");
    manager.page.getByRole(AriaRole.OPTION, named("(brw-rack-2)")).click();
    dialog.getByRole(AriaRole.BUTTON, in("Add relation")).click();
    assertThat(link(manager, "brw-rack-2")).isVisible();
    manager.button("End: connects to brw-rack-2").click();
    dialog.getByRole(AriaRole.BUTTON, in("End").setExact(true)).click();
    assertThat(manager.text("It has no relations.")).isVisible();

    manager.tab("History");
    assertThat(heading(manager, "From version 1 to 2")).isVisible();
    assertThat(manager.page.getByRole(AriaRole.ROW).filter(hasText("Height units")))
        .containsText("47");
    manager.go("/configuration/brw-rack-1?asOf=" + before);
    assertThat(heading(manager, "Browser rack 1")).isVisible();
    assertThat(manager.text("As it was at")).isVisible();
    assertThat(manager.button("Edit")).hasCount(0);
    assertThat(manager.complaints).isEmpty();
  }

  @Test
  void whoeverIsSecondToEditIsToldSo() {
    rack("brw-rack-3", "Browser rack 3");
    WorkspacePage manager = enter("change-manager");
    manager.go("/configuration/brw-rack-3");
    manager.button("Edit").click();
    manager.page.getByLabel("Location").fill("mine");
    var other =
        as("admin").with("If-Match", "\"1\"").patch(item("brw-rack-3"), Map.of("location", "dc"));
    assertThat(other.status()).isEqualTo(200);
    manager.button("Save").click();
    assertThat(manager.text("It was not saved")).isVisible();
    manager.button("Close and show the current version").click();
    assertThat(manager.page.locator("dd").filter(hasText("dc")).first()).isVisible();
    assertThat(as("admin").get(item("brw-rack-3")).text("location")).isEqualTo("dc");
  }

  @Test
  void toARequesterNothingOfItExists() {
    WorkspacePage requester = enter("requester");
    assertThat(requester.page.locator("nav").getByText("Configuration")).hasCount(0);
    requester.go("/configuration/san-north");
    assertThat(requester.text("There is no configuration item san-north")).isVisible();
  }

  private void rack(String key, String name) {
    Rest.Answer added = as("admin").put(item(key), Map.of("ciClass", "rack", "name", name));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
  }

  private WorkspacePage enter(String user) {
    return chromium.enter(port, user, ColorScheme.LIGHT);
  }

  private static Locator graph(WorkspacePage person) {
    return person.page.locator("[data-nodes]");
  }

  private static Locator table(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.TABLE, named(name));
  }

  private static Locator link(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.LINK, named(name));
  }

  private static Locator heading(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.HEADING, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions hasText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String item(String key) {
    return "/api/v1/configuration-items/" + key;
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
