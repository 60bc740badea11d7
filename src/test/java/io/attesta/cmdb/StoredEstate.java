package io.attesta.cmdb;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes configuration items and relations straight into the tables, with versions and change log,
 * and takes them out again. Everything carries its prefix.
 */
final class StoredEstate {

  static final String DEPENDS = "graph-depends";
  static final String FEEDS = "graph-feeds";
  static final String NOTES = "graph-notes";

  private static final AtomicLong IDS = new AtomicLong(8_000_000_000L);

  private final JdbcClient jdbc;
  private final String prefix;
  private final List<Long> items = new ArrayList<>();
  private final List<Long> relations = new ArrayList<>();

  StoredEstate(JdbcClient jdbc, String prefix) {
    this.jdbc = jdbc;
    this.prefix = prefix;
    itemClass("business-service", null);
    itemClass("graph-service", "business-service");
    itemClass("graph-thing", null);
    type(DEPENDS, "TO_SOURCE");
    type(FEEDS, "TO_TARGET");
    type(NOTES, "NONE");
  }

  private void itemClass(String key, String parent) {
    jdbc.sql(
            """
            insert into ci_class (key, name, parent, attributes, states, control, version)
            values (?, ?, ?, '[]', '["planned", "in-use", "retired"]', 'NONE', 1) on conflict do nothing""")
        .params(key, key, parent)
        .update();
  }

  private void type(String key, String propagates) {
    jdbc.sql(
            """
            insert into relation_type (key, name, inverse_name, propagates, controlled, version)
            values (?, ?, ?, ?, false, 1) on conflict do nothing""")
        .params(key, key, key, propagates)
        .update();
  }

  String key(Object name) {
    return prefix + name;
  }

  List<Long> items() {
    return items;
  }

  List<Long> relations() {
    return relations;
  }

  long item(Object name, String itemClass, String customer) {
    long id = IDS.incrementAndGet();
    jdbc.sql(
            """
            insert into configuration_item
              (id, version, key, class, name, state, customer, attributes, valid_from, changed_by, source)
            values (?, 1, ?, ?, ?, 'in-use', ?, '{}', now(), 'graph-test', 'rest')""")
        .params(id, key(name), itemClass, "The " + name, customer)
        .update();
    changed("CI", id);
    items.add(id);
    return id;
  }

  long item(Object name) {
    return item(name, "graph-thing", null);
  }

  void state(long id, String state) {
    jdbc.sql(
            """
            with old as (
              update configuration_item set valid_to = now() where id = ? and valid_to = 'infinity' returning *)
            insert into configuration_item
              (id, version, key, class, name, state, customer, attributes, valid_from, changed_by, source)
            select id, version + 1, key, class, name, ?, customer, attributes, now(), changed_by, source from old""")
        .params(id, state)
        .update();
    changed("CI", id);
  }

  /** False when there is one of the type already. */
  boolean relation(
      long from, String type, long to, String group, Integer needed, boolean proposed) {
    long id = IDS.incrementAndGet();
    int added =
        jdbc.sql(
                """
                insert into ci_relation (id, version, from_ci, type, to_ci, redundancy_group,
                  redundancy_needed, confidence, valid_from, changed_by)
                values (?, 1, ?, ?, ?, ?, ?, ?, now(), 'graph-test') on conflict do nothing""")
            .params(id, from, type, to, group, needed, proposed ? "PROPOSED" : "RECORDED")
            .update();
    if (added == 1) {
      relations.add(id);
      changed("RELATION", id);
    }
    return added == 1;
  }

  long relation(long from, String type, long to) {
    relation(from, type, to, null, null, false);
    return relations.get(relations.size() - 1);
  }

  void redundancy(long relation, String group, Integer needed) {
    jdbc.sql(
            """
            with old as (
              update ci_relation set valid_to = now() where id = ? and valid_to = 'infinity' returning *)
            insert into ci_relation (id, version, from_ci, type, to_ci, redundancy_group,
              redundancy_needed, confidence, valid_from, changed_by)
            select id, version + 1, from_ci, type, to_ci, ?, ?, confidence, now(), changed_by from old""")
        .params(relation, group, needed)
        .update();
    changed("RELATION", relation);
  }

  void end(long relation) {
    jdbc.sql("update ci_relation set valid_to = now() where id = ? and valid_to = 'infinity'")
        .param(relation)
        .update();
    changed("RELATION", relation);
  }

  void changed(String kind, long id) {
    jdbc.sql("insert into ci_change (kind, subject) values (?, ?)").params(kind, id).update();
  }

  /** A moment after all that was committed and before all that will be. */
  Instant instant() {
    return jdbc.sql("select clock_timestamp() from pg_sleep(0.002)")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  void delete() {
    jdbc.sql("delete from ci_relation where id = any (?)")
        .param(relations.toArray(Long[]::new))
        .update();
    jdbc.sql("delete from configuration_item where id = any (?)")
        .param(items.toArray(Long[]::new))
        .update();
  }
}
