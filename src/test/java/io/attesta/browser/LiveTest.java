package io.attesta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.Rest;
import io.attesta.integration.Notifications;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that are open show what others do, without being asked to look again. */
@BrowserTest
class LiveTest {

  private final Chromium chromium = new Chromium();
  private final String word = "live" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired Notifications notifications;
  @LocalServerPort int port;

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  void whatComesInShowsInTheInboxAndWhatIsTakenGoes() {
    WorkspacePage agent = enter("/?whose=unassigned&q=" + word);
    assertThat(agent.text("No task matches the filter.")).isVisible();
    heard(agent);
    String number = report();
    assertThat(agent.text(number)).isVisible();
    assertThat(agent.page.getByRole(AriaRole.RADIO, named("Not taken 1"))).isAttached();
    String task =
        as("admin")
            .get("/api/v1/work-items/" + number + "/tasks")
            .body()
            .at("/items/0/id")
            .asText();
    assertThat(as("agent").post("/api/v1/tasks/" + task + "/claim", null).status()).isEqualTo(204);
    assertThat(agent.text(number)).hasCount(0);
    assertThat(agent.complaints).isEmpty();
  }

  @Test
  void anOpenItemShowsWhatOthersSay() {
    String number = report();
    WorkspacePage agent = enter("/work-items/" + number);
    heard(agent);
    as("requester")
        .post(
            "/api/v1/work-items/" + number + "/comments",
            Map.of("text", "It works again " + word, "visibility", "PUBLIC"));
    assertThat(agent.text("It works again " + word)).isVisible();
  }

  @Test
  void whatHappensWhileAPageIsCutOffShowsWhenItIsBack() {
    WorkspacePage agent = enter("/?q=" + word);
    heard(agent);
    agent.page.context().setOffline(true);
    agent.page.evaluate("dispatchEvent(new Event('online'))");
    assertThat(agent.text("Offline – trying again")).isVisible();
    String number = report();
    agent.page.context().setOffline(false);
    assertThat(agent.text(number)).isVisible();
    assertThat(agent.page.getByText("Offline – trying again")).hasCount(0);
  }

  @Test
  void allTabsShareOneConnection() {
    WorkspacePage agent = enter("/?q=" + word);
    heard(agent);
    int[] streams = {0};
    agent
        .page
        .context()
        .onRequest(request -> streams[0] += request.url().contains("/api/v1/events") ? 1 : 0);
    Page other = agent.page.waitForPopup(() -> agent.page.evaluate("void open(location.href)"));
    assertThat(other.getByText("No task matches the filter.")).isVisible();
    other.waitForTimeout(1_500);
    String first = report();
    assertThat(other.getByText(first)).isVisible();
    assertThat(streams[0]).isZero();
    // Whoever had the connection goes; the other tab takes over.
    agent.page.navigate("about:blank");
    other.waitForTimeout(1_000);
    String second = report();
    assertThat(other.getByText(second)).isVisible();
    assertThat(streams[0]).isEqualTo(1);
  }

  @Test
  void theBellRingsAndIsQuietWhenRead() {
    WorkspacePage agent = enter("/");
    heard(agent);
    String number = report();
    notifications.tell("agent", number, "reminder", "Look at " + word);
    Locator bell = agent.page.getByRole(AriaRole.BUTTON, named("Notifications"));
    bell.click();
    assertThat(agent.text("Look at " + word)).isVisible();
    agent.page.getByLabel("Mark as read: Look at " + word).click();
    assertThat(agent.page.getByLabel("Mark as read: Look at " + word)).hasCount(0);
    agent.text("Look at " + word).click();
    assertThat(agent.page.getByRole(AriaRole.HEADING, named("About " + word))).isVisible();
  }

  private WorkspacePage enter(String path) {
    WorkspacePage page = chromium.enter(port, "agent", ColorScheme.LIGHT);
    page.go(path);
    return page;
  }

  /** The stream opens after the page has shown; until then nothing needs to be heard. */
  private static void heard(WorkspacePage person) {
    person.page.waitForTimeout(1_500);
  }

  private String report() {
    Rest.Answer answer =
        as("requester")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice",
                    "incident",
                    "title",
                    "About " + word,
                    "details",
                    Map.of("impact", "LOW", "urgency", "LOW")));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
