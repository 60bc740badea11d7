package io.attesta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The form of one task on a page that may show several, filled in as a person does. */
final class TaskForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private static final Pattern SENT = Pattern.compile("/(complete|work-items)$");

  private final WorkspacePage person;
  private final Locator section;

  TaskForm(WorkspacePage person, Locator section) {
    this.person = person;
    this.section = section;
    section.locator(".fjs-form").waitFor();
  }

  TaskForm fill(String label, String text) {
    return fill(label, 0, text);
  }

  /** A field that a list of the form repeats; the first is 0. */
  TaskForm fill(String label, int row, String text) {
    section.getByLabel(named(label)).nth(row).fill(text);
    return left();
  }

  TaskForm choose(String label) {
    section.locator("label", new Locator.LocatorOptions().setHasText(label)).first().click();
    return left();
  }

  /** One of the answers to a question, where other questions have the same answers. */
  TaskForm answer(String question, String option) {
    section
        .locator(".fjs-form-field-radio", new Locator.LocatorOptions().setHasText(question))
        .first()
        .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
        .check();
    return left();
  }

  TaskForm select(String label, String option) {
    return select(label, 0, option);
  }

  TaskForm select(String label, int row, String option) {
    section
        .locator(".fjs-form-field-select", new Locator.LocatorOptions().setHas(labelled(label)))
        .nth(row)
        .locator(".fjs-input-group")
        .first()
        .click();
    person
        .page
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
    return left();
  }

  TaskForm moment(String label, Instant when) {
    ZonedDateTime local = when.atZone(ZoneId.systemDefault());
    Locator inputs =
        section
            .locator(
                ".fjs-form-field-datetime", new Locator.LocatorOptions().setHas(labelled(label)))
            .locator("input.fjs-input");
    inputs.nth(0).fill(DAY.format(local));
    inputs.nth(0).press("Tab");
    left();
    inputs.nth(1).fill(TIME.format(local));
    inputs.nth(1).press("Tab");
    left();
    return left();
  }

  /** One more entry of the only list of the form. */
  TaskForm add() {
    section.locator(".fjs-repeat-render-add").first().click();
    return this;
  }

  TaskForm shows(String text) {
    PlaywrightAssertions.assertThat(section).containsText(text);
    return this;
  }

  TaskForm picture(String name) {
    section.scrollIntoViewIfNeeded();
    person.picture(name);
    return this;
  }

  void complete() {
    send("Complete");
  }

  /** Sends the form and sees it accepted. */
  void send(String button) {
    left();
    person.page.waitForTimeout(300);
    Response answer =
        person.page.waitForResponse(
            response -> SENT.matcher(response.url()).find() && isPost(response),
            () ->
                section
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                    .last()
                    .click());
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    person.settle();
  }

  private static boolean isPost(Response response) {
    return response.request().method().equals("POST");
  }

  /** Leaves the field. What was answered may lay the form out anew, and move what comes next. */
  private TaskForm left() {
    person.page.evaluate("document.activeElement?.blur()");
    person.page.waitForTimeout(50);
    return this;
  }

  private Locator labelled(String label) {
    return person
        .page
        .locator("label")
        .filter(new Locator.FilterOptions().setHasText(named(label)));
  }

  private static Pattern named(String label) {
    return Pattern.compile("^" + label.replaceAll("[.*+?()|\\[\\]]", "\\\\$0") + "\\s*\\*?$");
  }
}
