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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Models, imports, groups and the journal, in the hands of each role. */
@BrowserTest
class AdministrationTest {

  private static final String MAPPING =
      """
      source: administration-page
      format: csv
      times: {patterns: [iso]}
      case: Case
      event: {time: At}
      state:
        columns: [State]
        values:
          Opened: {status: NEW}
          Closed: {status: CLOSED}
      title: "Taken over %s"
      """;

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
  void aProcessOwnerSeesWhereWorkStandsInTheModelInForce() {
    report();
    WorkspacePage owner = enter("process-owner");
    owner.page.locator("nav").first().getByText("Administration").click();
    assertThat(heading(owner, "Models")).isVisible();
    assertThat(owner.button("Reload models")).hasCount(0);
    Locator handling = owner.page.getByRole(AriaRole.LINK, named("Incident handling")).first();
    assertThat(handling).isVisible();
    owner.picture("administration-models");
    handling.click();
    assertThat(owner.page.locator(".attesta-count[data-busy=true]").first()).isVisible();
    assertThat(owner.page.locator(".bjs-powered-by").first()).isVisible();
    assertThat(owner.page.locator("table").getByText("Triage incident").first()).isVisible();
    owner.picture("administration-model");
    owner.tab("Differences");
    assertThat(owner.page.getByRole(AriaRole.TABPANEL)).not().isEmpty();
    owner.go("/administration/models/sla-targets");
    assertThat(owner.text("Read from the top")).isVisible();
    assertThat(owner.page.getByRole(AriaRole.CELL, named("240")).first()).isVisible();
    owner.picture("administration-decision");
    assertThat(owner.complaints).isEmpty();
  }

  @Test
  void anAuditorChecksTheJournalAndSeesWhoIsWhere() {
    WorkspacePage auditor = enter("auditor");
    auditor.go("/administration/journal");
    auditor.button("Check everything").click();
    // Other tests damage journals on purpose: either answer is one that was computed.
    assertThat(auditor.page.getByText(Pattern.compile("Entries checked: |Until there: ")))
        .isVisible();
    auditor.picture("administration-journal");
    auditor.go("/administration/groups");
    auditor.button("Members of Service desk").click();
    assertThat(auditor.page.getByText(Pattern.compile("\\(agent\\)"))).isVisible();
    auditor.picture("administration-groups");
    assertThat(auditor.complaints).isEmpty();
  }

  @Test
  void anIntegratorImportsALogAndReadsWhatItBrought() {
    String name = "administration-" + UUID.randomUUID();
    String log =
        "Case,At,State\n%1$s,2020-01-01T10:00:00Z,Opened\n%1$s,2020-01-02T10:00:00Z,Closed\n"
                .formatted(name)
            + name
            + ",not a time,Closed\n";
    WorkspacePage integrator = enter("integrator");
    integrator.go("/administration/imports");
    integrator.page.getByLabel("Mapping").selectOption("");
    Locator files = integrator.page.locator("input[type=file]");
    files.nth(0).setInputFiles(file("tickets.csv", log));
    files.nth(1).setInputFiles(file("own.yaml", MAPPING.formatted(name)));
    integrator.button("Import").click();
    assertThat(integrator.page).hasURL(Pattern.compile(".*/administration/imports/\\d+"));
    assertThat(integrator.text("What it brought")).isVisible();
    assertThat(integrator.text("time-unreadable")).isVisible();
    integrator.picture("administration-import");
    var download =
        integrator.page.waitForDownload(() -> integrator.button("Save the report").click());
    assertThat(download.suggestedFilename()).matches("import-\\d+\\.json");
    assertThat(integrator.complaints).isEmpty();
  }

  @Test
  void anAdministratorReloadsModelsAndFindsCamundasPages() {
    WorkspacePage admin = enter("admin");
    admin.go("/administration");
    admin.button("Reload models").click();
    assertThat(admin.page.getByRole(AriaRole.STATUS).getByText("incident: in force").first())
        .isVisible();
    assertThat(admin.page.getByRole(AriaRole.LINK, named("Camunda Cockpit"))).isVisible();
    assertThat(admin.complaints).isEmpty();
  }

  @Test
  void whoDoesNotOverseeIsNotShownIt() {
    WorkspacePage agent = enter("agent");
    assertThat(agent.page.locator("nav").first().getByText("Administration")).hasCount(0);
    agent.go("/administration/groups");
    assertThat(agent.text("The administration is for process owners")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageBreaksARuleOfAccessibility(ColorScheme scheme) {
    report();
    WorkspacePage admin = chromium.enter(port, "admin", scheme);
    for (String path :
        List.of(
            "/administration",
            "/administration/models/incident-handling",
            "/administration/models/sla-targets",
            "/administration/imports",
            "/administration/groups",
            "/administration/journal")) {
      admin.go(path);
      assertThat(admin.page.locator("h1")).isVisible();
      if (path.endsWith("journal")) {
        admin.button("Check everything").click();
        assertThat(admin.page.locator("main [role=status], main [role=alert]").last())
            .not()
            .isEmpty();
      }
      assertThat(admin.accessibilityFaults()).as(path).isEmpty();
      admin.page.setViewportSize(390, 844);
      admin.settle();
      assertThat((Integer) admin.page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(390);
      assertThat(admin.accessibilityFaults()).as(path + " narrow").isEmpty();
      admin.page.setViewportSize(1440, 900);
    }
  }

  private WorkspacePage enter(String user) {
    return chromium.enter(port, user, ColorScheme.LIGHT);
  }

  private void report() {
    var details = Map.of("impact", "HIGH", "urgency", "HIGH");
    var body = Map.of("practice", "incident", "title", "The gate is stuck", "details", details);
    var answer = new Rest(port, "requester").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator heading(WorkspacePage at, String name) {
    return at.page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
