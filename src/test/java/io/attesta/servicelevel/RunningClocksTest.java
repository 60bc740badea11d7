package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.work.WorkItemView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class RunningClocksTest {

  @LocalServerPort int port;
  @Autowired ClockFixture fixture;
  @Autowired ShiftedNow now;

  @AfterEach
  void backToNow() {
    now.reset();
  }

  private List<JsonNode> all(String user, String query) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = null;
    do {
      String path = "/api/v1/running-clocks?limit=7" + query;
      var page = new Rest(port, user).get(path + (cursor == null ? "" : "&cursor=" + cursor));
      assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
      page.body().path("items").forEach(all::add);
      cursor = page.text("next");
    } while (cursor != null);
    return all;
  }

  private String state(WorkItemView item, String metric) {
    return all("agent", "").stream()
        .filter(row -> row.path("number").asText().equals(item.number()))
        .filter(row -> row.path("metric").asText().equals(metric))
        .map(row -> row.path("state").asText())
        .findFirst()
        .orElse(null);
  }

  @Test
  void aClockIsAtRiskThenBreachedAndGoneWhenItStops() {
    WorkItemView item = fixture.open(port);
    assertThat(state(item, "RESPONSE")).isEqualTo("RUNNING");
    now.pass(Duration.ofMinutes(14));
    assertThat(state(item, "RESPONSE")).isEqualTo("WARNING");
    now.pass(Duration.ofMinutes(2));
    assertThat(state(item, "RESPONSE")).isEqualTo("BREACHED");
    assertThat(state(item, "RESOLUTION")).isEqualTo("RUNNING");
    fixture.move(item, "IN_PROGRESS");
    assertThat(state(item, "RESPONSE")).isNull();
  }

  @Test
  void theMostUrgentComesFirstAndPagesLeaveNothingOut() {
    for (int i = 0; i < 5; i++) {
      fixture.open(port);
    }
    List<JsonNode> rows = all("agent", "");
    assertThat(rows.size()).isGreaterThanOrEqualTo(10);
    assertThat(rows)
        .isSortedAccordingTo(Comparator.comparing(row -> Instant.parse(text(row, "dueAt"))));
    assertThat(rows.stream().map(r -> text(r, "number") + text(r, "metric")).distinct().count())
        .isEqualTo(rows.size());
    var counts = new Rest(port, "agent").get("/api/v1/running-clocks").body().path("counts");
    assertThat(
            counts.path("breached").asInt()
                + counts.path("warning").asInt()
                + counts.path("running").asInt())
        .isEqualTo(rows.size());
    assertThat(all("agent", "&state=RUNNING")).hasSize(counts.path("running").asInt());
  }

  @Test
  void nobodySeesClocksOfItemsThatDoNotExistForThem() {
    WorkItemView item = fixture.open(port);
    assertThat(all("change-manager", "")).noneMatch(r -> text(r, "number").equals(item.number()));
    assertThat(new Rest(port, "requester").get("/api/v1/running-clocks").status()).isEqualTo(404);
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asText();
  }
}
