package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.servicelevel.ClockHistory.Case;
import io.attesta.servicelevel.ClockHistory.Outcome;
import io.attesta.servicelevel.ClockHistory.Span;
import io.attesta.work.WorkHistory;
import io.attesta.work.WorkHistory.HistoricItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class ClockHistoryTest {

  /** A Monday, in London's summer. */
  private static final Instant NINE = Instant.parse("2025-06-02T08:00:00Z");

  @Autowired ClockHistory clocks;
  @Autowired WorkHistory history;
  @Autowired ClockSweep sweep;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private static Instant at(int hour) {
    return NINE.plus(hour - 9, ChronoUnit.HOURS);
  }

  private List<Outcome> take(int times, String status, List<Span> spans) {
    String source = "history-" + UUID.randomUUID();
    return transaction.execute(
        t -> {
          var items =
              IntStream.range(0, times).mapToObj(i -> item(source, "" + i, status)).toList();
          return clocks.write(
              history.write(items).stream()
                  .map(w -> new Case(w.id(), w.number(), "incident", null, null, spans))
                  .toList());
        });
  }

  private static HistoricItem item(String source, String key, String status) {
    return new HistoricItem(
        source,
        key,
        "incident",
        "INC",
        "Old",
        null,
        status,
        null,
        "P2",
        "someone",
        null,
        null,
        "service-desk",
        null,
        NINE,
        null,
        null,
        null,
        Map.of(),
        List.of());
  }

  private long notices() {
    return jdbc.sql("select count(*) from outbox where kind = 'sla-clock'")
        .query(Long.class)
        .single();
  }

  @Test
  void thePastIsJudgedWithItsOwnTimes() {
    var spans =
        List.of(
            new Span(at(9), "NEW", null, "P2"),
            new Span(at(10), "IN_PROGRESS", null, "P2"),
            new Span(at(11), "ON_HOLD", "CUSTOMER", "P2"),
            new Span(at(33), "IN_PROGRESS", null, "P2"),
            new Span(at(35), "RESOLVED", null, "P2"),
            new Span(at(60), "CLOSED", null, "P2"));
    assertThat(take(1, "CLOSED", spans)).containsExactly(new Outcome(false, true));
    var row =
        jdbc.sql(
                "select * from sla_clock where metric = 'RESOLUTION' order by work_item_id desc limit 1")
            .query()
            .singleRow();
    assertThat(row.get("elapsed_ms")).isEqualTo(4 * 3_600_000L);
    assertThat(row.get("stopped_at").toString()).startsWith("2025-06-03 10:00");
    assertThat(row.get("next_at")).isNull();
  }

  @Test
  void aLowerPriorityAndAReopeningAreFollowed() {
    var spans =
        List.of(
            new Span(at(9), "NEW", null, "P1"),
            new Span(at(9).plusSeconds(60), "IN_PROGRESS", null, "P1"),
            new Span(at(10), "IN_PROGRESS", null, "P3"),
            new Span(at(12), "RESOLVED", null, "P3"),
            new Span(at(33), "IN_PROGRESS", null, "P2"),
            new Span(at(35), "RESOLVED", null, "P2"));
    assertThat(take(1, "RESOLVED", spans)).containsExactly(new Outcome(true, true));
  }

  @Test
  void whatWasBreachedLongAgoTellsNobodyToday() {
    long before = notices();
    assertThat(take(1, "NEW", List.of(new Span(at(9), "NEW", null, "P2"))))
        .containsExactly(new Outcome(false, false));
    sweep.sweep();
    assertThat(notices()).isEqualTo(before);
  }

  @Test
  void aThousandCasesAreWrittenAtOnce() {
    var spans =
        List.of(
            new Span(at(9), "NEW", null, "P2"),
            new Span(at(10), "IN_PROGRESS", null, "P2"),
            new Span(at(11), "ON_HOLD", "CUSTOMER", "P3"),
            new Span(at(12), "IN_PROGRESS", null, "P3"),
            new Span(at(13), "RESOLVED", null, "P3"),
            new Span(at(60), "CLOSED", null, "P3"));
    assertThat(take(1000, "CLOSED", spans)).hasSize(1000).allMatch(Outcome::resolutionMet);
  }
}
