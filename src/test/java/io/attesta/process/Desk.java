package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.CourseOfTime;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContext;

/** What people at a service desk do, in their words, over REST. */
class Desk {

  private final int port;
  private final CourseOfTime time;

  Desk(int port, ApplicationContext context) {
    this.port = port;
    this.time = new CourseOfTime(port, context);
  }

  Rest as(String user) {
    return new Rest(port, user);
  }

  /** Opens an incident as the requester and returns its number. */
  String report(Map<String, Object> details) {
    return report(null, details);
  }

  String report(String service, Map<String, Object> details) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "incident");
    body.put("title", "Mail cannot be sent");
    body.put("description", "Since this morning every mail stays in the outbox.");
    body.put("service", service);
    body.put("details", details);
    Rest.Answer answer = as("requester").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  /** The service's own clock. */
  Instant now() {
    return time.now();
  }

  Rest.Answer item(String number) {
    return as("admin").get("/api/v1/work-items/" + number);
  }

  /** Open tasks of the item by element id. */
  List<String> tasks(String number) {
    return stream(as("admin").get("/api/v1/work-items/" + number + "/tasks").body().path("items"))
        .map(task -> task.path("element").asText())
        .toList();
  }

  String task(String number, String element) {
    return stream(as("admin").get("/api/v1/work-items/" + number + "/tasks").body().path("items"))
        .filter(task -> task.path("element").asText().equals(element))
        .map(task -> task.path("id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError(element + " is not open, but " + tasks(number)));
  }

  /** Completes the open task of that element and returns the work item afterwards. */
  Rest.Answer complete(String user, String number, String element, Map<String, Object> details) {
    Rest.Answer answer =
        as(user)
            .post(
                "/api/v1/tasks/" + task(number, element) + "/complete", Map.of("details", details));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer;
  }

  Rest.Answer say(String user, String number, String message) {
    return as(user).post("/api/v1/work-items/" + number + "/messages", Map.of("name", message));
  }

  /** Kinds of the item's journal entries, oldest first. */
  List<JsonNode> journal(String number) {
    return stream(
            as("admin")
                .get("/api/v1/work-items/" + number + "/journal?limit=200")
                .body()
                .path("items"))
        .toList();
  }

  /** Lets time pass and whatever is then due happen. */
  void pass(Duration duration, String number) {
    time.pass(duration, number);
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
