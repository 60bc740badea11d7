package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The change calendar: looking, moving windows, keeping freezes, subscribing. */
@BrowserTest
class CalendarTest {

  private static final String SERVICE = "calendar-desk";

  private final int port;
  private final RequestedChanges changes;

  /** A Tuesday at ten in the zone of the machine, which is that of the browser. */
  private final LocalDateTime tuesday;

  CalendarTest(
      @LocalServerPort int port,
      @Autowired ShiftedNow now,
      @Autowired ManagementService management) {
    this.port = port;
    this.changes = new RequestedChanges(port, management, SERVICE, "Ticket desk");
    this.tuesday =
        LocalDateTime.ofInstant(now.get().plus(Duration.ofDays(200)), ZoneId.systemDefault())
            .with(TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY))
            .truncatedTo(ChronoUnit.DAYS)
            .plusHours(10);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(ZoneId.systemDefault()).toInstant();
  }

  private String address(String view) {
    return "/calendar?service=" + SERVICE + "&view=" + view + "&date=" + tuesday.toLocalDate();
  }

  @Test
  void everyViewIsReadableInLightAndDarkAndOnAPhone() {
    changes.accepted("Patch the gate", at(tuesday), "HIGH");
    changes.accepted("Patch the gate again", at(tuesday.plusHours(1)), "HIGH");
    try (Chromium chromium = new Chromium()) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        WorkspacePage reader = chromium.enter(port, "cab-1", scheme);
        for (String view : new String[] {"month", "week", "lanes", "list"}) {
          reader.go(address(view));
          assertThat(reader.text("Patch the gate again")).isVisible();
          assertThat(reader.accessibilityFaults()).as(view + " " + scheme).isEmpty();
          reader.picture("calendar-" + view + "-" + scheme.name().toLowerCase());
        }
        assertThat(reader.text("conflicts block").or(reader.text("conflict blocks")).first())
            .isVisible();
        assertThat(reader.complaints).isEmpty();
      }
      WorkspacePage phone = chromium.enter(port, "cab-1", ColorScheme.LIGHT);
      phone.page.setViewportSize(390, 844);
      phone.go(address("month"));
      assertThat(phone.text("Patch the gate again")).isVisible();
      assertThat(phone.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      assertThat(phone.accessibilityFaults()).as("phone").isEmpty();
      phone.picture("calendar-phone");
    }
  }

  @Test
  void aWindowIsMovedOnlyAfterLookingAtWhatThatMeans() {
    String number = changes.authorised("Renew the ticket desk", at(tuesday.plusDays(7)));
    LocalDateTime frozen = tuesday.plusDays(21);
    freeze(frozen);
    String before = changes.plannedStart(number);
    try (Chromium chromium = new Chromium()) {
      WorkspacePage manager = chromium.enter(port, "change-manager", ColorScheme.LIGHT);
      // Nobody tells the page that somebody else was faster.
      manager.page.route("**/api/v1/events*", Route::abort);
      manager.go(
          "/calendar?view=list&service=" + SERVICE + "&date=" + tuesday.plusDays(7).toLocalDate());
      manager.button(number).click();
      manager.button("Propose another window").click();
      assertThat(manager.text("Nothing blocks here")).isVisible();
      window(manager, frozen.plusHours(1));
      assertThat(manager.text("Freeze: Ticket fair")).isVisible();
      assertThat(manager.text("takes the approval away")).isVisible();
      assertThat(manager.accessibilityFaults()).as("proposal").isEmpty();
      manager.picture("calendar-move");
      manager.button("Leave it where it is").click();
      assertThat(changes.plannedStart(number)).isEqualTo(before);

      manager.button(number).click();
      manager.button("Propose another window").click();
      window(manager, frozen.plusDays(2));
      assertThat(manager.text("Nothing collides with this window.")).isVisible();
      edit(number, Map.of("description", "With the new key"));
      manager.button("Move the window").click();
      assertThat(manager.text("Somebody has changed it meanwhile")).isVisible();
      assertThat(changes.plannedStart(number)).isEqualTo(before);

      assertThat(manager.text("Nothing collides with this window.")).isVisible();
      manager.button("Move the window").click();
      assertThat(manager.page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(Instant.parse(changes.plannedStart(number))).isEqualTo(at(frozen.plusDays(2)));
      assertThat(manager.complaints).isEmpty();
    }
  }

  @Test
  void whatIsDroppedElsewhereComesBackWhenItIsNotConfirmed() {
    String number = changes.authorised("Move the kiosk", at(tuesday.plusDays(28)));
    String before = changes.plannedStart(number);
    try (Chromium chromium = new Chromium()) {
      WorkspacePage manager = chromium.enter(port, "change-manager", ColorScheme.LIGHT);
      manager.go(
          "/calendar?view=month&service="
              + SERVICE
              + "&date="
              + tuesday.plusDays(28).toLocalDate());
      Locator bar = manager.page.locator("[data-event-id*='" + number + "']").first();
      bar.dragTo(day(manager, tuesday.plusDays(30)));
      assertThat(manager.text("Another window for " + number)).isVisible();
      assertThat(manager.page.getByLabel("Start", new Page.GetByLabelOptions().setExact(true)))
          .hasValue(tuesday.plusDays(30).toString());
      manager.button("Leave it where it is").click();
      assertThat(manager.page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(bar).hasAttribute("data-event-id", "CHANGE/" + number + "/" + before);
      assertThat(changes.plannedStart(number)).isEqualTo(before);

      bar.dragTo(day(manager, tuesday.plusDays(30)));
      manager.button("Move the window").click();
      assertThat(manager.page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(Instant.parse(changes.plannedStart(number))).isEqualTo(at(tuesday.plusDays(30)));
    }
  }

  @Test
  void aManagerKeepsFreezesWhichOthersOnlyRead() {
    try (Chromium chromium = new Chromium()) {
      WorkspacePage manager = chromium.enter(port, "change-manager", ColorScheme.DARK);
      manager.go("/calendar/periods");
      manager.button("New freeze").click();
      Page page = manager.page;
      page.getByLabel("Name").fill("Desk holidays");
      page.getByLabel("Service").selectOption(SERVICE);
      page.getByLabel("First start").fill("2031-01-01T08:00");
      page.getByLabel("First end").fill("2031-01-01T07:00");
      manager.button("Save").click();
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      assertThat(manager.accessibilityFaults()).as("freeze").isEmpty();
      page.getByLabel("First end").fill("2031-01-03T07:00");
      manager.button("Save").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(manager.text("Desk holidays")).isVisible();
      manager.button("Edit Desk holidays").click();
      page.getByLabel("Reason").fill("Nobody is here");
      manager.button("Save").click();
      assertThat(manager.text("Nobody is here")).isVisible();
      assertThat(manager.accessibilityFaults()).as("periods").isEmpty();
      manager.picture("calendar-periods");

      WorkspacePage member = chromium.enter(port, "cab-1", ColorScheme.LIGHT);
      member.go("/calendar/periods");
      assertThat(member.text("Nobody is here")).isVisible();
      assertThat(member.button("New freeze")).hasCount(0);

      manager.button("Retire Desk holidays").click();
      page.getByRole(AriaRole.DIALOG)
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retire").setExact(true))
          .click();
      assertThat(page.getByText("Nobody is here")).hasCount(0);
    }
    assertThat(
            changes
                .as("cab-1")
                .get("/api/v1/freezes/desk-holidays")
                .body()
                .path("retired")
                .asBoolean())
        .isTrue();
  }

  @Test
  void anAddressForACalendarProgramIsShownOnceAndRevoked() {
    try (Chromium chromium = new Chromium()) {
      WorkspacePage member = chromium.enter(port, "cab-3", ColorScheme.LIGHT);
      member.go("/calendar");
      member.button("Subscribe").click();
      member.page.getByLabel("Name").fill("Laptop");
      member.button("Create address").click();
      Locator shown = member.page.getByText("/api/v1/change-calendar.ics?token=");
      String path = "/api/v1" + shown.innerText().split("/api/v1")[1];
      Rest anybody = new Rest(port, null);
      assertThat(anybody.get(path).status()).isEqualTo(200);
      assertThat(member.accessibilityFaults()).as("subscription").isEmpty();
      member.picture("calendar-subscription");
      member.button("Revoke Laptop").click();
      assertThat(member.text("You have no such address.")).isVisible();
      assertThat(anybody.get(path).status()).isEqualTo(401);
    }
  }

  private static Locator day(WorkspacePage page, LocalDateTime day) {
    String name = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(day);
    return page.button(name).first();
  }

  private static void window(WorkspacePage page, LocalDateTime start) {
    Page.GetByLabelOptions exact = new Page.GetByLabelOptions().setExact(true);
    page.page.getByLabel("Start", exact).fill(start.toString());
    page.page.getByLabel("End", exact).fill(start.plusHours(2).toString());
  }

  private void freeze(LocalDateTime start) {
    LocalDateTime utc = LocalDateTime.ofInstant(at(start), ZoneOffset.UTC);
    Map<String, Object> freeze = new LinkedHashMap<>();
    freeze.put("name", "Ticket fair");
    freeze.put("service", SERVICE);
    freeze.put("zone", "UTC");
    freeze.put("firstStart", utc.toString());
    freeze.put("firstEnd", utc.plusHours(12).toString());
    Rest.Answer answer = changes.as("change-manager").put("/api/v1/freezes/ticket-fair", freeze);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
  }

  private void edit(String number, Map<String, Object> patch) {
    String path = "/api/v1/work-items/" + number;
    Rest editor = changes.as("change-manager");
    Rest.Answer answer =
        editor.with("If-Match", editor.get(path).header("ETag")).patch(path, patch);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }
}
