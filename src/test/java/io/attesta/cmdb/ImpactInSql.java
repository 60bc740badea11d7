package io.attesta.cmdb;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The same answers by SQL alone, on the rows, without the graph in memory. */
final class ImpactInSql {

  /** What happened to a configuration item: the round, and whether it only lost redundancy. */
  record State(int round, boolean degraded) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ImpactInSql(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  private static final String LIVE =
      """
      create temp table live on commit drop as
      select i.id, i.key from configuration_item i join ci_class c on c.key = i.class
      where i.state is distinct from c.states ->> -1 and %s""";

  private static final String EDGES =
      """
      create temp table edge on commit drop as
      select case t.propagates when 'TO_SOURCE' then i.from_ci else i.to_ci end as dependent,
             case t.propagates when 'TO_SOURCE' then i.to_ci else i.from_ci end as support,
             i.redundancy_group as part, i.redundancy_needed as needed,
             (cardinality(%s) = 0 or i.type = any (%1$s)) as followed
      from ci_relation i join relation_type t on t.key = i.type
      where t.propagates <> 'NONE' and (%2$s or i.confidence <> 'PROPOSED') and %3$s""";

  private static final String FAIL =
      """
      insert into failed select d.id, :round from live d
      where d.id not in (select id from failed) and (
        exists (select from edge e join failed f on f.id = e.support
                where e.dependent = d.id and e.part is null and e.followed)
        or exists (select from edge e left join failed f on f.id = e.support and e.followed
                   left join live l on l.id = e.support
                   where e.dependent = d.id and e.part is not null group by e.part
                   having count(f.id) > 0
                     and count(*) filter (where f.id is null and l.id is not null) < max(e.needed)))""";

  /** Those that were hit through a group in this round at the latest. */
  private static final String WEAKEN =
      """
      insert into weakened select distinct e.dependent, :round from edge e
        join failed f on f.id = e.support and f.round < :round
        join live l on l.id = e.dependent
      where e.part is not null and e.followed
        and e.dependent not in (select id from weakened)""";

  /** Failed and degraded by key, what was asked about left out. */
  Map<String, State> fixedPoint(Collection<Long> starts, ImpactAnalysis.Question question) {
    return transaction.execute(
        status -> {
          prepare(question);
          jdbc.sql("create temp table failed (id bigint, round int) on commit drop").update();
          jdbc.sql("create temp table weakened (id bigint, round int) on commit drop").update();
          jdbc.sql("insert into failed select id, 0 from live where id = any (?)")
              .param(starts.toArray(Long[]::new))
              .update();
          int added = 1;
          for (int round = 1; added > 0 && round <= question.maxDepth(); round++) {
            added = jdbc.sql(FAIL).param("round", round).update();
            jdbc.sql(WEAKEN).param("round", round).update();
          }
          return states(
              """
              select l.key, coalesce(f.round, w.round) as round, f.id is null as degraded
              from live l left join failed f on f.id = l.id left join weakened w on w.id = l.id
              where coalesce(f.round, w.round) is not null and l.id <> all (?)""",
              starts);
        });
  }

  /** Everything that is reached, as if no relation had a redundancy group. */
  Map<String, State> recursive(Collection<Long> starts, ImpactAnalysis.Question question) {
    return transaction.execute(
        status -> {
          prepare(question);
          return states(
              """
              with recursive reached (id, round) as (
                select id, 0 from live where id = any (?)
                union
                select e.dependent, r.round + 1 from reached r
                  join edge e on e.support = r.id and e.followed
                  join live l on l.id = e.dependent
                where r.round < %d)
              select l.key, min(r.round) as round, false as degraded
              from reached r join live l on l.id = r.id group by l.key having min(r.round) > 0"""
                  .formatted(Math.min(question.maxDepth(), 30)),
              starts);
        });
  }

  private void prepare(ImpactAnalysis.Question question) {
    String valid =
        question.asOf() == null
            ? "i.valid_to = 'infinity'"
            : "tstzrange(i.valid_from, i.valid_to) @> timestamptz '%s'"
                .formatted(question.asOf().atOffset(ZoneOffset.UTC));
    jdbc.sql(LIVE.formatted(valid)).update();
    String types = "array['" + String.join("','", question.relationTypes()) + "']";
    jdbc.sql(
            EDGES.formatted(
                question.relationTypes().isEmpty() ? "cast(array[] as text[])" : types,
                question.proposed(),
                valid))
        .update();
  }

  private Map<String, State> states(String sql, Collection<Long> starts) {
    Map<String, State> states = new HashMap<>();
    jdbc.sql(sql)
        .param(starts.toArray(Long[]::new))
        .query(
            row -> {
              states.put(row.getString(1), new State(row.getInt(2), row.getBoolean(3)));
            });
    return states;
  }
}
