package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.attesta.Rest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The recorded estate as a whole in the workspace: baselines, audits, imports, classes. */
@BrowserTest
class ConfigurationEstateTest {

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
  void aBaselineIsTakenAndComparedWithNow() {
    rack("brw-kept", "Before");
    WorkspacePage manager = enter("change-manager");
    manager.go("/configuration/baselines");
    manager.button("Take a baseline").click();
    Locator dialog = manager.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name").fill("brw-baseline");
    dialog.getByLabel("Reason").fill("Before the move");
    dialog.getByLabel("What is in it").selectOption("ITEMS");
    dialog.getByLabel("Keys of the items").fill("brw-kept");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take a baseline"))
        .click();
    assertThat(dialog).hasCount(0);
    var edited =
        as("admin").with("If-Match", "\"1\"").patch(item("brw-kept"), Map.of("name", "After"));
    assertThat(edited.status()).isEqualTo(200);
    manager.page.getByRole(AriaRole.LINK, named("brw-baseline")).click();
    assertThat(manager.text("0 added, 0 removed, 1 changed")).isVisible();
    Locator row = manager.page.getByRole(AriaRole.ROW).filter(hasText("brw-kept"));
    assertThat(row).containsText("Before");
    assertThat(row).containsText("After");
    manager.picture("configuration-baseline");
    assertThat(
            manager
                .page
                .waitForDownload(() -> manager.button("Differences as CSV").click())
                .suggestedFilename())
        .isEqualTo("brw-baseline-now-items.csv");
    assertThat(manager.complaints).isEmpty();
  }

  @Test
  void aFileIsTriedBeforeItIsImported() {
    WorkspacePage manager = enter("change-manager");
    manager.go("/configuration/imports");
    choose(manager, "key,ciClass,name\nbrw-imp-1,rack,Rack 1\nbrw-imp-2,no-such-class,Rack 2\n");
    manager.button("Dry run").click();
    assertThat(manager.text("Dry run: nothing was written.")).isVisible();
    assertThat(table(manager, "What would change")).containsText("brw-imp-1");
    assertThat(table(manager, "Rejected rows").getByRole(AriaRole.ROW).last())
        .containsText("Class");
    assertThat(as("admin").get(item("brw-imp-1")).status()).isEqualTo(404);
    manager.picture("configuration-dry-run");
    manager.button("Import 1 row for real").click();
    assertThat(table(manager, "What changed")).containsText("brw-imp-1");
    assertThat(as("admin").get(item("brw-imp-1")).status()).isEqualTo(200);
    Locator past = table(manager, "Imports so far").getByRole(AriaRole.ROW).nth(1);
    assertThat(past).containsText("done");
    past.getByRole(AriaRole.LINK).first().click();
    assertThat(table(manager, "Rejected rows")).isVisible();
    assertThat(manager.complaints).isEmpty();
  }

  @Test
  void theFindingsOfAnAuditAreWorkedOff() {
    rack("brw-audit", "Audited");
    WorkspacePage manager = enter("change-manager");
    manager.go("/configuration/audits");
    manager.button("Compare with a discovery").click();
    Locator dialog = manager.page.getByRole(AriaRole.DIALOG);
    dialog
        .locator("input[type=file]")
        .first()
        .setInputFiles(csv("key,ciClass,name\nbrw-audit,rack,Found\nbrw-new,rack,New one\n"));
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Compare")).click();
    Locator findings = manager.page.getByRole(AriaRole.LISTITEM);
    Locator differs = findings.filter(hasText("brw-audit"));
    assertThat(differs).containsText("recorded: Audited, found: Found");
    assertThat(findings.filter(hasText("brw-new"))).containsText("Not recorded");
    manager.picture("configuration-audit");
    differs.getByLabel("Comment").fill("Labelled anew");
    differs.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Corrected")).click();
    assertThat(differs).hasCount(0);
    manager.page.getByText("Corrected", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(findings.filter(hasText("brw-audit"))).containsText("Labelled anew");
    assertThat(manager.complaints).isEmpty();
  }

  @Test
  void anAgentReadsButIsOfferedNothingToDo() {
    WorkspacePage agent = enter("agent");
    for (String page : List.of("baselines", "audits", "imports")) {
      agent.go("/configuration/" + page);
      assertThat(agent.page.getByRole(AriaRole.HEADING).first()).isVisible();
      assertThat(agent.button("Take a baseline")).hasCount(0);
      assertThat(agent.button("Compare with a discovery")).hasCount(0);
      assertThat(agent.button("Dry run")).hasCount(0);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageBreaksARuleOfAccessibility(ColorScheme scheme) {
    WorkspacePage manager = chromium.enter(port, "change-manager", scheme);
    for (String path :
        List.of(
            "",
            "/app-pos",
            "/san-north?tab=impact",
            "/app-pos?tab=roots&with=app-wms",
            "/app-pos?tab=history",
            "/baselines",
            "/audits",
            "/unauthorised",
            "/imports",
            "/classes")) {
      manager.page.setViewportSize(1440, 900);
      manager.go("/configuration" + path);
      assertThat(manager.page.getByRole(AriaRole.HEADING).first()).isVisible();
      assertThat(manager.accessibilityFaults()).as(path + " " + scheme).isEmpty();
      manager.page.setViewportSize(390, 844);
      manager.page.waitForTimeout(200);
      assertThat((int) manager.page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(390);
      assertThat(manager.accessibilityFaults()).as(path + " narrow " + scheme).isEmpty();
    }
  }

  private static void choose(WorkspacePage person, String text) {
    person.page.locator("input[type=file]").first().setInputFiles(csv(text));
  }

  private static FilePayload csv(String text) {
    return new FilePayload("estate.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private void rack(String key, String name) {
    Rest.Answer added = as("admin").put(item(key), Map.of("ciClass", "rack", "name", name));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
  }

  private WorkspacePage enter(String user) {
    return chromium.enter(port, user, ColorScheme.LIGHT);
  }

  private static Locator table(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.TABLE, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
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
