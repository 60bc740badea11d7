package io.attesta.cmdb;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys and names of what is in the graph, which holds ids only. */
@Repository
class FoundItems {

  private static final String NOW = "i.valid_to = 'infinity'";
  private static final String THEN = "i.valid_from <= :then and i.valid_to > :then";

  private final JdbcClient jdbc;

  FoundItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is asked about.
   *
   * @param ids by key; unknown keys are left out
   * @param behind whether something was committed that the snapshot does not show
   */
  record Asked(Map<String, Long> ids, boolean behind) {}

  /** Words for one configuration item. */
  record Words(String key, String ciClass, String name) {}

  /** The ids now, and whether the graph is up to date, in one call to the database. */
  Asked askNow(Collection<String> keys, String snapshot) {
    Map<String, Long> ids = new HashMap<>();
    boolean[] behind = {snapshot == null};
    jdbc.sql(
            """
            select c.behind, i.key, i.id
            from (select %s as behind) c
            left join configuration_item i on i.key = any (:keys) and %s"""
                .formatted(GraphChanges.BEHIND, NOW))
        .param("seen", snapshot == null ? "1:1:" : snapshot)
        .param("keys", keys.toArray(String[]::new))
        .query(
            row -> {
              behind[0] |= row.getBoolean("behind");
              if (row.getString("key") != null) {
                ids.put(row.getString("key"), row.getLong("id"));
              }
            });
    return new Asked(ids, behind[0]);
  }

  /**
   * @param then null for now
   */
  Map<String, Long> ids(Collection<String> keys, Instant then) {
    Map<String, Long> ids = new HashMap<>();
    jdbc.sql(
            "select i.key, i.id from configuration_item i where i.key = any (:keys) and "
                + (then == null ? NOW : THEN))
        .param("keys", keys.toArray(String[]::new))
        .param("then", then == null ? null : time(then))
        .query(
            row -> {
              ids.put(row.getString("key"), row.getLong("id"));
            });
    return ids;
  }

  /**
   * @param then null for now
   */
  Map<Long, Words> words(Collection<Long> ids, Instant then) {
    Map<Long, Words> words = new HashMap<>(2 * ids.size());
    jdbc.sql(
            "select i.id, i.key, i.class, i.name from configuration_item i where i.id = any (:ids) and "
                + (then == null ? NOW : THEN))
        .param("ids", ids.toArray(Long[]::new))
        .param("then", then == null ? null : time(then))
        .query(
            row -> {
              words.put(
                  row.getLong(1), new Words(row.getString(2), row.getString(3), row.getString(4)));
            });
    return words;
  }

  private static OffsetDateTime time(Instant then) {
    return then.atOffset(ZoneOffset.UTC);
  }
}
