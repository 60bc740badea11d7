package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promises now, promises kept, and what is agreed, in the hands of each role. */
@BrowserTest
class ServiceLevelsTest {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired Catalogue catalogue;
  @Autowired ShiftedNow now;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @AfterEach
  void backToNow() {
    now.reset();
  }

  @Test
  void anAgentSeesWhatIsDueAndReadsWhatIsAgreed() {
    String number = report("The scale shows nothing");
    WorkspacePage agent = enter("agent");
    agent.page.locator("nav").getByText("Service levels").click();
    assertThat(heading(agent, "Promises now")).isVisible();
    agent.go("/service-levels?practice=incident");
    Locator row = agent.page.getByRole(AriaRole.LISTITEM).first();
    assertThat(row).containsText(Pattern.compile("Response|Resolution"));
    agent.picture("service-levels-now");
    row.getByRole(AriaRole.LINK).click();
    assertThat(agent.page).hasURL(Pattern.compile(".*/app/work-items/INC-\\d+"));

    agent.go("/service-levels/agreements/standard");
    assertThat(agent.text("4 hr")).isVisible();
    assertThat(agent.page.getByText("Save as version")).hasCount(0);
    agent.go("/service-levels/calendars/business-hours");
    assertThat(agent.text("08:00-18:00")).isVisible();
    assertThat(agent.complaints).isEmpty();
    assertThat(number).isNotEmpty();
  }

  @Test
  void aRequesterIsNotShownServiceLevels() {
    WorkspacePage requester = enter("requester");
    assertThat(requester.page.locator("nav").getByText("Service levels")).hasCount(0);
    requester.go("/service-levels/attainment");
    assertThat(requester.text("Service levels are shown to those who work on them.")).isVisible();
  }

  @Test
  void aManagerFollowsAMissedTargetToItsWorkItem() {
    String number = report("The door does not open");
    now.pass(Duration.ofDays(8));
    String task = as("admin").get(item(number) + "/tasks").body().at("/items/0/id").asText();
    as("agent").post("/api/v1/tasks/" + task + "/claim", Map.of());
    var triage =
        Map.of(
            "triageOutcome", "accepted",
            "category", "other",
            "routeTo", "technical-support",
            "impact", "HIGH",
            "urgency", "HIGH");
    var done = as("agent").post("/api/v1/tasks/" + task + "/complete", Map.of("details", triage));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);

