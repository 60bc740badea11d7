package io.attesta.catalogue;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rows behind {@link Catalogue}. Lookups are remembered for a second, which is how late another
 * node may learn of a change.
 */
@Repository
class ServiceTable implements Catalogue {

  private static final String INSERT =
      "insert into service (key, name, description, criticality, owner, support_group, customer,"
          + " retired, state, live_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
          + " on conflict (key) do nothing";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ApplicationEventPublisher events;
  private final LoadingCache<String, Optional<ServiceEntry>> recent =
      Caffeine.newBuilder()
          .maximumSize(50_000)
          .expireAfterWrite(Duration.ofSeconds(1))
          .build(CacheLoader.<String, Optional<ServiceEntry>>bulk(this::readEntries));

  ServiceTable(JdbcClient jdbc, JdbcTemplate batches, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.events = events;
  }

  @Override
  public Optional<ServiceEntry> find(String key) {
    return key == null ? Optional.empty() : recent.get(key);
  }

  @Override
  public List<ServiceEntry> find(Collection<String> keys) {
    return recent.getAll(keys).values().stream().flatMap(Optional::stream).toList();
  }

  @Override
  @Transactional
  public void ensure(Collection<ServiceEntry> services) {
    batches.batchUpdate(
        INSERT,
        services.stream()
            .map(
                s ->
                    new Object[] {
                      s.key(),
                      s.name(),
                      null,
                      s.criticality(),
                      s.owner(),
                      s.supportGroup(),
                      s.customer(),
                      false,
                      ServiceState.LIVE.name(),
                      null
                    })
            .toList());
    services.forEach(s -> forgetAfterCommit(s.key()));
    events.publishEvent(
        new ServiceChanged(
            live(services.stream().map(ServiceEntry::key).toList()), ServiceState.LIVE));
  }

  @Override
  public List<ServiceEntry> onOffer() {
    return entries(jdbc.sql("select * from service where not retired order by key"));
  }

  private List<ServiceEntry> live(List<String> keys) {
    return entries(
        jdbc.sql("select * from service where key = any(?) and state = 'LIVE' order by key")
            .param(keys.toArray(String[]::new)));
  }

  private static List<ServiceEntry> entries(JdbcClient.StatementSpec select) {
    return select.query(ServiceTable::row).list().stream().map(OfferedService::asEntry).toList();
  }

  private Map<String, Optional<ServiceEntry>> readEntries(Set<? extends String> keys) {
    Map<String, Optional<ServiceEntry>> entries = new HashMap<>();
    keys.forEach(key -> entries.put(key, Optional.empty()));
    jdbc.sql("select * from service where key = any (?)")
        .param(keys.toArray(String[]::new))
        .query(ServiceTable::row)
        .list()
        .forEach(service -> entries.put(service.key(), Optional.of(service.asEntry())));
    return entries;
  }

  Optional<OfferedService> read(String key) {
    return jdbc.sql("select * from service where key = ?")
        .param(key)
        .query(ServiceTable::row)
        .optional();
  }

  /** Those of the keys there are, retired ones too. */
  List<OfferedService> named(Collection<String> keys) {
    return jdbc.sql("select * from service where key = any(?) order by key")
        .param(keys.toArray(String[]::new))
        .query(ServiceTable::row)
        .list();
  }

  /** In the order of keys, from the first key that is greater. */
  List<OfferedService> after(String key, int limit, boolean withRetired) {
    return jdbc.sql(
            "select * from service where key > ? and (not retired or ?) order by key limit ?")
        .params(key, withRetired, limit)
        .query(ServiceTable::row)
        .list();
  }

  /** False when the key is in use. */
  boolean add(OfferedService s) {
    return changed(
        s,
        jdbc.sql(INSERT)
            .param(s.key())
            .param(s.name())
            .param(s.description())
            .param(s.criticality().name())
            .param(s.owner())
            .param(s.supportGroup())
            .param(s.customer())
            .param(s.retired())
            .param(s.state().name())
            .param(s.liveBy())
            .update());
  }

  /** False when the stored version is not that of {@code s}. */
  boolean change(OfferedService s) {
    return changed(
        s,
        jdbc.sql(
                "update service set name = ?, description = ?, criticality = ?, owner = ?,"
                    + " support_group = ?, customer = ?, retired = ?, state = ?, live_by = ?, version = version + 1"
                    + " where key = ? and version = ?")
            .param(s.name())
            .param(s.description())
            .param(s.criticality().name())
            .param(s.owner())
            .param(s.supportGroup())
            .param(s.customer())
            .param(s.retired())
            .param(s.state().name())
            .param(s.liveBy())
            .param(s.key())
            .param(s.version())
            .update());
  }

  private boolean changed(OfferedService s, int rows) {
    forgetAfterCommit(s.key());
    if (rows == 1) {
      events.publishEvent(new ServiceChanged(List.of(s.asEntry()), s.state()));
    }
    return rows == 1;
  }

  private void forgetAfterCommit(String key) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      recent.invalidate(key);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            recent.invalidate(key);
          }
        });
  }

  private static OfferedService row(ResultSet row, int number) throws SQLException {
    return new OfferedService(
        row.getString("key"),
        row.getString("name"),
        row.getString("description"),
        Criticality.valueOf(row.getString("criticality")),
        row.getString("owner"),
        row.getString("support_group"),
        row.getString("customer"),
        ServiceState.valueOf(row.getString("state")),
        row.getString("live_by"),
        row.getInt("version"));
  }
}
