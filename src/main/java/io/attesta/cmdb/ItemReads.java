package io.attesta.cmdb;

import io.attesta.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads versions of configuration items. */
@Component
class ItemReads implements Configuration {

  private final JdbcClient jdbc;
  private final ItemMapper mapper;

  ItemReads(JdbcClient jdbc, ItemMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  @Override
  public Optional<ConfigurationItem> find(String key) {
    return jdbc.sql("select * from configuration_item where key = ? and valid_to = 'infinity'")
        .param(key)
        .query(mapper)
        .optional();
  }

  @Override
  public List<ConfigurationItem> find(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from configuration_item
                where key = any(?) and valid_to = 'infinity' order by key""")
            .param(keys.toArray(String[]::new))
            .query(mapper)
            .list();
  }

  /**
   * The version at a moment.
   *
   * @param asOf null for now
   * @throws Refusal 404 when it did not exist then
   */
  ConfigurationItem at(String key, Instant asOf) {
    Optional<ConfigurationItem> found =
        asOf == null
            ? find(key)
            : jdbc.sql(
                    """
                    select * from configuration_item
                    where key = :key and valid_from <= :at and valid_to > :at""")
                .param("key", key)
                .param("at", ItemRows.at(asOf))
                .query(mapper)
                .optional();
    return found.orElseThrow(() -> Refusal.notFound("The configuration item"));
  }

  /** Its versions, the latest first, from the one before {@code version}. */
  List<ConfigurationItem> before(String key, long version, int limit) {
    return jdbc.sql(
            """
            select * from configuration_item where key = ? and version < ?
            order by version desc limit ?""")
        .params(key, version, limit)
        .query(mapper)
        .list();
  }

  Optional<ConfigurationItem> version(String key, int version) {
    return jdbc.sql("select * from configuration_item where key = ? and version = ?")
        .params(key, version)
        .query(mapper)
        .optional();
  }
}