    WorkspacePage manager = enter("service-level-manager");
    YearMonth month = YearMonth.from(now.get().atZone(ZoneOffset.UTC));
    manager.go(
        "/service-levels/attainment?metric=RESPONSE&from="
            + month.minusMonths(1)
            + "&to="
            + month.plusMonths(1));
    assertThat(manager.page.getByRole(AriaRole.IMG, named(Pattern.compile(".*targets were met.*"))))
        .isVisible();
    manager.button("As a table").click();
    assertThat(manager.page.locator("figure table")).isVisible();
    manager.button("As a table").click();
    // Every month with figures is looked into until the item shows.
    Locator cells = manager.page.locator("main table button");
    assertThat(cells.first()).isVisible();
    Locator link = manager.page.getByRole(AriaRole.LINK, named(Pattern.compile(number)));
    for (int i = 0; i < cells.count() && link.count() == 0; i++) {
      cells.nth(i).click();
      manager.settle();
    }
    assertThat(link).isVisible();
    manager.picture("service-levels-attainment");
    link.click();
    assertThat(heading(manager, "The door does not open")).isVisible();
    assertThat(manager.complaints).isEmpty();
  }

  @Test
  void aManagerTriesAnAgreementAndSavesIt() {
    catalogue.ensure(
        List.of(new ServiceEntry("levels-shop", "Shop of levels", "LOW", null, null, null)));
    WorkspacePage manager = enter("service-level-manager");
    manager.go("/service-levels/agreements");
    manager.page.getByRole(AriaRole.LINK, named(Pattern.compile("New agreement"))).click();
    manager.page.getByLabel("Key").fill("levels-shop");
    manager.page.getByLabel("Name").fill("Agreement of the shop");
    manager.page.getByLabel("Service", exact()).selectOption("levels-shop");
    manager.page.getByLabel("Working calendar").selectOption("business-hours");
    manager.page.getByLabel("Opened at").fill("2026-07-03T16:00");
    manager.page.getByLabel("Share to be met").fill("95");
    assertThat(manager.page.getByText(Pattern.compile("due .*Jul .*2026")).first()).isVisible();
    manager.page.locator("summary").first().click();
    assertThat(manager.text("Working hours")).isVisible();
    manager.picture("service-levels-agreement");
    manager.button("Save as version 1").click();
    assertThat(heading(manager, "Agreement of the shop")).isVisible();
    assertThat(manager.text("Version 1 · Agreement of the shop")).isVisible();
    assertThat(as("agent").get("/api/v1/agreements/levels-shop").body().path("service").asText())
        .isEqualTo("levels-shop");
    assertThat(manager.complaints).isEmpty();
  }

  @Test
  void aManagerMakesACalendarWithAHoliday() {
    WorkspacePage manager = enter("service-level-manager");
    manager.go("/service-levels/calendars/new");
    manager.page.getByLabel("Key").fill("levels-office");
    manager.page.getByLabel("Name").first().fill("Office of levels");
    manager.page.getByLabel("Time zone").selectOption("Europe/Berlin");
    manager.page.getByLabel("Monday, to").fill("12:00");
    manager.button("More hours on Saturday").click();
    manager.button("Add a holiday").click();
    manager.page.getByLabel("First day").fill("2026-07-06");
    manager
        .page
        .getByRole(AriaRole.GROUP, named(Pattern.compile("Holidays")))
        .getByLabel("Name")
        .fill("Closed day");
    manager.page.getByLabel("Opened at").fill("2026-07-06T08:00");
    manager.page.locator("summary").first().click();
    assertThat(manager.page.getByRole(AriaRole.CELL, named(Pattern.compile("Closed day"))))
        .isVisible();
    assertThat(manager.text("forward by")).isVisible();
    manager.picture("service-levels-calendar");
    manager.button("Save as version 1").click();
    assertThat(manager.page.getByRole(AriaRole.LINK, named(Pattern.compile("Office of levels"))))
        .isVisible();
    var saved = as("agent").get("/api/v1/working-calendars/levels-office").body();
    assertThat(saved.at("/hours/MONDAY/0").asText()).isEqualTo("08:00-12:00");
    assertThat(saved.at("/holidays/0/name").asText()).isEqualTo("Closed day");
    assertThat(manager.complaints).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageBreaksARuleOfAccessibility(ColorScheme scheme) {
    report("The lift stands still");
    WorkspacePage manager = chromium.enter(port, "service-level-manager", scheme);
    for (String path :
        List.of(
            "/service-levels",
            "/service-levels/attainment?metric=RESPONSE",
            "/service-levels/agreements",
            "/service-levels/agreements/standard",
            "/service-levels/calendars",
            "/service-levels/calendars/business-hours")) {
      manager.go(path);
      assertThat(manager.page.locator("h1")).isVisible();
      assertThat(manager.accessibilityFaults()).as(path).isEmpty();
      manager.page.setViewportSize(390, 844);
      manager.settle();
      assertThat((Integer) manager.page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(390);
      assertThat(manager.accessibilityFaults()).as(path + " narrow").isEmpty();
      manager.page.setViewportSize(1440, 900);
    }
  }

  private WorkspacePage enter(String user) {
    return chromium.enter(port, user, ColorScheme.LIGHT);
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private String report(String title) {
    var body =
        Map.of(
            "practice",
            "incident",
            "title",
            title,
            "details",
            Map.of("impact", "HIGH", "urgency", "HIGH"));
    Rest.Answer answer = as("requester").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private static String item(String number) {
    return "/api/v1/work-items/" + number;
  }

  private static Page.GetByRoleOptions named(Pattern name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator heading(WorkspacePage at, String name) {
    return at.page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
