package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class PreviewTest {

  @LocalServerPort int port;
  @Autowired Catalogue catalogue;

  private Rest manager() {
    return new Rest(port, "service-level-manager");
  }

  private static Map<String, Object> agreement(String calendar) {
    return Map.of(
        "key",
        "standard",
        "agreement",
        Map.of("name", "Standard", "calendar", calendar, "decision", "sla-targets"),
        "practice",
        "incident",
        "priority",
        "P1",
        "openedAt",
        "2026-07-03T16:00:00Z");
  }

  private static Map<String, Object> calendar(List<Map<String, String>> holidays) {
    Map<String, List<String>> hours = new HashMap<>();
    for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
      hours.put(day, List.of("08:00-12:00", "13:00-18:00"));
    }
    var text =
        Map.of("name", "Office", "zone", "Europe/Berlin", "hours", hours, "holidays", holidays);
    return Map.of(
        "key",
        "business-hours",
        "calendar",
        text,
        "openedAt",
        "2026-07-03T15:00:00Z",
        "minutes",
        300);
  }

  @Test
  void anAgreementTellsWhatItWouldPromiseAndWhy() {
    JsonNode outlook =
        ok(manager().post("/api/v1/agreements/preview", agreement("business-hours")));
    assertThat(outlook.path("targets")).hasSize(8);
    JsonNode resolution = deadline(outlook, "RESOLUTION");
    // Friday 17:00 in London, four hours: one today, three on Monday.
    assertThat(resolution.path("dueAt").asText()).isEqualTo("2026-07-06T10:00:00Z");
    long counted = 0;
    for (JsonNode stretch : resolution.path("stretches")) {
      counted += stretch.path("counted").asBoolean() ? stretch.path("millis").asLong() : 0;
    }
    assertThat(counted).isEqualTo(240 * 60_000L);
    assertThat(resolution.path("complete").asBoolean()).isTrue();
    JsonNode always =
        ok(manager().post("/api/v1/agreements/preview", agreement("around-the-clock")));
    assertThat(deadline(always, "RESOLUTION").path("dueAt").asText())
        .isEqualTo("2026-07-03T20:00:00Z");
  }

  @Test
  void aCalendarIsTriedBeforeItIsSaved() {
    JsonNode plain = ok(manager().post("/api/v1/working-calendars/preview", calendar(List.of())));
    assertThat(plain.path("deadline").path("dueAt").asText()).isEqualTo("2026-07-06T10:00:00Z");
    var closed = Map.of("first", "2026-07-06", "name", "Closed");
    JsonNode later =
        ok(manager().post("/api/v1/working-calendars/preview", calendar(List.of(closed))));
    assertThat(later.path("deadline").path("dueAt").asText()).isEqualTo("2026-07-07T10:00:00Z");
    List<String> reasons = new ArrayList<>();
    later.path("deadline").path("stretches").forEach(s -> reasons.add(s.path("reason").asText()));
    assertThat(reasons).contains("HOLIDAY");
    assertThat(later.path("clockChanges")).hasSize(2);
    assertThat(
            new Rest(port, "agent")
                .get("/api/v1/working-calendars/business-hours")
                .body()
                .path("zone")
                .asText())
        .isEqualTo("Europe/London");
  }

  @Test
  void faultsAreNamedAsOnSaving() {
    var answer = manager().post("/api/v1/agreements/preview", agreement("no-such-calendar"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("calendar");
  }

  @Test
  void onlyEditorsTryAndReadersSeeTheTargets() {
    assertThat(
            new Rest(port, "agent")
                .post("/api/v1/agreements/preview", agreement("business-hours"))
                .status())
        .isEqualTo(403);
    String path = "/api/v1/agreements/standard/targets?practice=incident";
    assertThat(new Rest(port, "agent").get(path).body().path("items")).hasSize(8);
    assertThat(new Rest(port, "requester").get(path).status()).isEqualTo(404);
  }

  @Test
  void theShareThatWasAgreedStaysWithEachVersion() {
    catalogue.ensure(
        List.of(new ServiceEntry("nine-in-ten", "Nine in ten", "LOW", null, null, null)));
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Kept by nine in ten");
    body.put("service", "nine-in-ten");
    body.put("calendar", "business-hours");
    body.put("decision", "sla-targets");
    body.put("attainmentPercent", 90);
    String path = "/api/v1/agreements/nine-in-ten";
    assertThat(manager().put(path, body).body().path("attainmentPercent").asInt()).isEqualTo(90);
    body.put("attainmentPercent", 95);
    assertThat(manager().with("If-Match", "\"1\"").put(path, body).status()).isEqualTo(200);
    JsonNode versions = manager().get(path + "/versions").body().path("items");
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).path("attainmentPercent").asInt()).isEqualTo(90);
    assertThat(versions.get(0).path("changedBy").asText()).isEqualTo("service-level-manager");
    body.put("attainmentPercent", 101);
    assertThat(manager().with("If-Match", "\"2\"").put(path, body).status()).isEqualTo(400);
  }

  private static JsonNode ok(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode deadline(JsonNode outlook, String metric) {
    for (JsonNode one : outlook.path("deadlines")) {
      if (one.path("metric").asText().equals(metric)) {
        return one.path("deadline");
      }
    }
    throw new AssertionError("No deadline of " + metric);
  }
}
