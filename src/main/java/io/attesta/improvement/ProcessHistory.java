package io.attesta.improvement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What work items, journals and clocks of a process say about a span of time. */
@Repository
class ProcessHistory {

  /**
   * Volumes and times.
   *
   * @param open unfinished at the end of the span
   * @param median half of those resolved took at most so long; null when none was
   * @param ninth nine of ten took at most so long; null when none was resolved
   */
  record Volumes(
      int opened, int closed, int cancelled, int open, Duration median, Duration ninth) {}

  private static final String VOLUMES =
      """
      select count(*) filter (where opened_at > :from) as opened,
        count(*) filter (where status = 'CLOSED' and closed_at > :from and closed_at <= :until) as closed,
        count(*) filter (where status = 'CANCELLED' and closed_at > :from and closed_at <= :until) as cancelled,
        count(*) filter (where closed_at is null or closed_at > :until) as open,
        percentile_cont(0.5) within group (order by extract(epoch from resolved_at - opened_at))
          filter (where resolved_at > :from and resolved_at <= :until) as median,
        percentile_cont(0.9) within group (order by extract(epoch from resolved_at - opened_at))
          filter (where resolved_at > :from and resolved_at <= :until) as ninth
      from work_item where practice = :practice and number like :numbers and opened_at <= :until
        and (closed_at is null or closed_at > :from)""";

  /** A step counts again when another one was done in between: votes of many are one visit. */
  private static final String LOOPS =
      """
      with done as (
        select j.work_item_id, j.position, j.content::jsonb ->> 'element' as element,
          j.content::jsonb ->> 'name' as name
        from journal_entry j join work_item w on w.id = j.work_item_id
        where w.practice = :practice and w.number like :numbers and j.kind = 'task-completed' and j.at > :from and j.at <= :until
      ), visits as (
        select work_item_id, name, element is distinct from lag(element)
          over (partition by work_item_id order by position) as anew
        from done
      ), repeated as (
        select name, work_item_id, count(*) filter (where anew) as times
        from visits group by name, work_item_id having count(*) filter (where anew) > 1
      )
      select name || ': ' || count(*) || ' items, up to ' || max(times) || ' times' as line
      from repeated group by name order by count(*) desc, name limit 10""";

  private static final String OVERDUE =
      """
      select initcap(c.metric) || ': ' || count(*) filter (where c.breached_at > :from and c.breached_at <= :until)
        || ' missed of ' || count(*) as line
      from sla_clock c join work_item w on w.id = c.work_item_id
      where w.practice = :practice and w.number like :numbers and w.opened_at <= :until
        and (c.stopped_at is null or c.stopped_at > :from)
      group by c.metric order by c.metric""";

  private static final String VERSIONS =
      """
      select process_key || ' version ' || process_version || ': ' || count(*) || ' opened' as line
      from work_item where practice = :practice and number like :numbers and opened_at > :from and opened_at <= :until
        and process_key is not null
      group by process_key, process_version order by process_key, process_version""";

  private final JdbcClient jdbc;

  ProcessHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Volumes volumes(Span span) {
    return asked(VOLUMES, span).query(volumes()).single();
  }

  /** Steps that were done again after others, with how many items and how often at most. */
  List<String> loops(Span span) {
    return asked(LOOPS, span).query(String.class).list();
  }

  /** Clocks that missed their target, by what they measure. */
  List<String> overdue(Span span) {
    return asked(OVERDUE, span).query(String.class).list();
  }

  /** Versions of the models that items were opened with. */
  List<String> versions(Span span) {
    return asked(VERSIONS, span).query(String.class).list();
  }

  private JdbcClient.StatementSpec asked(String sql, Span span) {
    return jdbc.sql(sql)
        .param("practice", span.practice())
        .param("numbers", span.prefix() + "-%")
        .param("from", span.from().atOffset(ZoneOffset.UTC))
        .param("until", span.until().atOffset(ZoneOffset.UTC));
  }

  private static RowMapper<Volumes> volumes() {
    return (row, i) ->
        new Volumes(
            row.getInt("opened"),
            row.getInt("closed"),
            row.getInt("cancelled"),
            row.getInt("open"),
            duration(row, "median"),
            duration(row, "ninth"));
  }

  private static Duration duration(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
  }
}
