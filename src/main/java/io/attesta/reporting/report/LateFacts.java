package io.attesta.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of work items whose facts are other ones than when a report was made. */
@Component
class LateFacts {

  /** How many work items are told. */
  static final int MOST = 50;

  /** How many entries of each. */
  static final int MOST_ENTRIES = 5;

  private static final String ITEMS =
      "select id, number, title from work_item where id = any(:items) order by number";

  private static final String RECORDED =
      """
      select * from (
        select e.*, row_number() over (partition by work_item_id order by recorded_at desc, position desc) as nth from (
          select j.work_item_id, j.position, j.kind, j.at, j.recorded_at,
                 array(select jsonb_object_keys(case when j.kind in ('opened', 'changed') then j.content::jsonb else '{}' end)) as fields
          from journal_entry j where j.work_item_id = any(:items) and j.recorded_at > :since
          union all
          select c.work_item_id, c.position, 'clock', c.at, c.at, array[lower(c.metric) || ' ' || lower(c.kind)]
          from sla_clock_event c where c.work_item_id = any(:items) and c.at > :since) e) x
      where nth <= :most order by work_item_id, nth""";

  private record Item(long id, String number, String title) {}

  private final JdbcClient jdbc;

  LateFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of the work items in which the two differ. */
  static Collection<Long> differing(SortedMap<Long, UUID> stored, SortedMap<Long, UUID> now) {
    var ids = new TreeSet<Long>(stored.keySet());
    ids.addAll(now.keySet());
    ids.removeIf(id -> Objects.equals(stored.get(id), now.get(id)));
    return ids;
  }

  /**
   * What happened to them.
   *
   * @param since when the report was made
   */
  List<Recomputation.LateWorkItem> told(
      SortedMap<Long, UUID> stored, SortedMap<Long, UUID> now, Instant since) {
    Long[] ids = differing(stored, now).stream().limit(MOST).toArray(Long[]::new);
    Map<Long, List<Recomputation.LateEntry>> recorded = recorded(ids, since);
    return jdbc.sql(ITEMS).param("items", ids).query(Item.class).list().stream()
        .map(
            item ->
                new Recomputation.LateWorkItem(
                    item.number(),
                    item.title(),
                    fate(stored.containsKey(item.id()), now.containsKey(item.id())),
                    recorded.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private static Recomputation.Fate fate(boolean before, boolean after) {
    if (!before) {
      return Recomputation.Fate.ADDED;
    }
    return after ? Recomputation.Fate.CHANGED : Recomputation.Fate.GONE;
  }

  private Map<Long, List<Recomputation.LateEntry>> recorded(Long[] ids, Instant since) {
    Map<Long, List<Recomputation.LateEntry>> recorded = new HashMap<>();
    jdbc.sql(RECORDED)
        .param("items", ids)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("most", MOST_ENTRIES)
        .query(
            row -> {
              recorded
                  .computeIfAbsent(row.getLong("work_item_id"), ignored -> new ArrayList<>())
                  .add(
                      new Recomputation.LateEntry(
                          row.getString("kind"),
                          instant(row, "at"),
                          instant(row, "recorded_at"),
                          List.of((String[]) row.getArray("fields").getArray())));
            });
    return recorded;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
