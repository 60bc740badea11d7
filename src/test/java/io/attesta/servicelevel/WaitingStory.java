package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** Incidents that wait for others, and what others have promised. */
abstract class WaitingStory {

  final ShiftedNow now;
  private final int port;

  WaitingStory(ApplicationContext context, int port) {
    this.now = context.getBean(ShiftedNow.class);
    this.port = port;
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  void contract(String key, String name, int minutes, String... services) {
    contractBy("around-the-clock", key, name, minutes, services);
  }

  void contractBy(String calendar, String key, String name, int minutes, String... services) {
    for (String service : services) {
      as("admin").put("/api/v1/services/" + service, Map.of("name", service, "criticality", "LOW"));
    }
    as("admin").put("/api/v1/suppliers/" + key, Map.of("name", name, "kind", "EXTERNAL"));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("supplier", key);
    body.put("name", "Contract with " + name);
    body.put("scope", "Everything");
    body.put("services", List.of(services));
    body.put("calendar", calendar);
    body.put("targets", List.of(Map.of("practice", "incident", "minutes", minutes)));
    body.put("startsOn", "2020-01-01");
    // One that is for every service would count for whatever else is tested here.
    body.put("services", services.length == 0 ? List.of("printing") : List.of(services));
    body.put("noticeDays", 0);
    body.put("owner", "service-level-manager");
    assertThat(as("admin").put("/api/v1/supplier-contracts/" + key + "-contract", body).status())
        .isIn(201, 428);
  }

  String heldFor(Map<String, Object> hold) {
    Map<String, Object> body =
        Map.of(
            "practice", "incident",
            "title", "Nothing is printed",
            "service", "printing",
            "details", Map.of("impact", "MEDIUM", "urgency", "MEDIUM"));
    String number = as("requester").post("/api/v1/work-items", body).text("number");
    complete(
        number,
        Map.of(
            "triageOutcome", "accepted",
            "category", "hardware",
            "impact", "MEDIUM",
            "urgency", "MEDIUM",
            "routeTo", "service-desk"));
    complete(number, Map.of("nextStep", "hold"));
    complete(number, hold);
    return number;
  }

  void complete(String number, Map<String, Object> details) {
    String task =
        as("admin")
            .get("/api/v1/work-items/" + number + "/tasks")
            .body()
            .path("items")
            .get(0)
            .path("id")
            .asText();
    Rest.Answer done =
        as("agent").post("/api/v1/tasks/" + task + "/complete", Map.of("details", details));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
  }

  void say(String user, String number, String message) {
    Rest.Answer said =
        as(user).post("/api/v1/work-items/" + number + "/messages", Map.of("name", message));
    assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
  }

  List<JsonNode> times(String number) {
    return StreamSupport.stream(
            as("agent")
                .get("/api/v1/work-items/" + number + "/party-times")
                .body()
                .path("items")
                .spliterator(),
            false)
        .toList();
  }

  JsonNode performance(String supplier) {
    return as("service-level-manager")
        .get(
            "/api/v1/suppliers/"
                + supplier
                + "/performance?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
        .body();
  }

  Rest as(String user) {
    return new Rest(port, user);
  }
}
