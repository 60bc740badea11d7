package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.integration.OutboxDispatch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What work items wait for others, and what others have promised. */
@AttestaTest
class PartyTimesTest {

  private final int port;
  private final PartyTimeSweep sweep;
  private final Replanning replanning;
  private final OutboxDispatch outbox;
  private final ShiftedNow now;

  PartyTimesTest(
      @LocalServerPort int port,
      @Autowired PartyTimeSweep sweep,
      @Autowired Replanning replanning,
      @Autowired OutboxDispatch outbox,
      @Autowired ShiftedNow now) {
    this.outbox = outbox;
    this.replanning = replanning;
    this.port = port;
    this.sweep = sweep;
    this.now = now;
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  @Test
  void theTimeOfASupplierIsCountedAgainstItsContract() {
    contract("test-quick", "Quick Lines", 120);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "quick lines"));
    now.pass(Duration.ofMinutes(60));
    JsonNode time = times(number).get(0);
    assertThat(time.path("party").asText()).isEqualTo("test-quick");
    assertThat(time.path("contract").asText()).isEqualTo("test-quick-contract");
    assertThat(time.path("targetMinutes").asInt()).isEqualTo(120);
    assertThat(time.path("minutes").asInt()).isEqualTo(60);
    assertThat(time.path("kept").isNull()).isTrue();
    say("agent", number, "SupplierReplied");
    now.pass(Duration.ofMinutes(600));
    assertThat(times(number).get(0).path("kept").asBoolean()).isTrue();
    assertThat(times(number).get(0).path("minutes").asInt()).isEqualTo(60);
    assertThat(performance("test-quick").path("kept").asInt()).isEqualTo(1);
  }

  @Test
  void aBrokenPromiseIsToldOnceAndStaysBroken() {
    contract("test-slow", "Slow Lines", 30);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "test-slow"));
    now.pass(Duration.ofMinutes(31));
    notice();
    notice();
    assertThat(
            StreamSupport.stream(
                    as("service-level-manager")
                        .get("/api/v1/notifications?limit=200")
                        .body()
                        .path("items")
                        .spliterator(),
                    false)
                .filter(notice -> notice.path("item").asText().equals(number))
                .filter(notice -> notice.path("kind").asText().equals("contract-breached")))
        .hasSize(1);
    say("agent", number, "SupplierReplied");
    assertThat(times(number).get(0).path("kept").asBoolean(true)).isFalse();
    assertThat(performance("test-slow").path("broken").asInt()).isEqualTo(1);
  }

  private List<String> told(String person, String number) {
    return StreamSupport.stream(
            as(person).get("/api/v1/notifications?limit=200").body().path("items").spliterator(),
            false)
        .filter(notice -> notice.path("item").asText().equals(number))
        .map(notice -> notice.path("kind").asText())
        .toList();
  }

  @Test
  void whoeverWaitsIsToldOnceThatAPromiseIsNear() {
    contract("test-near", "Near Lines", 100);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "test-near"));
    String group = as("admin").get("/api/v1/work-items/" + number).text("group");
    String member = group.equals("service-desk") ? "agent" : "technician";
    notice();
    assertThat(told(member, number)).doesNotContain("contract-warning");
    now.pass(Duration.ofMinutes(85));
    notice();
    notice();
    assertThat(told(member, number)).filteredOn("contract-warning"::equals).hasSize(1);
    assertThat(told("service-level-manager", number)).doesNotContain("contract-breached");
  }

  @Test
  void aPromiseFollowsItsCalendarWhenThatIsEdited() {
    Map<String, Object> calendar = new LinkedHashMap<>();
    calendar.put("name", "Of a supplier");
    calendar.put("zone", "UTC");
    List<String> allDay = List.of("00:00-24:00");
    Map<String, Object> hours = new LinkedHashMap<>();
    for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
      hours.put(day.name(), allDay);
    }
    calendar.put("hours", hours);
    calendar.put("holidays", List.of());
    String path = "/api/v1/working-calendars/test-supplier-hours";
    Rest.Answer added = as("service-level-manager").put(path, calendar);
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    contractBy("test-supplier-hours", "test-edited", "Edited Lines", 60);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "test-edited"));
    String due = times(number).get(0).path("dueAt").asText();
    hours.remove(java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).getDayOfWeek().name());
    Rest.Answer edited =
        as("service-level-manager").with("If-Match", added.header("ETag")).put(path, calendar);
    assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    assertThat(replanning.replan()).isPositive();
    assertThat(replanning.replan()).isZero();
    assertThat(times(number).get(0).path("dueAt").asText()).isGreaterThan(due);
    JsonNode clock = times(number).get(0).path("clock");
    assertThat(clock.path("calendarVersion").asInt()).isEqualTo(2);
    assertThat(clock.path("elapsedMillis").asLong()).isZero();
  }

  @Test
  void whoseTimeRunsOutIsWarnedOfOnceAndTheProcessEscalatesIt() {
    contract("test-warned", "Warned Lines", 100);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "test-warned"));
    now.pass(Duration.ofMinutes(79));
    notice();
    assertThat(escalated(number)).isEmpty();
    now.pass(Duration.ofMinutes(2));
    notice();
    notice();
    JsonNode clock = times(number).get(0).path("clock");
    assertThat(clock.path("state").asText()).isEqualTo("RUNNING");
    assertThat(clock.path("warnedAt").isTextual()).isTrue();
    assertThat(clock.path("verdict").isNull()).isTrue();
    now.pass(Duration.ofMinutes(20));
    notice();
    assertThat(told("service-level-manager", number))
        .filteredOn("contract-breached"::equals)
        .hasSize(1);
    assertThat(times(number).get(0).path("clock").path("verdict").asText()).isEqualTo("BREACHED");
    assertThat(escalated(number)).containsExactly("WARNING", "BREACHED");
  }

  @Test
  void everyMillisecondOfAPromiseIsAccountedFor() {
    contract("test-told", "Told Lines", 120);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "test-told"));
    now.pass(Duration.ofMinutes(50));
    say("agent", number, "SupplierReplied");
    JsonNode time = times(number).get(0);
    JsonNode told =
        as("agent")
            .get(
                "/api/v1/work-items/"
                    + number
                    + "/party-times/"
                    + time.path("id").asLong()
                    + "/explanation")
            .body();
    assertThat(told.path("totalMillis").asLong())
        .isEqualTo(time.path("clock").path("elapsedMillis").asLong());
    assertThat(told.path("followed").get(0).path("agreement").asText())
        .isEqualTo("test-told-contract");
    assertThat(told.path("events")).hasSize(2);
  }

  private List<String> escalated(String number) {
    return StreamSupport.stream(
            as("agent")
                .get("/api/v1/work-items/" + number + "/journal")
                .body()
                .path("items")
                .spliterator(),
            false)
        .filter(entry -> entry.path("kind").asText().equals("escalated"))
        .map(entry -> entry.path("content"))
        .filter(content -> content.path("clockMetric").asText().equals("SUPPLIER"))
        .map(content -> content.path("clockState").asText())
        .toList();
  }

  private void notice() {
    sweep.sweep();
    outbox.dispatch();
  }

  @Test
  void timesOfCustomersAndOfSuppliersNobodyRecordedAreCountedWithoutAPromise() {
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "Somebody Else"));
    now.pass(Duration.ofDays(7));
    say("agent", number, "SupplierReplied");
    complete(number, Map.of("nextStep", "hold"));
    complete(number, Map.of("holdFor", "customer", "commentPublic", "Which one?"));
    List<JsonNode> times = times(number);
    assertThat(times.get(0).path("party").asText()).isEqualTo("Somebody Else");
    // A week has five days of ten hours in the calendar of the agreement.
    assertThat(times.get(0).path("minutes").asInt()).isBetween(2990, 3010);
    assertThat(times.get(0).path("kept").isNull()).isTrue();
    assertThat(times.get(1).path("reason").asText()).isEqualTo("CUSTOMER");
    assertThat(times.get(1).path("stoppedAt").isNull()).isTrue();
    assertThat(as("requester").get("/api/v1/work-items/" + number + "/party-times").status())
        .isEqualTo(404);
  }

  @Test
  void anAgreementThatSuppliersCanUseUpIsFoundWhenItIsDesigned() {
    contract("test-gap", "Gap Lines", 300, "test-gap-service");
    JsonNode gap = gap("test-gap-service", "P1");
    assertThat(gap.path("targetMinutes").asInt()).isEqualTo(240);
    assertThat(gap.path("neededMinutes").asInt()).isEqualTo(300);
    assertThat(gap.path("parts").get(0).path("contract").asText()).isEqualTo("test-gap-contract");
    assertThat(gap("test-gap-service", "P2").isMissingNode()).isTrue();
    // A second supplier comes after the first: 300 and 240 minutes are more than 480.
    contract("test-gap-too", "Gap Lines Too", 240, "test-gap-service");
    assertThat(gap("test-gap-service", "P2").path("neededMinutes").asInt()).isEqualTo(540);

    Rest.Answer saved =
        as("service-level-manager")
            .put("/api/v1/agreements/test-gap-agreement", agreement("test-gap-service"));
    assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
    assertThat(saved.text("service")).isEqualTo("test-gap-service");
    assertThat(saved.body().path("gaps").findValuesAsText("priority")).contains("P1", "P2");
  }

  private static Map<String, Object> agreement(String service) {
    return Map.of(
        "name", "Draft",
        "service", service,
        "calendar", "around-the-clock",
        "decision", "sla-targets");
  }

  private JsonNode gap(String service, String priority) {
    Map<String, Object> agreement = agreement(service);
    Rest.Answer preview =
        as("service-level-manager")
            .post(
                "/api/v1/agreements/preview",
                Map.of(
                    "agreement", agreement,
                    "practice", "incident",
                    "priority", "P1",
                    "openedAt", "2026-06-01T08:00:00Z"));
    assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
    for (JsonNode gap : preview.body().path("gaps")) {
      if (gap.path("priority").asText().equals(priority)) {
        return gap;
      }
    }
    return preview.body().path("none");
  }

  private void contract(String key, String name, int minutes, String... services) {
    contractBy("around-the-clock", key, name, minutes, services);
  }

  private void contractBy(
      String calendar, String key, String name, int minutes, String... services) {
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

  private String heldFor(Map<String, Object> hold) {
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

  private void complete(String number, Map<String, Object> details) {
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

  private void say(String user, String number, String message) {
    Rest.Answer said =
        as(user).post("/api/v1/work-items/" + number + "/messages", Map.of("name", message));
    assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
  }

  private List<JsonNode> times(String number) {
    return StreamSupport.stream(
            as("agent")
                .get("/api/v1/work-items/" + number + "/party-times")
                .body()
                .path("items")
                .spliterator(),
            false)
        .toList();
  }

  private JsonNode performance(String supplier) {
    return as("service-level-manager")
        .get(
            "/api/v1/suppliers/"
                + supplier
                + "/performance?from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
        .body();
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
