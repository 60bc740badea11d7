package io.attesta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.attesta.CourseOfTime;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContext;

/**
 * Everybody who has a part in a journey, each in a browser of their own, at the time of the
 * service.
 */
final class Crew implements AutoCloseable {

  /** The clock of the browser goes with that of the service: it runs on, from another moment. */
  private static final String CLOCK =
      """
      (() => {
        const Real = (window.RealDate ??= Date);
        window.Date = class extends Real {
          constructor(...given) {
            given.length > 0 ? super(...given) : super(Real.now() + %1$d);
          }
          static now() {
            return Real.now() + %1$d;
          }
        };
      })()""";

  private final Chromium chromium = new Chromium();
  private final Map<String, WorkspacePage> people = new HashMap<>();
  private final int port;
  private final CourseOfTime time;

  Crew(int port, ApplicationContext context) {
    this.port = port;
    this.time = new CourseOfTime(port, context);
  }

  WorkspacePage at(String user, String path) {
    WorkspacePage person =
        people.computeIfAbsent(user, name -> chromium.enter(port, name, ColorScheme.LIGHT));
    person.page.addInitScript(CLOCK.formatted(time.shift().toMillis()));
    person.go(path);
    return person;
  }

  WorkspacePage atItem(String user, String number) {
    return at(user, "/work-items/" + number);
  }

  /** The form that the person's page of the item shows for the task. */
  TaskForm task(String user, String number, String task) {
    WorkspacePage person = atItem(user, number);
    return new TaskForm(
        person, person.page.getByLabel(task, new Page.GetByLabelOptions().setExact(true)).first());
  }

  void pass(Duration duration, String number) {
    time.pass(duration, number);
  }

  Instant now() {
    return time.now();
  }

  JsonNode item(String number) {
    return new Rest(port, "admin").get("/api/v1/work-items/" + number).body();
  }

  void isAt(String number, String status) {
    assertThat(item(number).path("status").asText()).as(number).isEqualTo(status);
  }

  /** The items that an item is linked with, by the kind of link and the beginning of the number. */
  List<String> linked(String number, String type, String prefix) {
    JsonNode links =
        new Rest(port, "admin").get("/api/v1/work-items/" + number + "/links").body().path("items");
    Stream<JsonNode> all = StreamSupport.stream(links.spliterator(), false);
    return all.filter(link -> link.path("type").asText().equals(type))
        .map(link -> link.path("number").asText())
        .filter(other -> other.startsWith(prefix))
        .toList();
  }

  String raised(String by, String prefix) {
    List<String> raised = linked(by, "raises", prefix);
    assertThat(raised).as(by + " raises " + prefix).hasSize(1);
    return raised.get(0);
  }

  /** Nobody's browser had anything to complain about. */
  void nobodyComplains() {
    people.forEach((name, person) -> assertThat(person.complaints).as(name).isEmpty());
  }

  @Override
  public void close() {
    time.reset();
    chromium.close();
  }
}
