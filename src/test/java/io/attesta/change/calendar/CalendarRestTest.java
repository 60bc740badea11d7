package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.work.WithoutProcess;
import io.attesta.work.WorkItemView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class CalendarRestTest {

  @LocalServerPort int port;
  @Autowired SmallEstate estate;
  @Autowired WithoutProcess items;
  @Autowired ChangeCalendar calendar;

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private static Map<String, Object> freeze(String name) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", name);
    body.put("zone", "Europe/Berlin");
    body.put("firstStart", "2031-03-01T01:00:00");
    body.put("firstEnd", "2031-03-01T05:00:00");
    return body;
  }

  private String range(int from, int to) {
    return "from=" + estate.day(from) + "&to=" + estate.day(to);
  }

  private List<String> keys(String user, String query) {
    Rest.Answer answer = as(user).get("/api/v1/change-calendar?" + query);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").findValuesAsText("key");
  }

  @Test
  void freezeIsAddedEditedAndRetiredByVersion() {
    String path = "/api/v1/freezes/crud-freeze";
    Map<String, Object> body = freeze("Closing");
    body.put("recurrence", "FREQ=MONTHLY;BYMONTHDAY=1");
    body.put("exempt", List.of("emergency"));
    Rest.Answer added = as("change-manager").put(path, body);
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.header("ETag")).isEqualTo("\"1\"");
    assertThat(added.text("recurrence")).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=1");
    assertThat(added.text("firstStart")).isEqualTo("2031-03-01T01:00:00");

    assertThat(as("change-manager").put(path, body).status()).isEqualTo(428);
    Rest second = as("admin").with("If-Match", "\"1\"");
    assertThat(second.put(path, freeze("Month-end closing")).text("name"))
        .isEqualTo("Month-end closing");
    assertThat(second.put(path, body).status()).isEqualTo(412);
    Rest.Answer retired =
        as("change-manager")
            .with("If-Match", "\"2\"")
            .call("DELETE", path, null, "application/json");
    assertThat(retired.status()).isEqualTo(200);
    assertThat(retired.body().path("retired").asBoolean()).isTrue();
    assertThat(as("agent").get(path).text("version")).isEqualTo("3");
    assertThat(as("agent").get("/api/v1/freezes?limit=200").body().path("items"))
        .anyMatch(one -> one.path("key").asText().equals("crud-freeze"));
  }

  @Test
  void onlyChangeManagersEditAndRequestersSeeNothing() {
    assertThat(as("agent").put("/api/v1/freezes/not-mine", freeze("No")).text("code"))
        .isEqualTo("not-a-change-manager");
    assertThat(as("requester").put("/api/v1/freezes/not-mine", freeze("No")).status())
        .isEqualTo(404);
    assertThat(as("requester").get("/api/v1/freezes").status()).isEqualTo(404);
    assertThat(as("requester").get("/api/v1/maintenance-windows").status()).isEqualTo(404);
    Map<String, Object> window = freeze("Nights");
    window.put("ciClass", "site");
    assertThat(as("agent").put("/api/v1/maintenance-windows/not-mine", window).status())
        .isEqualTo(403);
  }

  @Test
  void faultyPeriodsAreRefusedByField() {
    Map<String, Object> body = freeze("Faulty");
    body.put("zone", "Europe/Atlantis");
    body.put("service", "no-such-service");
    body.put("customer", "no-such-customer");
    body.put("exempt", List.of("urgent"));
    JsonNode refused = as("admin").put("/api/v1/freezes/Bad Key".replace(" ", "%20"), body).body();
    assertThat(refused.path("errors").findValuesAsText("field"))
        .containsExactly("key", "service", "customer", "exempt", "zone");
    Map<String, Object> rule = freeze("Faulty");
    rule.put("recurrence", "FREQ=SECONDLY");
    assertThat(as("admin").put("/api/v1/freezes/bad-rule", rule).body().at("/errors/0/code"))
        .hasToString("\"too-often\"");
    Map<String, Object> window = freeze("Both");
    assertThat(
            as("admin").put("/api/v1/maintenance-windows/bad", window).body().at("/errors/0/code"))
        .hasToString("\"one-of-two\"");
  }

  @Test
  void maintenanceWindowMakesWorkAtOtherTimesAConflict() {
    estate.build(port, "mwc");
    Map<String, Object> window = freeze("Shop nights");
    window.put("zone", "UTC");
    window.put("service", "mwc-shop");
    window.put("firstStart", "2026-01-01T22:00:00");
    window.put("firstEnd", "2026-01-02T04:00:00");
    window.put("recurrence", "FREQ=DAILY");
    window.put("exempt", List.of("emergency"));
    Rest.Answer added = as("change-manager").put("/api/v1/maintenance-windows/mwc", window);
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);

    assertThat(calendar.assess(estate.change(520, 1, "mwc-cluster"), "normal")).isFalse();
    assertThat(calendar.assess(estate.change(521, 3, "mwc-cluster"), "normal")).isTrue();
    assertThat(calendar.assess(estate.change(522, 3, "mwc-cluster"), "emergency")).isFalse();
    // One node alone takes nothing down.
    assertThat(calendar.assess(estate.change(523, 3, "mwc-node-a"), "normal")).isFalse();
    assertThat(keys("change-manager", range(520, 521) + "&service=mwc-shop")).contains("mwc");
  }

  @Test
  void calendarShowsWhatOverlapsThePeriodByServiceCustomerAndItem() {
    estate.build(port, "cal");
    WorkItemView change = estate.change(530, 1, "cal-node-a");
    calendar.assess(change, "normal");
    WorkItemView release = items.open("release", "requester", null, estate.details(530, 5));
    WorkItemView cancelled = estate.change(530, 9);
    items.status(cancelled.id(), "CANCELLED");

    assertThat(keys("change-manager", range(530, 531)))
        .contains(change.number(), release.number())
        .doesNotContain(cancelled.number());
    assertThat(keys("change-manager", range(531, 532))).doesNotContain(change.number());
    items.status(release.id(), "CLOSED");
    assertThat(keys("change-manager", range(530, 531))).contains(release.number());
    assertThat(keys("change-manager", range(530, 531) + "&ci=cal-cluster"))
        .contains(change.number())
        .doesNotContain(release.number());
    assertThat(keys("change-manager", range(530, 531) + "&service=cal-shop"))
        .contains(change.number());
    assertThat(keys("change-manager", range(530, 531) + "&service=payroll"))
        .doesNotContain(change.number());
    assertThat(keys("change-manager", range(530, 531) + "&customer=head-office"))
        .doesNotContain(change.number());
  }

  @Test
  void everybodySeesOnlyTheirOwnPartOfTheCalendar() {
    WorkItemView own = estate.change(535, 1);
    WorkItemView other = items.open("change", "someone-else", null, estate.details(535, 1));
    Map<String, Object> freeze = freeze("Seen by agents");
    freeze.put("zone", "UTC");
    freeze.put("firstStart", estate.day(535).toString().substring(0, 19));
    freeze.put("firstEnd", estate.day(536).toString().substring(0, 19));
    as("admin").put("/api/v1/freezes/seen-by-agents", freeze);

    assertThat(keys("requester", range(535, 536))).containsExactly(own.number());
    assertThat(keys("agent", range(535, 536)))
        .contains("seen-by-agents")
        .doesNotContain(own.number(), other.number());
    assertThat(keys("cab-1", range(535, 536))).contains(own.number(), other.number());
  }

  @Test
  void periodIsBounded() {
    for (String query :
        List.of(
            range(10, 10), range(0, 101), "from=1999-01-01T00:00:00Z&to=1999-01-02T00:00:00Z")) {
      assertThat(as("admin").get("/api/v1/change-calendar?" + query).status())
          .as(query)
          .isEqualTo(400);
    }
    assertThat(as("admin").get("/api/v1/change-calendar").status()).isEqualTo(400);
  }

  @Test
  void forwardScheduleIsAPageWithoutAnyMarkupOfOthers() {
    Map<String, Object> details = estate.details(540, 1);
    details.put("implementer", "<script>alert(1)</script>");
    WorkItemView change = items.open("change", "requester", null, details);

    Rest.Answer page =
        as("change-manager")
            .get("/api/v1/forward-schedule?" + range(540, 541) + "&zone=Asia/Tokyo");

    String html = page.response().body();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy")).contains("style-src 'sha256-");
    assertThat(html)
        .contains(change.number(), "&lt;script&gt;", "times in Asia/Tokyo", " 10:00")
        .doesNotContain("<script");
    assertThat(as("requester").get("/api/v1/forward-schedule?" + range(540, 541)).response().body())
        .contains(change.number());
    assertThat(as("agent").get("/api/v1/forward-schedule?" + range(540, 541)).response().body())
        .doesNotContain(change.number());
  }

  @Test
  void formulasInTheForwardScheduleAreInert() {
    Map<String, Object> details = estate.details(542, 1);
    details.put("implementer", "=HYPERLINK(\"http://x\",\"y\")");
    items.open("change", "requester", null, details);
    String path = "/api/v1/forward-schedule?" + range(542, 543);

    Rest.Answer csv = as("change-manager").get(path + "&format=csv");

    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.response().body())
        .startsWith("Kind,Number,Title,Start")
        .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    assertThat(as("admin").get(path + "&format=pdf").status()).isEqualTo(400);
    assertThat(as("admin").get(path + "&zone=Nowhere").status()).isEqualTo(400);
  }
}
