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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms name services, people and work items by name; work is raised from other work. */
@BrowserTest
class PickersTest {

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
  void aServiceIsChosenByNameAndKeptByKey() {
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
    agent.go("/open/incident");
    agent.fill("In one sentence*", "Chosen by name");
    agent.fill("Service", "point of");
    option(agent, "Point of sale").click();
    assertThat(field(agent, "Service")).hasValue("Point of sale");
    agent.picture("picker-1440");
    agent.button("Send").last().click();
    assertThat(agent.page).hasURL(Pattern.compile(".*/work-items/INC-\\d+"));
    String number = agent.page.url().replaceAll(".*/", "");
    assertThat(new Rest(port, "agent").get("/api/v1/work-items/" + number).text("service"))
        .isEqualTo("point-of-sale");
    assertThat(agent.form().getByText("service Point of sale")).isVisible();
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void aProblemIsRaisedFromAnIncidentAndLinkedWithIt() {
    String number = incident("Raised from here");
    WorkspacePage agent = chromium.enter(port, "problem-manager", ColorScheme.LIGHT);
    agent.go("/open/problem?from=" + number);
    assertThat(field(agent, "In one sentence*")).hasValue("Raised from here");
    assertThat(field(agent, "Service")).hasValue("Point of sale");
    assertThat(agent.form().getByText(number + " · Raised from here")).isVisible();
    agent.picture("raise-1440");
  }

  @Test
  void whatMayBeRaisedStandsAtTheItem() {
    String number = incident("Something to raise");
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
    agent.go("/work-items/" + number);
    agent.button("Raise").click();
    Locator change =
        agent.page.getByRole(
            AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Problem").setExact(true));
    change.click();
    assertThat(agent.page).hasURL(Pattern.compile(".*/open/problem\\?from=" + number));
    assertThat(field(agent, "In one sentence*")).hasValue("Something to raise");
    assertThat(agent.complaints).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void pickersAreAccessibleAndFitAPhone(ColorScheme scheme) {
    WorkspacePage manager = chromium.enter(port, "change-manager", scheme);
    for (int width : new int[] {390, 1440}) {
      manager.page.setViewportSize(width, 844);
      manager.go("/open/change");
      manager.fill("Implementer", "ferr");
      assertThat(option(manager, "Luis Ferreira")).isVisible();
      assertThat(manager.accessibilityFaults()).isEmpty();
      assertThat(manager.overflow()).isZero();
      manager.picture("pickers-" + scheme.name().toLowerCase() + "-" + width);
    }
    assertThat(manager.complaints).isEmpty();
  }

  private String incident(String title) {
    Map<String, Object> body =
        Map.of(
            "practice",
            "incident",
            "title",
            title,
            "service",
            "point-of-sale",
            "details",
            Map.of("impact", "MEDIUM", "urgency", "MEDIUM"));
    return new Rest(port, "agent").post("/api/v1/work-items", body).text("number");
  }

  private static Locator option(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator field(WorkspacePage person, String label) {
    return person.form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
  }
}
