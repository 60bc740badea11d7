package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What colleagues do on the page of a work item. */
@BrowserTest
class WorkItemTest {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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
  void filesAreAddedByButtonByDraggingAndByPasting() {
    WorkspacePage agent = at("agent", desk().report("Files of the till", "See below."));
    agent
        .page
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("error.png", "image/png", DOT),
              new FilePayload("tool.exe", "application/x-msdownload", new byte[] {77, 90})
            });
    assertThat(link(agent, "error.png")).isVisible();
    assertThat(agent.text("Files of this type are not accepted.")).isVisible();
    assertThat(agent.page.locator("main img[src*='/attachments/']")).hasCount(1);
    agent.button("Leave it out").click();
    assertThat(agent.text("Files of this type are not accepted.")).hasCount(0);

    dispatch(agent, "drop", "dropped.txt");
    assertThat(link(agent, "dropped.txt")).isVisible();
    dispatch(agent, "paste", "pasted.txt");
    assertThat(link(agent, "pasted.txt")).isVisible();
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void whoeverIsMentionedIsOfferedAndNotified() {
    String number = desk().report("Mention the right person", "");
    WorkspacePage agent = at("agent", number);
    Locator box = agent.page.getByLabel("Comment");
    box.pressSequentially("Please look, @chia");
    assertThat(option(agent, "Chiara Moretti")).isVisible();
    assertThat(agent.accessibilityFaults()).as("people offered").isEmpty();
    agent.picture("item-mention");
    agent.page.keyboard().press("Escape");
    assertThat(option(agent, "Chiara Moretti")).hasCount(0);
    agent.page.keyboard().type("r");
    assertThat(option(agent, "Chiara Moretti")).isVisible();
    agent.page.keyboard().press("Enter");
    assertThat(box).hasValue("Please look, @technician ");

    agent.tab("Journal");
    agent.tab("Conversation");
    assertThat(box).hasValue("Please look, @technician ");
    agent.button("Send").click();
    assertThat(agent.text("@Chiara Moretti")).isVisible();
    assertThat(box).hasValue("");
    assertThat(desk().as("technician").get("/api/v1/notifications?limit=200").body().toString())
        .contains("Ben Okafor mentions you: Mention the right person");
  }

  @Test
  void anUnsentCommentOutlivesAFailure() {
    WorkspacePage agent = at("agent", desk().report("Said twice", ""));
    agent.page.route("**/comments", route -> route.abort());
    agent.page.getByLabel("Comment").fill("Do not lose me");
    agent.button("Send").click();
    assertThat(agent.text("It was not sent and is still here.")).isVisible();
    agent.page.unroute("**/comments");
    agent.button("Send").click();
    assertThat(agent.page.getByLabel("Comment")).hasValue("");
    assertThat(agent.page.locator("article", containing("Do not lose me"))).hasCount(1);
  }

  @Test
  void aClockExplainsWhereItsTimeWent() {
    String number = desk().report("Explain the clock", "");
    desk().triage(number);
    desk().askCustomer(number, "Which one?");
    WorkspacePage agent = at("agent", number);
    agent.button("Resolution").click();
    assertThat(agent.text("Paused: waiting for the customer")).isVisible();
    assertThat(agent.text("of working time")).isVisible();
    assertThat(agent.accessibilityFaults()).as("clock").isEmpty();
    agent.picture("item-clock");
  }

  @Test
  void whoeverEditsSecondSeesWhatTheOtherChangedAndGoesOn() {
    String number = desk().report("First title", "First description");
    WorkspacePage agent = at("agent", number);
    agent.button("Edit").click();
    Locator dialog = agent.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("In one sentence").fill("My title");
    desk()
        .as("technician")
        .with("If-Match", desk().item(number).header("ETag"))
        .patch(
            "/api/v1/work-items/" + number,
            Map.of("title", "Other title", "description", "Other description"));
    agent.page.keyboard().press("Tab");
    agent.page.waitForTimeout(500);
    dialog.getByRole(AriaRole.BUTTON, button("Save")).click();
    assertThat(dialog.getByText("Somebody else was faster")).isVisible();
    assertThat(dialog.getByText("Mine: My title")).isVisible();
    assertThat(dialog.getByText("Theirs: Other title")).isVisible();
    assertThat(agent.accessibilityFaults()).as("merge").isEmpty();
    agent.picture("item-merge");
    dialog.getByRole(AriaRole.BUTTON, button("Save with the merge")).click();
    assertThat(dialog).hasCount(0);
    assertThat(heading(agent, "My title")).isVisible();
    assertThat(desk().item(number).text("description")).isEqualTo("Other description");
  }

  @Test
  void itemsAreLinkedAndWhatTheModelWaitsForIsOffered() {
    String other = desk().report("The other one of the two", "");
    String number = desk().report("One of the two", "");
    desk().triage(number);
    desk().askCustomer(number, "When?");
    WorkspacePage agent = at("agent", number);
    agent.button("Add link").click();
    agent.page.getByRole(AriaRole.COMBOBOX, named("Which one")).fill(other);
    agent.button("Add link").click();
    assertThat(link(agent, other)).isVisible();
    agent.button("Take away the link with " + other).click();
    assertThat(link(agent, other)).hasCount(0);

    agent.button("Customer replied").click();
    Locator dialog = agent.page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("What is there to say about it?").fill("Called back: in the evening");
    dialog.getByRole(AriaRole.BUTTON, button("Tell")).click();
    assertThat(heading(agent, "Diagnose incident")).isVisible();
    assertThat(agent.text("Called back: in the evening")).isVisible();
    assertThat(agent.button("Customer replied")).hasCount(0);

    agent.button("Cancel work item").click();
    dialog.getByLabel("Reason").fill("Reported by mistake");
    dialog.getByRole(AriaRole.BUTTON, button("Cancel it")).click();
    assertThat(agent.text("Cancelled")).isVisible();
    assertThat(agent.button("Edit")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void everyPartIsAccessibleAndFitsAPhone(ColorScheme scheme) {
    String number = desk().report("All parts " + scheme, "With everything.");
    desk().triage(number);
    desk().comment("agent", number, "INTERNAL", "Ask @technician about it");
    desk()
        .as("agent")
        .post("/api/v1/work-items/" + number + "/configuration-items", Map.of("key", "app-mail"));
    WorkspacePage agent = chromium.enter(port, "agent", scheme);
    for (int width : new int[] {1440, 390}) {
      agent.page.setViewportSize(width, 900);
      agent.go("/work-items/" + number);
      assertThat(agent.form()).isVisible();
      look(agent, "conversation", scheme, width);
      agent.tab("Affected");
      assertThat(agent.text("What stands on it")).isVisible();
      look(agent, "affected", scheme, width);
      agent.tab("Process");
      assertThat(agent.page.locator(".attesta-active").first()).isVisible();
      look(agent, "process", scheme, width);
      agent.tab("Journal");
      agent.button("Verify").click();
      assertThat(agent.text("The chain holds")).isVisible();
      look(agent, "journal", scheme, width);
    }
    agent.page.getByLabel("What to show").selectOption("decisions");
    agent.settle();
    assertThat(agent.text("Determine priority")).isVisible();
    assertThat(agent.page.getByText("Task completed")).hasCount(0);
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void itIsPrintedAsAWhole() {
    String number = desk().report("On paper", "To be filed.");
    desk().triage(number);
    desk().comment("agent", number, "PUBLIC", "Said for the record");
    WorkspacePage agent = chromium.enter(port, "agent", ColorScheme.DARK);
    agent.go("/work-items/" + number + "/print");
    assertThat(agent.text("Said for the record")).isVisible();
    assertThat(agent.text("Incident reported")).isVisible();
    agent.page.setViewportSize(680, 900);
    agent.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(agent.page.locator("main button:visible, nav:visible, header:visible")).hasCount(2);
    assertThat(agent.overflow()).isZero();
    agent.page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(java.nio.file.Path.of("target/screenshots/workspace-item-print.png")));
    assertThat(agent.page.pdf(new Page.PdfOptions().setFormat("A4"))).isNotEmpty();
  }

  /** Rules of accessibility, nothing beside the page, and a picture to look at. */
  private static void look(WorkspacePage person, String part, ColorScheme scheme, int width) {
    String name = part + "-" + scheme.name().toLowerCase() + "-" + width;
    assertThat(person.accessibilityFaults()).as(name).isEmpty();
    assertThat(person.overflow()).as(name).isZero();
    person.picture("item-" + name);
  }

  /** A file that arrives by an event of the browser, as dragging and pasting bring it. */
  private static void dispatch(WorkspacePage person, String kind, String name) {
    person.page.evaluate(
        """
        ([kind, name, text]) => {
          const data = new DataTransfer();
          data.items.add(new File([text], name, { type: 'text/plain' }));
          const event = kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.querySelector('main').dispatchEvent(event);
        }""",
        new Object[] {kind, name, new String("some text".getBytes(StandardCharsets.UTF_8))});
  }

  private WorkspacePage at(String user, String number) {
    WorkspacePage person = chromium.enter(port, user, ColorScheme.LIGHT);
    person.go("/work-items/" + number);
    return person;
  }

  private Desk desk() {
    return new Desk(port);
  }

  private static Locator link(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.LINK, named(name)).first();
  }

  private static Locator option(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.OPTION, named(name));
  }

  private static Locator heading(WorkspacePage person, String name) {
    return person.page.getByRole(AriaRole.HEADING, named(name)).first();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions button(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
