package io.attesta.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads what was committed since a snapshot. A transaction may commit long after others that began
 * later, so neither a sequence nor the time says what is new; new is what the last snapshot did not
 * see. A snapshot is also what a reader names when it comes back, to whichever node.
 */
@Component
class ChangeLog {

  /** From so many on, reading everything anew is quicker. */
  private static final int MOST = 2_000;

  private static final Pattern SNAPSHOT =
      Pattern.compile("\\d{1,19}:\\d{1,19}:(\\d{1,19}(,\\d{1,19}){0,500})?");

  private static final String SINCE =
      """
      select cast(pg_current_snapshot() as text) as seen, e.*,
             pg_snapshot_xmin(cast(:seen as pg_snapshot)) <= h.forgotten
               or pg_snapshot_xmax(cast(:seen as pg_snapshot))
                    > pg_snapshot_xmax(pg_current_snapshot()) as lost
      from live_horizon h left join lateral (
        select kind, subject, practice, groups, people from live_event
        where xid >= pg_snapshot_xmax(cast(:seen as pg_snapshot))
           or xid = any (array(select pg_snapshot_xip(cast(:seen as pg_snapshot))))
        limit %d) e on true"""
          .formatted(MOST + 1);

  /**
   * What is new.
   *
   * @param seen the snapshot that has seen all this
   * @param lost whether more has happened than the changes tell
   */
  record News(String seen, List<Change> changes, boolean lost) {}

  private record Row(String seen, boolean lost, Change change) {}

  private final JdbcClient jdbc;
  private final LiveSettings settings;

  ChangeLog(JdbcClient jdbc, LiveSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  String now() {
    return jdbc.sql("select cast(pg_current_snapshot() as text)").query(String.class).single();
  }

  /**
   * News since a snapshot.
   *
   * @param seen anything; what is no snapshot of this database counts as lost
   */
  News since(String seen) {
    if (!SNAPSHOT.matcher(seen).matches()) {
      return new News(now(), List.of(), true);
    }
    List<Row> rows = jdbc.sql(SINCE).param("seen", seen).query(ChangeLog::row).list();
    Row first = rows.get(0);
    if (first.lost() || rows.size() > MOST) {
      return new News(first.seen(), List.of(), true);
    }
    return new News(
        first.seen(),
        rows.stream().map(Row::change).filter(change -> change != null).distinct().toList(),
        false);
  }

  private static Row row(ResultSet row, int index) throws SQLException {
    boolean item = "WORK_ITEM".equals(row.getString("kind"));
    Change change =
        row.getString("kind") == null
            ? null
            : new Change(
                item ? row.getString("subject") : null,
                row.getString("practice"),
                List.of((String[]) row.getArray("groups").getArray()),
                List.of((String[]) row.getArray("people").getArray()));
    return new Row(row.getString("seen"), row.getBoolean("lost"), change);
  }

  @Scheduled(fixedDelayString = "${attesta.live.forget:PT5M}", initialDelayString = "PT1M")
  void forget() {
    forgetBefore(settings.kept().toSeconds());
  }

  /**
   * Forgets what is older than so many seconds, but nothing that a snapshot of now would not see:
   * while a transaction runs for hours, readers of this moment must not count as having been away.
   */
  void forgetBefore(long seconds) {
    jdbc.sql(
            """
            with gone as (
              delete from live_event where at < clock_timestamp() - make_interval(secs => :age)
                and xid < pg_snapshot_xmin(pg_current_snapshot())
              returning xid),
            newest as (select xid from gone order by xid desc limit 1)
            update live_horizon set forgotten = newest.xid from newest
            where forgotten < newest.xid""")
        .param("age", (double) seconds)
        .update();
  }

  /** A database that was restored from a dump counts its transactions anew. */
  void startOver() {
    int others =
        jdbc.sql(
                """
                update live_horizon set forgotten = '0'
                where forgotten >= pg_snapshot_xmax(pg_current_snapshot())""")
            .update();
    if (others > 0) {
      jdbc.sql("delete from live_event").update();
    }
  }
}
