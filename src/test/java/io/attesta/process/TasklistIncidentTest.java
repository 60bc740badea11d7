package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.attesta.AttestaTest;
import io.attesta.ShiftedNow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An agent works an incident in Tasklist only: hold, the customer's answer, resolve, auto-close.
 */
@AttestaTest
class TasklistIncidentTest {

  private final ShiftedNow now;
  private final Desk desk;
  private final String address;
  private Playwright playwright;
  private Page page;
  private String number;

  TasklistIncidentTest(
      @Autowired ShiftedNow now, @Autowired ApplicationContext context, @LocalServerPort int port) {
    this.now = now;
    this.desk = new Desk(port, context);
    this.address = "http://localhost:" + port;
  }

  @BeforeEach
  void open() {
    playwright = Playwright.create();
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox")));
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 900));
    page.setDefaultTimeout(60_000);
  }

  @AfterEach
  void close() {
    now.reset();
    playwright.close();
  }

  @Test
  void anAgentTakesAnIncidentThroughHoldToAutoClose() {
    number = desk.report(Map.of("impact", "LOW", "urgency", "LOW"));
    logIn("agent");

    work("UserTask_TriageIncident");
    select("Category", "Something else");
    complete("UserTask_TriageIncident", "triage");

    work("UserTask_DiagnoseIncident");
    choose("Put on hold");
    complete("UserTask_DiagnoseIncident", "diagnose");

    work("UserTask_PutIncidentOnHold");
    choose("Customer");
    form().getByLabel("Question to the customer").fill("Which mail program do you use?");
    complete("UserTask_PutIncidentOnHold", "hold");
    assertThat(desk.item(number).text("status")).isEqualTo("ON_HOLD");

    assertThat(desk.say("requester", number, "CustomerReplied").status()).isEqualTo(200);
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");

    work("UserTask_DiagnoseIncident");
    choose("Resolve");
    complete("UserTask_DiagnoseIncident", "diagnose-again");

    work("UserTask_ResolveIncident");
    select("How it was resolved", "Fixed for good");
    select("Cause", "Software error");
    form().getByLabel("What restored the service").fill("Queue restarted");
    complete("UserTask_ResolveIncident", "resolve");
    assertThat(desk.item(number).text("status")).isEqualTo("RESOLVED");

    desk.pass(Duration.ofDays(30), number);
    assertThat(desk.item(number).text("status")).isEqualTo("CLOSED");
  }

  private void logIn(String user) {
    page.navigate(address + "/camunda/app/tasklist/default/");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill("demo");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
    page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
  }

  /** Opens the task in Tasklist and takes it when nobody has it yet. */
  private void work(String element) {
    String task = desk.task(number, element);
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

  private Locator form() {
    return page.locator(".fjs-form");
  }

  private void choose(String label) {
    form().locator("label", new Locator.LocatorOptions().setHasText(label)).first().click();
  }

  private void select(String label, String option) {
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
   */
  private void complete(String element, String picture) {
    page.keyboard().press("Tab");
    page.waitForTimeout(700);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + picture + ".png")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete")).click();
    page.waitForCondition(() -> !desk.tasks(number).contains(element));
  }
}
