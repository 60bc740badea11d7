package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements with all their versions; the current ones are kept in memory. */
@Repository
class Agreements {

  private static final String CURRENT =
      "select v.key, v.version, v.name, v.service, v.customer, v.criticality, v.calendar, v.decision,"
          + " v.attainment_percent"
          + " from agreement a join agreement_version v on v.key = a.key and v.version = a.version";

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private volatile State state;

  /** Everything that new clocks follow, as last read. */
  private record State(List<Agreement> agreements, Map<String, Integer> calendars) {}

  /** A version of an agreement with who made it when. */
  record Edited(
      int version,
      String name,
      String service,
      String customer,
      String criticality,
      String calendar,
      String decision,
      Integer attainmentPercent,
      Instant changedAt,
      String changedBy) {}

  Agreements(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  /** Reads again what another node, or this one, may have edited. True when something changed. */
  boolean refresh() {
    State before = state;
    state = read();
    return !state.equals(before);
  }

  /** The agreement that says most about a work item with these facts. */
  Agreement covering(String service, String customer, String criticality) {
    return known().agreements().stream()
        .filter(a -> a.covers(service, customer, criticality))
        .max(Comparator.comparingInt(Agreement::weight))
        .orElseThrow(() -> new IllegalStateException("There is no agreement for everything else"));
  }

  WorkingCalendar calendarOf(Agreement agreement) {
    if (!known().calendars().containsKey(agreement.calendar())) {
      refresh();
    }
    return calendars.get(agreement.calendar(), known().calendars().get(agreement.calendar()));
  }

  Optional<Agreement> current(String key) {
    return jdbc.sql(CURRENT + " where a.key = ?").param(key).query(Agreement.class).optional();
  }

  /** In the order of keys, from the first key that is greater. */
  List<Agreement> after(String key, int limit) {
    return jdbc.sql(CURRENT + " where a.key > ? order by a.key limit ?")
        .params(key, limit)
        .query(Agreement.class)
        .list();
  }

  /** Every version, newest first. */
  List<Edited> history(String key) {
    return jdbc.sql(
            "select version, name, service, customer, criticality, calendar, decision,"
                + " attainment_percent, changed_at, changed_by from agreement_version"
                + " where key = ? order by version desc limit 200")
        .param(key)
        .query(Edited.class)
        .list();
  }

  /** Adds the first version, or the one after {@code before}; the version in it is not used. */
  void save(Agreement a, int before, String person) {
    int changed;
    try {
      changed = saveScope(a, before);
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("scope-taken", "Another agreement is for exactly the same");
    }
    if (changed == 0) {
      throw Versions.outrun();
    }
    jdbc.sql(
            "insert into agreement_version (key, version, name, service, customer, criticality,"
                + " calendar, decision, attainment_percent, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            a.key(),
            before + 1,
            a.name(),
            a.service(),
            a.customer(),
            a.criticality(),
            a.calendar(),
            a.decision(),
            a.attainmentPercent(),
            person)
        .update();
  }

  private int saveScope(Agreement a, int before) {
    return before == 0
        ? jdbc.sql(
                "insert into agreement (key, version, service, customer, criticality)"
                    + " values (?, 1, ?, ?, ?) on conflict (key) do nothing")
            .params(a.key(), a.service(), a.customer(), a.criticality())
            .update()
        : jdbc.sql(
                "update agreement set version = version + 1, service = ?, customer = ?,"
                    + " criticality = ? where key = ? and version = ?")
            .params(a.service(), a.customer(), a.criticality(), a.key(), before)
            .update();
  }

  private State known() {
    if (state == null) {
      refresh();
    }
    return state;
  }

  private State read() {
    Map<String, Integer> versions =
        jdbc
            .sql("select key, version from working_calendar")
            .query((row, i) -> Map.entry(row.getString(1), row.getInt(2)))
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    return new State(jdbc.sql(CURRENT).query(Agreement.class).list(), versions);
  }
}
