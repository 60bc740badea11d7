package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** Searching everything and going there. */
@BrowserTest
class FinderTest {

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
  void aNumberLeadsToItsItem() {
    String number = report("Quagga printer is out of paper");
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
    Locator words = ask(agent);
    words.fill(number.toLowerCase());
    assertThat(option(agent, "Quagga printer is out of paper")).isVisible();
    words.press("Enter");
    assertThat(agent.page).hasURL(Pattern.compile(".*/app/work-items/" + number));
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void wordsFindWorkItemsConfigurationAndPages() {
    report("Thylacine scanner beeps");
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.LIGHT);
    Locator words = ask(agent);
    words.fill("thylacine");
    assertThat(option(agent, "Thylacine scanner beeps")).isVisible();
    words.fill("san-north");
    assertThat(option(agent, "san-north")).isVisible();
    words.fill("work it");
    assertThat(option(agent, "Work items")).isVisible();
    words.fill("nothing is called like this");
    assertThat(agent.text("Nothing found")).isVisible();
  }

  @Test
  void aRequesterFindsTheOwnItemsOnly() {
    String foreign =
        new Rest(port, "agent")
            .post("/api/v1/work-items", incident("Numbat keyboard sticks"))
            .text("number");
    report("Numbat mouse squeaks");
    WorkspacePage requester = chromium.enter(port, "requester", ColorScheme.LIGHT);
    Locator words = ask(requester);
    words.fill("numbat");
    assertThat(option(requester, "Numbat mouse squeaks")).isVisible();
    assertThat(option(requester, "Numbat keyboard sticks")).hasCount(0);
    words.fill(foreign);
    assertThat(requester.text("Nothing found")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void isReadableByEverybody(ColorScheme scheme) {
    report("Bilby screen is dark");
    WorkspacePage agent = chromium.enter(port, "agent", scheme);
    ask(agent).fill("bilby");
    assertThat(option(agent, "Bilby screen is dark")).isVisible();
    assertThat(agent.accessibilityFaults()).isEmpty();
    agent.picture("finder-" + scheme.name().toLowerCase());
  }

  private static Locator ask(WorkspacePage person) {
    person.page.keyboard().press("Control+k");
    Locator dialog = person.page.getByRole(AriaRole.DIALOG);
    return dialog.locator("input").first();
  }

  private static Locator option(WorkspacePage person, String text) {
    return person.page.getByRole(AriaRole.DIALOG).getByText(text).first();
  }

  private String report(String title) {
    return new Rest(port, "requester").post("/api/v1/work-items", incident(title)).text("number");
  }

  private static Map<String, Object> incident(String title) {
    return Map.of(
        "practice",
        "incident",
        "title",
        title,
        "details",
        Map.of("impact", "LOW", "urgency", "LOW"));
  }
}
