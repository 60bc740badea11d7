package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import io.attesta.reporting.FactKeeper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Measures are defined and read, reports are made, read, saved and compared with today. */
@BrowserTest
class ReportsTest {

  private static final String THIS_MONTH = LocalDate.now().withDayOfMonth(1).toString();
  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired FactKeeper keeper;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void somethingHappened() {
    Rest.Answer reported =
        new Rest(port, "requester")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice", "incident",
                    "title", "Slips come out blank",
                    "service", "printing",
                    "details", Map.of("impact", "LOW", "urgency", "LOW")));
    assertThat(reported.status()).as(reported.body().toString()).isEqualTo(201);
    keeper.rebuildWhereNeeded();
    keeper.keep();
  }

  private WorkspacePage enter(String user, ColorScheme scheme) {
    return chromium.enter(port, user, scheme);
  }

  private static Locator heading(WorkspacePage person, String name) {
    return person.page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }

  @Test
  void whoAnswersForServiceLevelsDefinesAMeasureAndReadsWhatItSays() throws IOException {
    WorkspacePage manager = enter("service-level-manager", ColorScheme.LIGHT);
    manager.page.locator("nav").getByText("Reports").click();
    manager.page.getByText("New measure").click();
    manager.page.getByLabel("Key").fill("printer-incidents");
    manager.page.getByLabel("Name").first().fill("Incidents of printers");
    manager.page.getByLabel("What it says").first().fill("Incidents of the printing service.");
    manager.page.getByLabel("Unit").selectOption("PERCENT");
    manager.button("Save as version 1").click();
    assertThat(manager.page.getByText("The arithmetic does not give this unit").first())
        .isVisible();
    manager.page.getByLabel("Unit").selectOption("COUNT");
    manager.button("Save as version 1").click();
    assertThat(heading(manager, "Incidents of printers")).isVisible();
    manager.go("/reports/measures/printer-incidents?service=printing&split=practice");
    assertThat(manager.page.getByRole(AriaRole.TABLE).first()).containsText("Incident");
    manager.picture("reports-measure");
    Download figures =
        manager.page.waitForDownload(() -> manager.button("Save these figures as CSV").click());
    assertThat(Files.readString(figures.path()))
        .contains("From,Until (not included),Of,Value")
        .contains(",Incident,");
    manager.go("/reports/measures/printer-incidents/definition");
    manager.page.getByLabel("Target", new Page.GetByLabelOptions().setExact(true)).fill("7");
    manager.button("Save as version 2").click();
    assertThat(manager.page.getByText("Target: None → At most 7")).isVisible();
    manager.go("/reports?source=handover");
    assertThat(manager.page.getByRole(AriaRole.TABLE)).containsText("Hand-overs");
    assertThat(manager.page.getByRole(AriaRole.TABLE)).not().containsText("Right the first time");
    assertThat(manager.complaints).isEmpty();
  }

  @Test
  void sumsAndRowsAgree() {
    WorkspacePage auditor = enter("auditor", ColorScheme.LIGHT);
    auditor.go("/reports");
    auditor.button("Count the rows").click();
    assertThat(auditor.page.getByText("They agree.")).isVisible();
  }

  @Test
  void aReportIsMadeReadSavedAndComparedWithToday() throws IOException {
    WorkspacePage manager = enter("service-level-manager", ColorScheme.LIGHT);
    manager.go("/reports/service-reports");
    manager.button("Make a report").first().click();
    Locator dialog = manager.page.getByRole(AriaRole.DIALOG);
    dialog
        .getByLabel("Service", new Locator.GetByLabelOptions().setExact(true))
        .last()
        .selectOption("printing");
    dialog
        .getByLabel("Month", new Locator.GetByLabelOptions().setExact(true))
        .fill(THIS_MONTH.substring(0, 7));
    dialog.getByText("Make a report").last().click();
    assertThat(manager.page).hasURL(Pattern.compile(".*/service-reports/\\d+"));
    assertThat(manager.page.getByText("Period not over").first()).isVisible();
    assertThat(manager.page.getByText("Causes of misses")).isVisible();
    assertThat(manager.page.getByLabel("Work by Practice")).containsText("Incident");
    assertThat(manager.page.getByText("It was sent to nobody.")).isVisible();
    manager.picture("reports-report");
    Download pdf = manager.page.waitForDownload(() -> manager.page.getByText("PDF").click());
    assertThat(Files.readString(pdf.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .startsWith("%PDF");
    somethingHappened();
    manager.button("Compare with today").click();
    assertThat(manager.page.getByText(Pattern.compile("figures? would differ"))).isVisible();
    assertThat(manager.page.getByText("Work items have other facts")).isVisible();
    assertThat(manager.page.getByText("recorded since").first()).isVisible();
    assertThat(manager.page.getByText("Summary › opened")).isVisible();
    manager.go("/reports/service-reports?scope=SERVICE&key=printing");
    assertThat(manager.page.getByRole(AriaRole.TABLE)).containsText("Printing");
    manager.go("/reports/service-reports?scope=SERVICE&key=payroll");
    assertThat(manager.page.getByText("No report is like this.")).isVisible();
    assertThat(manager.complaints).isEmpty();
  }

  // Of a month that is over: of one that goes on, agreed hours grow while one looks.
  @Test
  void aReportOfAMonthThatIsOverWouldBeTheSameToday() {
    long report = made("SERVICE", "printing", LocalDate.parse(THIS_MONTH).minusMonths(1));
    WorkspacePage manager = enter("service-level-manager", ColorScheme.LIGHT);
    manager.go("/reports/service-reports/" + report);
    manager.button("Compare with today").click();
    assertThat(manager.page.getByText("Every figure would be the same.")).isVisible();
  }

  private long made(String scope, String key, LocalDate from) {
    Map<String, Object> body =
        new HashMap<>(Map.of("scope", scope, "period", "MONTH", "from", from.toString()));
    body.put("key", key);
    return new Rest(port, "service-level-manager")
        .post("/api/v1/service-reports", body)
        .body()
        .path("id")
        .asLong();
  }

  @Test
  void aScheduleIsMadeAndPaused() {
    WorkspacePage manager = enter("service-level-manager", ColorScheme.LIGHT);
    manager.go("/reports/schedules");
    manager.button("New schedule").click();
    Locator dialog = manager.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Key").fill("printing-monthly");
    dialog.getByLabel("Name").fill("Printing, each month");
    dialog
        .getByLabel("Service", new Locator.GetByLabelOptions().setExact(true))
        .last()
        .selectOption("printing");
    dialog
        .getByLabel("Group", new Locator.GetByLabelOptions().setExact(true))
        .last()
        .selectOption("service-owners");
    dialog.getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
    dialog.getByText("Save as version 1").click();
    assertThat(manager.page.getByText("On day 2 of each month")).isVisible();
    manager.page.getByLabel("Edit Printing, each month").click();
    dialog.getByLabel("Reports are made and sent").uncheck();
    dialog.getByText("Save as version 2").click();
    assertThat(manager.page.getByText("Paused")).isVisible();
    manager.picture("reports-schedules");
    manager.button("Resume Printing, each month").click();
    assertThat(manager.button("Pause Printing, each month")).isVisible();
    manager.button("End Printing, each month").click();
    manager
        .page
        .getByRole(AriaRole.DIALOG)
        .getByText("End", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(manager.page.getByText("No report is made by itself.")).isVisible();
  }

  @Test
  void anAgentReadsFiguresOfTheOwnPracticesAndARequesterNone() {
    WorkspacePage agent = enter("agent", ColorScheme.LIGHT);
    agent.go("/reports");
    assertThat(agent.page.getByText("Time to resolve", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(agent.page.getByText("Service reports")).hasCount(0);
    assertThat(agent.page.getByText("New measure")).hasCount(0);
    WorkspacePage requester = enter("requester", ColorScheme.LIGHT);
    assertThat(requester.page.locator("nav").getByText("Reports")).hasCount(0);
    requester.go("/reports");
    assertThat(
            requester.page.getByText("Figures and reports are for those who work with services."))
        .isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everybodyCanUseThem(ColorScheme scheme) {
    long report = made("ALL", null, LocalDate.parse(THIS_MONTH));
    WorkspacePage manager = enter("service-level-manager", scheme);
    for (int width : List.of(1440, 390)) {
      manager.page.setViewportSize(width, 900);
      for (String path :
          List.of(
              "",
              "/measures/opened",
              "/measures/opened/definition",
              "/service-reports",
              "/service-reports/" + report,
              "/targets",
              "/outlook",
              "/schedules")) {
        manager.go("/reports" + path);
        assertThat(manager.accessibilityFaults()).as(path + " at " + width).isEmpty();
        assertThat(manager.overflow()).as(path + " at " + width).isLessThanOrEqualTo(0);
        manager.picture(
            "reports"
                + path.replace('/', '-').replaceAll("-\\d+$", "")
                + "-"
                + scheme
                + "-"
                + width);
      }
    }
    assertThat(manager.complaints).isEmpty();
  }
}
