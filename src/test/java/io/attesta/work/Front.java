package io.attesta.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;

/** Requesters and workers in front of the REST of work items. */
final class Front {

  static final String ITEMS = "/api/v1/work-items";
  static final String OTHER = "second-requester";

  private final int port;

  Front(int port, IdentityService identity) {
    this.port = port;
    ensure(identity, OTHER, "requesters");
  }

  /** A person with the password of the demo users. */
  static void ensure(IdentityService identity, String id, String group) {
    if (identity.createUserQuery().userId(id).count() == 0) {
      var user = identity.newUser(id);
      user.setFirstName(id);
      user.setLastName("of the tests");
      user.setPassword("demo");
      identity.saveUser(user);
      identity.createMembership(id, group);
    }
  }

  Rest as(String user) {
    return new Rest(port, user);
  }

  static Map<String, Object> incident(String title) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "incident");
    body.put("title", title);
    return body;
  }

  /** Opens an incident and returns its number. */
  String open(String user, String title) {
    Rest.Answer answer = as(user).post(ITEMS, incident(title));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  Rest.Answer item(String user, String number) {
    return as(user).get(path(number, ""));
  }

  /** Edits the version that is there now. */
  Rest.Answer patch(String user, String number, Object patch) {
    String tag = item("admin", number).header("ETag");
    return as(user).with("If-Match", tag).patch(path(number, ""), patch);
  }

  Rest.Answer comment(String user, String number, Object body) {
    return as(user).post(path(number, "/comments"), body);
  }

  /** Id of the one open task. */
  String task(String number) {
    List<JsonNode> tasks = items(as("admin").get(path(number, "/tasks")));
    assertThat(tasks).hasSize(1);
    return tasks.get(0).path("id").asText();
  }

  Rest.Answer complete(String user, String task, Map<String, Object> details) {
    return as(user).post("/api/v1/tasks/" + task + "/complete", Map.of("details", details));
  }

  /** Completes the one open task, whichever it is. */
  void step(String user, String number, Map<String, Object> details) {
    Rest.Answer answer = complete(user, task(number), details);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  void triage(String number) {
    step(
        "agent",
        number,
        Map.of(
            "triageOutcome", "accepted",
            "category", "email",
            "impact", "MEDIUM",
            "urgency", "MEDIUM",
            "routeTo", "service-desk"));
  }

  JsonNode verification(String number) {
    return as("admin").get(path(number, "/journal/verification")).body();
  }

  List<JsonNode> journal(String number) {
    return items(as("admin").get(path(number, "/journal?limit=200")));
  }

  static String path(String number, String sub) {
    return ITEMS + "/" + number + sub;
  }

  static List<JsonNode> items(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return StreamSupport.stream(answer.body().path("items").spliterator(), false).toList();
  }

  /** Each fault as {@code field code}. */
  static List<String> faults(Rest.Answer answer) {
    return StreamSupport.stream(answer.body().path("errors").spliterator(), false)
        .map(error -> error.path("field").asText() + " " + error.path("code").asText())
        .toList();
  }
}
