package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.integration.OutboxDispatch;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A promise of a supplier has a clock: it warns, breaks, is explained, and follows its calendar.
 */
@AttestaTest
class SupplierPromiseTest extends WaitingStory {

  private final PartyTimeSweep sweep;
  private final Replanning replanning;
  private final OutboxDispatch outbox;

  SupplierPromiseTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
    this.sweep = context.getBean(PartyTimeSweep.class);
    this.replanning = context.getBean(Replanning.class);
    this.outbox = context.getBean(OutboxDispatch.class);
  }

  @Test
  void aBrokenPromiseIsToldOnceAndStaysBroken() {
    contract("test-slow", "Slow Lines", 30);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "test-slow"));
    now.pass(Duration.ofMinutes(31));
    notice();
    notice();
    assertThat(told("service-level-manager", number))
        .filteredOn("contract-breached"::equals)
        .hasSize(1);
    say("agent", number, "SupplierReplied");
    assertThat(times(number).get(0).path("kept").asBoolean(true)).isFalse();
    assertThat(performance("test-slow").path("broken").asInt()).isEqualTo(1);
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
    Instant due = due(number);
    hours.remove(java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).getDayOfWeek().name());
    Rest.Answer edited =
        as("service-level-manager").with("If-Match", added.header("ETag")).put(path, calendar);
    assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    assertThat(replanning.replan()).isPositive();
    assertThat(replanning.replan()).isZero();
    assertThat(due(number)).isAfter(due);
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

  private List<String> told(String person, String number) {
    return StreamSupport.stream(
            as(person).get("/api/v1/notifications?limit=200").body().path("items").spliterator(),
            false)
        .filter(notice -> notice.path("item").asText().equals(number))
        .map(notice -> notice.path("kind").asText())
        .toList();
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

  private Instant due(String number) {
    return Instant.parse(times(number).get(0).path("dueAt").asText());
  }
}
