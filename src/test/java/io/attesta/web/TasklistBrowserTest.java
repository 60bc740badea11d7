package io.attesta.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.attesta.AttestaTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class TasklistBrowserTest {

  @LocalServerPort int port;

  @Test
  void anAgentLogsInSeesTheFiltersAndLogsOut() {
    try (Playwright playwright = Playwright.create();
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")))) {
      Page page = browser.newPage();
      page.setDefaultTimeout(60_000);
      setDefaultAssertionTimeout(60_000);
      List<String> faults = new ArrayList<>();
      page.onPageError(faults::add);
      page.onResponse(
          answer -> {
            if (answer.url().contains("/camunda/") && answer.status() >= 400) {
              faults.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
          });
      page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
      page.getByLabel("User name").fill("agent");
      page.getByLabel("Password").fill("demo");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();

      page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
      assertThat(page.getByText("My groups' tasks").first()).isVisible();
      assertThat(page.getByText("Ben Okafor").first()).isVisible();
      assertThat(page.locator(".ce-eol-banner").first()).isHidden();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist.png")));

      Assertions.assertThat(faults).isEmpty();

      page.getByText("Ben Okafor").first().click();
      page.locator("[ng-click='logout()']").first().click();
      page.waitForURL(Pattern.compile(".*/login\\?logout"));
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are logged out.");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/login.png")));
      page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
      assertThat(page.getByLabel("User name")).isVisible();
    }
  }
}
