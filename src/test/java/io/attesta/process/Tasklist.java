package io.attesta.process;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Tasklist in a browser, as people use it. */
class Tasklist implements AutoCloseable {

  private final String address;
  private final Playwright playwright;
  private final Browser browser;
  private Page page;

  Tasklist(int port) {
    this.address = "http://localhost:" + port;
    this.playwright = Playwright.create();
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox")));
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** Begins anew as this person. */
  void logIn(String user) {
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 900));
    page.setDefaultTimeout(60_000);
    page.navigate(address + "/camunda/app/tasklist/default/");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill("demo");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
    page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
  }

  /** Opens the task and takes it when nobody has it yet. */
  void work(String task) {
    page.navigate("about:blank");
    page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + task);
    form().waitFor();
    if (page.getByText("Claim", exactly()).isVisible()) {
      page.getByText("Claim", exactly()).click();
    }
    page.locator(".fjs-form-field input:enabled, .fjs-form-field textarea:enabled")
        .first()
        .waitFor();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  Locator form() {
    return page.locator(".fjs-form");
  }

  void fill(String label, String text) {
    form().getByLabel(label).fill(text);
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

  /**
   * Leaves the last field first: on leaving it the form is laid out anew, under a click it could
   * move away.
   *
   * @param picture name of the picture that is kept of the form under target/screenshots
   */
  void complete(String picture, BooleanSupplier done) {
    page.keyboard().press("Tab");
    page.waitForTimeout(700);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + picture + ".png")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    page.waitForCondition(done);
  }
}
