package io.attesta.cmdb;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes versions of configuration items. The row of the first version is what writers of an item
 * queue at: it is always there, whichever version is the current one.
 */
@Repository
class ItemRows {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ItemMapper mapper;
  private final Ids ids;

  ItemRows(JdbcClient jdbc, JdbcTemplate batches, ItemMapper mapper) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.mapper = mapper;
    this.ids = new Ids(jdbc, "configuration_item_id");
  }

  long nextId() {
    return ids.next();
  }

  /** Keeps others from writing these until the end of the transaction; the ids by key. */
  Map<String, Long> lock(Collection<String> keys) {
    // In one order, so that two who lock many never wait for each other.
    return jdbc
        .sql(
            """
            select key, id from configuration_item
            where key = any(?) and version = 1 order by id for no key update""")
        .param(keys.toArray(String[]::new))
        .query((row, i) -> Map.entry(row.getString("key"), row.getLong("id")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The current versions by key. */
  Map<String, ConfigurationItem> current(Collection<String> keys) {
    return jdbc
        .sql("select * from configuration_item where key = any(?) and valid_to = 'infinity'")
        .param(keys.toArray(String[]::new))
        .query(mapper)
        .list()
        .stream()
        .collect(Collectors.toMap(ConfigurationItem::key, Function.identity()));
  }

  /** Replaces the current versions of these by their next ones. */
  void replace(List<ConfigurationItem> next) {
    close(next.stream().filter(item -> item.version() > 1).toList());
    batches.batchUpdate(
        """
        insert into configuration_item
          (id, version, key, class, name, state, owner, support_group, customer, location,
           attributes, valid_from, changed_by, change_number, source)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""",
        next.stream().map(ItemRows::values).toList());
  }

  private void close(List<ConfigurationItem> next) {
    if (next.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update configuration_item c set valid_to = n.at
            from unnest(cast(? as bigint[]), cast(? as int[]), cast(? as timestamptz[]))
              n (id, version, at)
            where c.id = n.id and c.version = n.version""")
        .param(next.stream().map(ConfigurationItem::id).toArray(Long[]::new))
        .param(next.stream().map(item -> item.version() - 1).toArray(Integer[]::new))
        .param(next.stream().map(item -> item.validFrom().toString()).toArray(String[]::new))
        .update();
  }

  private static Object[] values(ConfigurationItem item) {
    return new Object[] {
      item.id(),
      item.version(),
      item.key(),
      item.ciClass(),
      item.name(),
      item.state(),
      item.owner(),
      item.supportGroup(),
      item.customer(),
      item.location(),
      item.attributes().toString(),
      at(item.validFrom()),
      item.changedBy(),
      item.changeNumber(),
      item.source()
    };
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
