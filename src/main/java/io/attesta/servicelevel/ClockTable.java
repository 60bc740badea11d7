package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.ClockState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** The rows of clocks and of what happened to them. */
@Repository
class ClockTable {

  private static final String LOAD =
      """
      select c.work_item_id, c.number, c.metric, c.warned_at, c.breached_at, e.at, e.kind, e.reason, e.terms
      from sla_clock c join sla_clock_event e using (work_item_id, metric)
      where c.work_item_id = ? order by c.metric desc, e.position""";

  private static final String WRITE =
      """
      insert into sla_clock (work_item_id, metric, number, agreement, agreement_version, calendar,
          calendar_version, decision, decision_version, target_ms, warning_percent, state, started_at,
          stopped_at, elapsed_ms, warn_at, due_at, next_at, warned_at, breached_at, verdict, events)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (work_item_id, metric) do update set (agreement, agreement_version, calendar,
          calendar_version, decision, decision_version, target_ms, warning_percent, state, started_at,
          stopped_at, elapsed_ms, warn_at, due_at, next_at, warned_at, breached_at, verdict, events) =
          (excluded.agreement, excluded.agreement_version, excluded.calendar, excluded.calendar_version,
          excluded.decision, excluded.decision_version, excluded.target_ms, excluded.warning_percent,
          excluded.state, excluded.started_at, excluded.stopped_at, excluded.elapsed_ms, excluded.warn_at,
          excluded.due_at, excluded.next_at, excluded.warned_at, excluded.breached_at, excluded.verdict,
          excluded.events)""";

  private static final String WRITE_EVENT =
      "insert into sla_clock_event (work_item_id, metric, position, at, kind, reason, terms)"
          + " values (?, ?, ?, ?, ?, ?, ?::jsonb)";

  private final JdbcTemplate jdbc;
  private final TermsJson terms;

  ClockTable(JdbcTemplate jdbc, TermsJson terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  /** The clocks of a work item, response first; none for a work item without. */
  List<KeptClock> of(long workItem) {
    return load(LOAD, workItem);
  }

  /**
   * The same for writing: the sweep keeps off until the transaction ends. The caller holds the lock
   * on the work item, so that no one else adds events.
   */
  List<KeptClock> lock(long workItem) {
    return load(LOAD + " for update of c", workItem);
  }

  private List<KeptClock> load(String sql, long workItem) {
    Map<Metric, Row> rows = new EnumMap<>(Metric.class);
    RowCallbackHandler each =
        row ->
            rows.computeIfAbsent(Metric.valueOf(row.getString("metric")), m -> new Row()).add(row);
    jdbc.query(sql, each, workItem);
    return rows.entrySet().stream().map(e -> e.getValue().clock(workItem, e.getKey())).toList();
  }

  private final class Row {
    private final List<KeptClock.Happened> events = new ArrayList<>();
    private String number;
    private Instant warnedAt;
    private Instant breachedAt;

    void add(ResultSet row) throws SQLException {
      number = row.getString("number");
      warnedAt = instant(row, "warned_at");
      breachedAt = instant(row, "breached_at");
      events.add(
          terms.read(
              instant(row, "at"),
              ClockEvent.Kind.valueOf(row.getString("kind")),
              row.getString("reason"),
              row.getString("terms")));
    }

    KeptClock clock(long workItem, Metric metric) {
      return new KeptClock(workItem, number, metric, events, warnedAt, breachedAt);
    }
  }

  /** Writes what the clocks show at {@code now} and the events that are new, in two batches. */
  void write(List<KeptClock> clocks, Instant now) {
    if (clocks.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(WRITE, clocks.stream().map(c -> shown(c, c.read(now))).toList());
    List<Object[]> events = new ArrayList<>();
    for (KeptClock clock : clocks) {
      int position = clock.events().size() - clock.fresh().size();
      for (KeptClock.Happened happened : clock.fresh()) {
        events.add(event(clock, position++, happened));
      }
    }
    jdbc.batchUpdate(WRITE_EVENT, events);
  }

  private static Object[] shown(KeptClock clock, ClockReading reading) {
    AgreedTerms agreed = clock.agreed();
    var calendar = reading.terms().calendar();
    boolean ended =
        reading.state() == ClockState.STOPPED || reading.state() == ClockState.CANCELLED;
    return new Object[] {
      clock.workItem(),
      clock.metric().name(),
      clock.number(),
      agreed.agreement(),
      agreed.agreementVersion(),
      calendar.key(),
      calendar.version(),
      agreed.decision(),
      agreed.decisionVersion(),
      reading.terms().targetMillis(),
      reading.terms().warningPercent(),
      reading.state().name(),
      utc(reading.startedAt()),
      ended ? utc(reading.until()) : null,
      reading.elapsedMillis(),
      utc(reading.warnAt()),
      utc(reading.dueAt()),
      utc(clock.nextAt(reading)),
      utc(clock.warnedAt()),
      utc(reading.breachedAt()),
      reading.verdict() == null ? null : reading.verdict().name(),
      clock.events().size()
    };
  }

  private Object[] event(KeptClock clock, int position, KeptClock.Happened happened) {
    ClockEvent event = happened.event();
    return new Object[] {
      clock.workItem(),
      clock.metric().name(),
      position,
      utc(event.at()),
      event.kind().name(),
      event.reason(),
      terms.write(happened)
    };
  }

  private static OffsetDateTime utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
