package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.servicelevel.ClockHistory.Case;
import io.attesta.servicelevel.ClockHistory.Span;
import io.attesta.work.WorkHistory;
import io.attesta.work.WorkHistory.HistoricItem;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class AttainmentTest {

  private static final String SPRING = "/api/v1/attainment?from=1998-03&to=1998-04";

  @LocalServerPort int port;
  @Autowired ClockHistory clocks;
  @Autowired WorkHistory history;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private static Span span(String at, String status, String hold) {
    return new Span(Instant.parse(at), status, hold, "P1");
  }

  private void take(String service, List<Span> spans) {
    Instant opened = spans.get(0).at();
    var item =
        new HistoricItem(
            "attainment-" + UUID.randomUUID(),
            "1",
            "incident",
            "INC",
            "Of old times",
            null,
            "CLOSED",
            null,
            "P1",
            "someone",
            null,
            service,
            "service-desk",
            null,
            opened,
            null,
            null,
            null,
            Map.of(),
            List.of());
    transaction.executeWithoutResult(
        t -> {
          var written = history.write(List.of(item)).get(0);
          clocks.write(
              List.of(new Case(written.id(), written.number(), "incident", service, null, spans)));
        });
  }

  /** Once for all tests: one kept, one missed in March, one missed in April by London's clocks. */
  @BeforeEach
  void someHistory() {
    if (jdbc.sql("select count(*) from work_item where service = 'attainment'")
            .query(Long.class)
            .single()
        > 0) {
      return;
    }
    take(
        "attainment",
        List.of(
            span("1998-03-02T09:00:00Z", "NEW", null),
            span("1998-03-02T09:10:00Z", "IN_PROGRESS", null),
            span("1998-03-02T11:00:00Z", "RESOLVED", null)));
    take(
        "attainment",
        List.of(
            span("1998-03-03T09:00:00Z", "NEW", null),
            span("1998-03-03T10:00:00Z", "IN_PROGRESS", null),
            span("1998-03-03T10:30:00Z", "ON_HOLD", "SUPPLIER"),
            span("1998-03-03T12:30:00Z", "IN_PROGRESS", null),
            span("1998-03-03T12:40:00Z", "ON_HOLD", "CUSTOMER"),
            span("1998-03-04T12:40:00Z", "IN_PROGRESS", null),
            span("1998-03-05T12:00:00Z", "RESOLVED", null)));
    // Ten minutes are left on the last day of March; the other five run on the first of April.
    take(
        null,
        List.of(
            span("1998-03-31T16:50:00Z", "NEW", null),
            span("1998-04-01T10:00:00Z", "IN_PROGRESS", null),
            span("1998-04-01T10:20:00Z", "RESOLVED", null)));
  }

  private JsonNode get(String user, String path) {
    var answer = new Rest(port, user).get(path);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items");
  }

  @Test
  void figuresAreWhatTheRowsSay() {
    Set<String> figures = new HashSet<>();
    get("service-level-manager", SPRING)
        .forEach(
            row ->
                figures.add(
                    "%s %s %s %d %d"
                        .formatted(
                            row.path("month").asText(),
                            row.path("service").asText(),
                            row.path("metric").asText(),
                            row.path("met").asInt(),
                            row.path("missed").asInt())));
    List<String> rows =
        jdbc.sql(
                """
                select to_char(timezone('Europe/London', coalesce(breached_at, stopped_at)), 'YYYY-MM') || ' '
                       || coalesce(service, 'null') || ' ' || metric || ' '
                       || sum((verdict = 'MET')::int) || ' ' || sum((verdict = 'BREACHED')::int)
                  from sla_clock join work_item on id = work_item_id
                 where verdict is not null and started_at between '1998-03-01' and '1998-05-01'
                 group by to_char(timezone('Europe/London', coalesce(breached_at, stopped_at)), 'YYYY-MM'),
                          service, metric""")
            .query(String.class)
            .list();
    assertThat(figures).hasSize(rows.size()).containsAll(rows);
    assertThat(figures)
        .contains("1998-03 attainment RESPONSE 1 1", "1998-04 null RESPONSE 0 1")
        .contains("1998-03 attainment RESOLUTION 1 1", "1998-04 null RESOLUTION 1 0");
  }

  @Test
  void theMissedOnesAreListedWithWhatTheyWaitedFor() {
    String path =
        "/api/v1/attainment/missed?from=1998-03&to=1998-03&service=attainment&metric=RESOLUTION";
    JsonNode missed = get("agent", path);
    assertThat(missed).hasSize(1);
    assertThat(missed.get(0).path("breachedAt").asText()).startsWith("1998-03-04T");
    JsonNode holds = missed.get(0).path("holds");
    assertThat(holds.get(0).path("reason").asText()).isEqualTo("CUSTOMER");
    assertThat(holds.get(0).path("millis").asLong()).isEqualTo(24 * 3_600_000L);
    assertThat(holds.get(1).path("millis").asLong()).isEqualTo(2 * 3_600_000L);
    assertThat(missed.get(0).path("lateMillis").asLong()).isPositive();
  }

  @Test
  void pagesOfMissedOnesFollowEachOther() {
    String path = "/api/v1/attainment/missed?from=1998-03&to=1998-04&limit=1";
    Set<String> seen = new HashSet<>();
    String cursor = null;
    do {
      var page = new Rest(port, "agent").get(path + (cursor == null ? "" : "&cursor=" + cursor));
      var item = page.body().path("items").get(0);
      assertThat(seen.add(item.path("number").asText() + item.path("metric"))).isTrue();
      cursor = page.text("next");
    } while (cursor != null);
    assertThat(seen).hasSize(3);
  }

  @Test
  void whoSeesNoIncidentsSeesNoFiguresOfThem() {
    assertThat(get("change-manager", SPRING)).isEmpty();
    assertThat(new Rest(port, "requester").get(SPRING).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "from=1998-03",
    "from=1998-03&to=1998-02",
    "from=1998-03&to=2000-03",
    "from=x&to=1998-03"
  })
  void moreThanTwoYearsOrNoMonthsAreRefused(String query) {
    var answer = new Rest(port, "agent").get("/api/v1/attainment?" + query);
    assertThat(answer.status()).isEqualTo(400);
  }
}
