package io.attesta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that their own journeys open in one light and width only, in every light and width. */
@BrowserTest
class EveryPageTest {

  private static final Map<String, List<String>> PAGES =
      Map.of(
          "requester", List.of("/catalogue", "/catalogue/new-notebook"),
          "service-level-manager", List.of("/parties", "/parties/suppliers"),
          "cab-1", List.of("/cab", "/cab/minutes"),
          "change-manager", List.of("/calendar", "/calendar?view=list", "/calendar/periods"),
          "agent", List.of("/known-errors", "/open", "/administration/models/sla-targets?rows=2"),
          "admin", List.of("/administration/imports", "/administration/failed"));

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

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void breaksNoRuleOfAccessibilityAndFitsTheScreen(ColorScheme scheme) {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (user, paths) -> {
          WorkspacePage person = chromium.enter(port, user, scheme);
          for (int width : new int[] {1440, 390}) {
            person.page.setViewportSize(width, 900);
            for (String path : paths) {
              person.go(path);
              person.page.locator("h1").first().waitFor();
              String at = path + " " + scheme + " " + width + ": ";
              person.accessibilityFaults().forEach(fault -> faults.add(at + fault));
              if (person.overflow() > 0) {
                faults.add(at + "wider than the screen by " + person.overflow());
              }
            }
          }
          person.complaints.forEach(complaint -> faults.add(user + ": " + complaint));
          person.page.close();
        });
    assertThat(faults).isEmpty();
  }
}
