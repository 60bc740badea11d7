package io.attesta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Brings incidents to where a journey begins, over REST. */
final class Desk {

  private final int port;

  Desk(int port) {
    this.port = port;
  }

  Rest as(String user) {
    return new Rest(port, user);
  }

  String report(String title, String description) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "incident");
    body.put("title", title);
    body.put("description", description);
    body.put("details", Map.of("impact", "HIGH", "urgency", "HIGH"));
    Rest.Answer answer = as("requester").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  void triage(String number) {
    step(
        "agent",
        number,
        Map.of(
            "triageOutcome", "accepted",
            "category", "other",
            "routeTo", "service-desk",
            "impact", "HIGH",
            "urgency", "HIGH"));
    if (item(number).text("phase").equals("Confirm major incident")) {
      step("incident-manager", number, Map.of("majorIncidentConfirmed", "no"));
    }
  }

  void askCustomer(String number, String question) {
    step("agent", number, Map.of("nextStep", "hold"));
    step("agent", number, Map.of("holdFor", "customer", "commentPublic", question));
  }

  void resolve(String number) {
    step("agent", number, Map.of("nextStep", "resolve"));
    step(
        "agent",
        number,
        Map.of(
            "resolutionCode", "fixed",
            "causeCode", "software",
            "resolution", "The queue was emptied."));
  }

  Rest.Answer item(String number) {
    return as("admin").get("/api/v1/work-items/" + number);
  }

  void comment(String user, String number, String visibility, String text) {
    Rest.Answer said =
        as(user)
            .post(
                "/api/v1/work-items/" + number + "/comments",
                Map.of("text", text, "visibility", visibility));
    assertThat(said.status()).isEqualTo(201);
  }

  private void step(String user, String number, Map<String, Object> details) {
    JsonNode tasks = as("admin").get("/api/v1/work-items/" + number + "/tasks").body();
    String task = tasks.at("/items/0/id").asText();
    Rest.Answer done =
        as(user).post("/api/v1/tasks/" + task + "/complete", Map.of("details", details));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
  }
}
