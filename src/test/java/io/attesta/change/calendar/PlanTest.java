package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.shared.Refusal;
import java.time.Instant;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

  private static Plan plan(String start, String end, String items) {
    ObjectNode details = new ObjectMapper().createObjectNode();
    details.put("plannedStart", start);
    details.put("plannedEnd", end);
    details.put("configurationItems", items);
    return Plan.of(details);
  }

  @Test
  void offsetsCountAndATimeWithoutOneIsUtc() {
    assertThat(plan("2031-03-01T22:00:00+02:00", "2031-03-01T23:30Z", null).window())
        .isEqualTo(Changes.window("2031-03-01T20:00:00Z", "2031-03-01T23:30:00Z"));
    assertThat(plan("2031-03-01T22:00", "2031-03-01T23:30:00.123456789Z", null).window())
        .isEqualTo(Changes.window("2031-03-01T22:00:00Z", "2031-03-01T23:30:00Z"));
  }

  @Test
  void nothingPlannedIsNoWindow() {
    assertThat(plan(null, null, null).window()).isNull();
    assertThat(plan("", null, null).window()).isNull();
  }

  @Test
  void itemsAreSeparatedByCommasSpacesAndLinesAndCountOnce() {
    assertThat(plan(null, null, " db-1, web-1\nweb-2;db-1\t\n").items())
        .containsExactly("db-1", "web-1", "web-2");
  }

  @ParameterizedTest
  @CsvSource({
    "2031-03-01T22:00Z, , details.plannedEnd, required",
    ", 2031-03-01T22:00Z, details.plannedStart, required",
    "2031-03-01T22:00Z, 2031-03-01T22:00Z, details.plannedEnd, not-after-start",
    "2031-03-01T22:00Z, 2031-04-02T22:00Z, details.plannedEnd, too-long",
    "soon, 2031-04-02T22:00Z, details.plannedStart, not-a-datetime",
  })
  void windowsThatAreNoneAreRefused(String start, String end, String field, String code) {
    refused(() -> plan(start, end, null), field, code);
  }

  @Test
  void onlyAnEmergencyStartsInThePast() {
    Plan plan = plan("2031-03-01T22:00Z", "2031-03-01T23:00Z", null);
    plan.requireAhead(false, Instant.parse("2031-03-01T22:04:00Z"));
    plan.requireAhead(true, Instant.parse("2031-03-01T22:06:00Z"));
    refused(
        () -> plan.requireAhead(false, Instant.parse("2031-03-01T22:06:00Z")),
        "details.plannedStart",
        "past");
  }

  private static void refused(Runnable work, String field, String code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work::run)
        .satisfies(
            refusal ->
                assertThat(refusal.errors())
                    .extracting("field", "code")
                    .containsExactly(Tuple.tuple(field, code)));
  }
}
