package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.work.WorkItemView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class AgreementEditingTest {

  private static final List<String> ALL_DAY = List.of("00:00-24:00");

  @LocalServerPort int port;
  @Autowired Catalogue catalogue;
  @Autowired ClockFixture fixture;
  @Autowired Replanning replanning;
  @Autowired ShiftedNow now;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void backToNow() {
    now.reset();
  }

  private Rest manager() {
    return new Rest(port, "service-level-manager");
  }

  private static Map<String, Object> calendar(List<Map<String, String>> holidays) {
    Map<String, List<String>> hours = new HashMap<>();
    for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
      hours.put(day.name(), ALL_DAY);
    }
    return Map.of("name", "Every day", "zone", "UTC", "hours", hours, "holidays", holidays);
  }

  private static Map<String, Object> agreement(String service, String calendar) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "For one service");
    body.put("service", service);
    body.put("calendar", calendar);
    body.put("decision", "sla-targets");
    return body;
  }

  private void service(String key) {
    catalogue.ensure(List.of(new ServiceEntry(key, key, "HIGH", null, null, null)));
  }

  private Map<String, Object> row(WorkItemView item, String metric) {
    return jdbc.sql("select * from sla_clock where work_item_id = ? and metric = ?")
        .params(item.id(), metric)
        .query()
        .singleRow();
  }

  @Test
  void aHolidayEditedUnderRunningClocksMovesTheirDeadlinesButNoVerdict() {
    service("edited-holiday");
    String path = "/api/v1/working-calendars/every-day";
    assertThat(manager().put(path, calendar(List.of())).status()).isEqualTo(201);
    assertThat(
            manager()
                .put("/api/v1/agreements/edited-holiday", agreement("edited-holiday", "every-day"))
                .status())
        .isEqualTo(201);
    WorkItemView item = fixture.open(port, "edited-holiday");
    WorkItemView met = fixture.open(port, "edited-holiday");
    fixture.move(met, "IN_PROGRESS");
    assertThat(row(item, "RESOLUTION").get("calendar")).isEqualTo("every-day");

    LocalDate today = now.get().atZone(ZoneId.of("UTC")).toLocalDate();
    var holiday =
        Map.of("first", today.toString(), "last", today.plusDays(1).toString(), "name", "Move");
    var edit = manager().with("If-Match", "\"1\"").put(path, calendar(List.of(holiday)));
    assertThat(edit.status()).isEqualTo(200);
    assertThat(edit.header("ETag")).isEqualTo("\"2\"");
    assertThat(replanning.replan()).isGreaterThanOrEqualTo(2);

    Map<String, Object> clock = row(item, "RESOLUTION");
    assertThat(clock.get("calendar_version")).isEqualTo(2);
    assertThat(clock.get("due_at").toString()).startsWith(today.plusDays(2) + " 04:00:00");
    Map<String, Object> stopped = row(met, "RESPONSE");
    assertThat(stopped.get("verdict")).isEqualTo("MET");
    assertThat(stopped.get("calendar_version")).isEqualTo(1);
    assertThat(replanning.replan()).isZero();
  }

  @Test
  void anEditedAgreementHoldsForClocksThatStartAfterIt() {
    service("edited-agreement");
    String path = "/api/v1/agreements/edited-agreement";
    manager().put(path, agreement("edited-agreement", "around-the-clock"));
    WorkItemView before = fixture.open(port, "edited-agreement");
    var edit =
        manager()
            .with("If-Match", "\"1\"")
            .put(path, agreement("edited-agreement", "business-hours"));
    assertThat(edit.status()).as(edit.body().toString()).isEqualTo(200);
    WorkItemView after = fixture.open(port, "edited-agreement");
    assertThat(row(before, "RESPONSE").get("calendar")).isEqualTo("around-the-clock");
    assertThat(row(before, "RESPONSE").get("agreement_version")).isEqualTo(1);
    assertThat(row(after, "RESPONSE").get("calendar")).isEqualTo("business-hours");
    assertThat(row(after, "RESPONSE").get("agreement_version")).isEqualTo(2);
  }

  @Test
  void onlyServiceLevelManagersAndAdministratorsEdit() {
    for (String user : List.of("agent", "service-owner", "requester", "auditor")) {
      var answer = new Rest(port, user).put("/api/v1/working-calendars/mine", calendar(List.of()));
      assertThat(answer.status()).as(user).isEqualTo(403);
    }
    assertThat(new Rest(port, "agent").get("/api/v1/agreements/standard").status()).isEqualTo(200);
    assertThat(new Rest(port, "requester").get("/api/v1/agreements").status()).isEqualTo(404);
  }

  @Test
  void anEditNamesTheVersionItReplaces() {
    var body = agreement(null, "business-hours");
    String path = "/api/v1/agreements/standard";
    assertThat(manager().put(path, body).status()).isEqualTo(428);
    assertThat(manager().with("If-Match", "\"77\"").put(path, body).status()).isEqualTo(412);
  }

  @Test
  void faultsOfACalendarAreNamedFieldByField() {
    Map<String, Object> body =
        Map.of(
            "name",
            "",
            "zone",
            "Moon/Tycho",
            "hours",
            Map.of("MONDAY", List.of("17:00-08:00"), "FRYDAY", ALL_DAY),
            "holidays",
            List.of(Map.of("first", "2026-05-02", "last", "2026-05-01", "name", "Backwards")));
    var answer = manager().put("/api/v1/working-calendars/faulty", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("name", "zone", "hours.MONDAY", "hours.FRYDAY", "holidays.0");
  }

  @Test
  void anAgreementThatNoClockCouldFollowIsRefused() {
    Map<String, Object> body = agreement("no-such-service", "no-such-calendar");
    var unknown = manager().put("/api/v1/agreements/unusable", body);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.body().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("service", "calendar");
    service("undecided");
    Map<String, Object> undecided = agreement("undecided", "business-hours");
    undecided.put("decision", "no-such-decision");
    assertThat(manager().put("/api/v1/agreements/unusable", undecided).text("code"))
        .isEqualTo("decision-not-deployed");
    var same =
        manager().put("/api/v1/agreements/second-standard", agreement(null, "business-hours"));
    assertThat(same.text("code")).isEqualTo("scope-taken");
  }
}
