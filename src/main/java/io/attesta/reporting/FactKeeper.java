package io.attesta.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the facts of work items that changed, and adds to the sums what is new and takes away what
 * is no longer so. Facts, sums and the marks of the work items change in one commit, one node at a
 * time: nothing is counted twice, nothing is lost.
 */
@Component
public class FactKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(FactKeeper.class);
  private static final long LOCK = 0x4641435453L;
  private static final int BATCH = 2_000;

  private static final String CLAIM =
      """
      with claimed as (
        delete from report_pending where ctid = any(array(select ctid from report_pending limit :batch))
        returning work_item_id)
      select distinct work_item_id from claimed order by work_item_id""";

  private static final String MOVE =
      """
      with gone as (
        delete from report_fact where work_item_id = any(:items) returning *
      ), come as (
        insert into report_fact %s returning *
      ), moved as (
        select *, 1 as sign from come union all select *, -1 from gone
      ), sums as (
        select %2$s, sum(sign * n) as n, sum(sign * hit) as hit, sum(sign * amount) as amount
        from moved group by %2$s
      )
      insert into report_day (%2$s, n, hit, amount)
      select %2$s, n, hit, amount from sums where n <> 0 or hit <> 0 or amount <> 0
      on conflict on constraint report_day_cell do update
      set n = report_day.n + excluded.n, hit = report_day.hit + excluded.hit, amount = report_day.amount + excluded.amount""";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final MeasureSources sources;
  private final String move;

  FactKeeper(JdbcClient jdbc, PlatformTransactionManager transactions, MeasureSources sources) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.sources = sources;
    this.move =
        MOVE.formatted(sources.facts("s.work_item_id = any(:items)"), MeasureSource.CELL_COLUMNS);
  }

  /**
   * Goes on until all that was committed before the call is counted, or another node is at it.
   *
   * @return how many work items were read
   */
  public int keep() {
    return until("select pg_try_advisory_xact_lock(?)");
  }

  /**
   * Goes on until all that was committed before the call is counted, also where another node is at
   * it. For figures that are kept.
   */
  public void catchUp() {
    until("select true from pg_advisory_xact_lock(?)");
  }

  private int until(String lock) {
    int kept = 0;
    Integer batch = transaction.execute(status -> batch(lock));
    while (batch > 0) {
      kept += batch;
      batch = transaction.execute(status -> batch(lock));
    }
    return kept;
  }

  private int batch(String lock) {
    if (!jdbc.sql(lock).param(LOCK).query(Boolean.class).single()) {
      return 0;
    }
    Long[] items =
        jdbc.sql(CLAIM).param("batch", BATCH).query(Long.class).list().toArray(Long[]::new);
    if (items.length > 0) {
      jdbc.sql(move).param("items", items).param("zone", sources.zone()).update();
    }
    return items.length;
  }

  /** Marks every work item where facts are taken otherwise than when they were last. */
  public void rebuildWhereNeeded() {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
          long changed = sources.all().stream().filter(this::renew).count();
          if (changed > 0) {
            int items = jdbc.sql("insert into report_pending select id from work_item").update();
            LOG.info("Facts of {} work items are taken anew: {} sources", items, changed);
          }
        });
  }

  /** True when the source is new or was changed. */
  private boolean renew(MeasureSource source) {
    return jdbc.sql(
                """
                insert into report_source values (:name, :fingerprint, now())
                on conflict (name) do update set fingerprint = excluded.fingerprint, built_at = excluded.built_at
                where report_source.fingerprint <> excluded.fingerprint""")
            .param("name", source.name())
            .param("fingerprint", source.fingerprint(sources.zone()))
            .update()
        == 1;
  }
}
