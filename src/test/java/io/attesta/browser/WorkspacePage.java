package io.attesta.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The workspace in the browser of one person. */
class WorkspacePage {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private final String address;
  final Page page;

  private final Set<Request> running = new HashSet<>();

  /** What the browser complained about: scripts that failed, rules that were broken. */
  final List<String> complaints = new ArrayList<>();

  WorkspacePage(Browser browser, int port, String user, ColorScheme scheme) {
    address = "http://localhost:" + port + "/app";
    page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setViewportSize(1440, 900)
                .setLocale("en-GB")
                .setColorScheme(scheme)
                // What fades in is pale for a moment, and would be measured so.
                .setReducedMotion(ReducedMotion.REDUCE));
    page.setDefaultTimeout(30_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (request.url().startsWith("http") && !request.url().startsWith("http://localhost:")) {
            complaints.add("Asked elsewhere: " + request.url());
          }
          if (!request.url().contains("/api/v1/events")) {
            running.add(request);
          }
        });
    page.onRequestFinished(running::remove);
    page.onRequestFailed(running::remove);
    go("/");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill("demo");
    button("Log in").click();
    page.locator("nav").first().waitFor();
  }

  void go(String path) {
    // What the page that is left had asked may never be told to have ended.
    running.clear();
    page.navigate(address + path);
    settle();
  }

  /** Until nothing has been asked of the service for a while; its events never come to an end. */
  void settle() {
    page.waitForLoadState(LoadState.LOAD);
    long quiet = 0;
    for (long waited = 0; quiet < 500 && waited < 10_000; waited += 50) {
      page.waitForTimeout(50);
      quiet = running.isEmpty() ? quiet + 50 : 0;
    }
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void tab(String name) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    settle();
  }

  Locator text(String text) {
    return page.getByText(text).first();
  }

  /** The row of an item in the inbox; only what can be seen is in the page. */
  Locator row(String number) {
    Locator row =
        page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(number));
    page.getByRole(AriaRole.LISTITEM).first().waitFor();
    for (int i = 0; i < 200 && row.count() == 0; i++) {
      page.getByRole(AriaRole.LIST).locator("..").evaluate("list => list.scrollBy(0, 500)");
      page.waitForTimeout(100);
    }
    return row;
  }

  Locator form() {
    return page.locator(".fjs-form");
  }

  void fill(String label, String text) {
    form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
  }

  void choose(String label) {
    form().locator("label", new Locator.LocatorOptions().setHasText(label)).first().click();
  }

  void select(String label, String option) {
    form()
        .locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
        .locator(".fjs-input-group")
        .first()
        .click();
    page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
        .first()
        .click();
  }

  /** Sends the form. Leaves the last field first: the form is laid out anew then. */
  void send(String button) {
    page.keyboard().press("Tab");
    page.waitForTimeout(500);
    button(button).last().click();
    settle();
  }

  /** How much wider the page is than the window, in pixels. */
  int overflow() {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots/workspace-" + name + ".png")));
  }

  /** Rules of WCAG 2.2 A and AA that the page breaks now, with the places. */
  List<String> accessibilityFaults() {
    return new AxeBuilder(page)
        .withTags(WCAG).analyze().getViolations().stream()
            .map(fault -> fault.getId() + " " + fault.getNodes())
            .toList();
  }
}
