package io.attesta.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the chains and names the first broken entry. */
@Component
class JournalVerification {

  /**
   * What was found.
   *
   * @param brokenAt null when every chain holds
   * @param seal the last seal over all journals: whoever keeps its hash elsewhere can tell later
   *     that nothing before it was changed; null for one work item, and before the first seal
   */
  record Result(long workItems, long entries, Broken brokenAt, Seal seal) {}

  /** A seal over the heads of journals. */
  record Seal(long id, Instant sealedAt, String hash) {}

  /**
   * The first fault.
   *
   * @param position entry at fault; one past the last entry when entries are missing at the end, 0
   *     for a seal
   */
  record Broken(String number, int position, String reason) {}

  private static final String ALL =
      """
      select w.id, w.number, w.journal_length, w.journal_head,
             e.position, e.at, e.actor, e.kind, e.content, e.hash
      from work_item w left join journal_entry e on e.work_item_id = w.id
      %s order by w.id, e.position""";

  private final JdbcTemplate jdbc;
  private final JournalSeals seals;

  JournalVerification(JdbcTemplate jdbc, JournalSeals seals) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(2000);
    this.seals = seals;
  }

  /** All journals and all seals; streams, so memory stays flat. */
  @Transactional(readOnly = true)
  public Result all() {
    Result chains = run(ALL.formatted(""));
    if (chains.brokenAt() != null) {
      return chains;
    }
    return new Result(
        chains.workItems(),
        chains.entries(),
        seals.firstBroken().orElse(null),
        seals.last().orElse(null));
  }

  @Transactional(readOnly = true)
  public Result one(String number) {
    return run(ALL.formatted("where w.number = ?"), number);
  }

  private Result run(String sql, Object... arguments) {
    Walk walk = new Walk();
    jdbc.query(
        sql,
        row -> {
          if (walk.broken != null) {
            return;
          }
          walk.item(
              row.getLong("id"),
              row.getString("number"),
              row.getInt("journal_length"),
              row.getString("journal_head"));
          if (row.getObject("position") != null) {
            walk.entry(
                row.getInt("position"),
                WorkItemRow.instant(row, "at"),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("content"),
                row.getString("hash"));
          }
        },
        arguments);
    walk.finish();
    return new Result(walk.items, walk.entries, walk.broken, null);
  }

  private static final class Walk {
    private long id = -1;
    private String number;
    private int length;
    private String head;
    private int position;
    private String hash;
    private long items;
    private long entries;
    private Broken broken;

    void item(long nextId, String nextNumber, int nextLength, String nextHead) {
      if (nextId == id) {
        return;
      }
      finish();
      id = nextId;
      number = nextNumber;
      length = nextLength;
      head = nextHead;
      position = 0;
      hash = Journal.start(number);
      items++;
    }

    void entry(int found, Instant at, String actor, String kind, String content, String stored) {
      if (broken != null) {
        return;
      }
      position++;
      entries++;
      Instant exact = at.truncatedTo(ChronoUnit.MICROS);
      hash = Journal.hash(hash, position, exact, actor, kind, content);
      if (found != position) {
        broken = new Broken(number, position, "entry " + position + " is missing");
      } else if (!hash.equals(stored)) {
        broken = new Broken(number, position, "entry " + position + " was changed");
      }
    }

    void finish() {
      if (id < 0 || broken != null) {
        return;
      }
      if (position != length) {
        broken =
            new Broken(
                number, position + 1, "the journal has " + position + " of " + length + " entries");
      } else if (!hash.equals(head)) {
        broken = new Broken(number, position, "the head does not belong to the entries");
      }
    }
  }
}
