package io.attesta.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes imported work items in batches, with the same chain in their journals as any other. */
@Component
@Transactional
class StoredHistory implements WorkHistory {

  private static final String INSERT =
      """
      insert into work_item (id, number, practice, title, description, status, hold_reason, priority, requester,
          customer, service, group_key, assignee, opened_at, responded_at, resolved_at, closed_at, details,
          source, source_key, journal_length, journal_head, version)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 0)""";

  private final JdbcTemplate jdbc;
  private final Numbers numbers;
  private final Journal journal;

  StoredHistory(JdbcTemplate jdbc, Numbers numbers, Journal journal) {
    this.jdbc = jdbc;
    this.numbers = numbers;
    this.journal = journal;
  }

  @Override
  public List<Written> write(List<HistoricItem> items) {
    Set<String> known = known(items);
    List<HistoricItem> fresh = items.stream().filter(item -> !known.contains(key(item))).toList();
    Iterator<Written> written = insert(fresh).iterator();
    return items.stream()
        .map(item -> known.contains(key(item)) ? null : written.next())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private List<Written> insert(List<HistoricItem> fresh) {
    Map<String, Iterator<String>> supply =
        fresh.stream()
            .collect(Collectors.groupingBy(HistoricItem::prefix, Collectors.counting()))
            .entrySet()
            .stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> numbers.next(e.getKey(), e.getValue().intValue()).iterator()));
    Iterator<Long> ids = ids(fresh.size());
    List<Written> written = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    List<Object[]> entries = new ArrayList<>();
    for (HistoricItem historic : fresh) {
      WorkItem item = item(historic, ids.next(), supply.get(historic.prefix()).next());
      historic
          .journal()
          .forEach(
              entry ->
                  entries.addAll(
                      Journal.chain(
                          item,
                          List.of(new Journal.Draft(entry.actor(), entry.kind(), entry.content())),
                          entry.at())));
      rows.add(row(item, historic));
      written.add(new Written(item.id, item.number));
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(INSERT, rows, types());
      journal.write(entries);
    }
    return written;
  }

  private Set<String> known(List<HistoricItem> items) {
    Set<String> known = new HashSet<>();
    items.stream()
        .collect(Collectors.groupingBy(HistoricItem::source))
        .forEach(
            (source, of) ->
                jdbc.query(
                    "select source_key from work_item where source = ? and source_key = any(?)",
                    row -> {
                      known.add(source + '\n' + row.getString(1));
                    },
                    source,
                    of.stream().map(HistoricItem::sourceKey).toArray(String[]::new)));
    return known;
  }

  /** Whole blocks, as opens take them too, so that both never meet. */
  private Iterator<Long> ids(int count) {
    List<Long> ids = new ArrayList<>();
    jdbc.query(
        "select nextval('work_item_id') from generate_series(1, ?)",
        row -> {
          WorkItemIds.block(row.getLong(1)).forEach(ids::add);
        },
        count / WorkItemIds.BLOCK + 2);
    return ids.iterator();
  }

  private static WorkItem item(HistoricItem historic, long id, String number) {
    WorkItem item = new WorkItem();
    item.id = id;
    item.number = number;
    item.journalHead = Journal.start(number);
    item.details = Journal.JSON.<ObjectNode>valueToTree(historic.details());
    return item;
  }

  private static Object[] row(WorkItem item, HistoricItem of) {
    return new Object[] {
      item.id,
      item.number,
      of.practice(),
      of.title(),
      of.description(),
      of.status(),
      of.holdReason(),
      of.priority(),
      of.requester(),
      of.customer(),
      of.service(),
      of.group(),
      of.assignee(),
      time(of.openedAt()),
      time(of.respondedAt()),
      time(of.resolvedAt()),
      time(of.closedAt()),
      item.details.toString(),
      of.source(),
      of.sourceKey(),
      item.journalLength,
      item.journalHead
    };
  }

  /** Named, so that the driver need not ask the server for the type of each null. */
  private static int[] types() {
    int[] types = new int[22];
    java.util.Arrays.fill(types, Types.VARCHAR);
    types[0] = Types.BIGINT;
    java.util.Arrays.fill(types, 13, 17, Types.TIMESTAMP_WITH_TIMEZONE);
    types[20] = Types.INTEGER;
    return types;
  }

  private static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static String key(HistoricItem item) {
    return item.source() + '\n' + item.sourceKey();
  }
}
