package io.attesta.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Cases that became work items, with what the report needs of them. */
@Repository
class ImportedCases {

  private final JdbcTemplate jdbc;
  private final ObjectMapper json = new ObjectMapper();

  ImportedCases(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps other runs from writing cases of the same source until the transaction ends. */
  void lock(String source) {
    jdbc.query(
        "select pg_advisory_xact_lock(hashtext('import-source'), hashtext(?))", rs -> null, source);
  }

  /** Those of the numbers that are already there. */
  Set<String> present(String source, List<String> numbers) {
    return new HashSet<>(
        jdbc.queryForList(
            "select number from import_case where source = ? and number = any (?)",
            String.class,
            source,
            numbers.toArray(String[]::new)));
  }

  void add(long run, Mapping mapping, List<CaseHistory> cases, List<CaseSink.Written> written) {
    List<Object[]> rows = new ArrayList<>(cases.size());
    for (int i = 0; i < cases.size(); i++) {
      if (written.get(i) != null) {
        rows.add(row(run, mapping, cases.get(i), written.get(i)));
      }
    }
    jdbc.batchUpdate(
        """
        insert into import_case
          (source, number, run_id, work_item, work_item_number, state, status, priority,
           source_group, opened_at, responded_at, resolved_at, closed_at, events, first_event_at,
           last_event_at, sla_met, reopen_counter, hand_over_counter, reopens, hand_overs,
           held_seconds, live)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        """,
        rows);
  }

  private Object[] row(long run, Mapping mapping, CaseHistory c, CaseSink.Written written) {
    CaseHistory.Tally tally = c.tally();
    return new Object[] {
      mapping.source(),
      c.number(),
      run,
      written.workItem(),
      written.number(),
      c.state(),
      c.status().name(),
      c.last().priority(),
      c.last().sourceGroup(),
      utc(c.times().opened()),
      utc(c.times().responded()),
      utc(c.times().resolved()),
      utc(c.times().closed()),
      tally.events(),
      utc(tally.firstEvent()),
      utc(tally.lastEvent()),
      tally.slaMet(),
      tally.reopenCounter(),
      tally.handOverCounter(),
      tally.reopens(),
      tally.handOvers(),
      held(tally.heldSeconds()),
      mapping.live().open() && !c.status().isOver() ? "PENDING" : null
    };
  }

  private String held(Map<String, Long> seconds) {
    try {
      return json.writeValueAsString(seconds);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object utc(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** A case that is still open and waits for its live process. */
  record Waiting(
      String number, long workItem, String workItemNumber, String state, String status) {}

  List<Waiting> waiting(long run, int limit) {
    return jdbc.query(
        """
        select number, work_item, work_item_number, state, status from import_case
        where run_id = ? and live = 'PENDING' order by number limit ?
        """,
        (rs, i) ->
            new Waiting(
                rs.getString("number"),
                rs.getLong("work_item"),
                rs.getString("work_item_number"),
                rs.getString("state"),
                rs.getString("status")),
        run,
        limit);
  }

  void live(long run, String number, String outcome) {
    jdbc.update(
        "update import_case set live = ? where run_id = ? and number = ?", outcome, run, number);
  }
}
