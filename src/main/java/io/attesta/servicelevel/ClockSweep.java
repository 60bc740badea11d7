package io.attesta.servicelevel;

import io.attesta.shared.Now;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices warnings and breaches: one statement claims clocks whose moment has come, keeps what is
 * noticed and puts the notice into the outbox. Any number of nodes may sweep at the same time; none
 * waits for another and nothing is noticed twice.
 */
@Component
class ClockSweep {

  static final int BATCH = 500;

  /**
   * The limit is in the text: planned for an unknown one, the join would read all clocks. A moment
   * counts as past from the next millisecond on, as in the reckoning.
   */
  private static final String TEMPLATE =
      """
      with passed as (
        select work_item_id, KEY,
               due_at < date_trunc('milliseconds', now() + make_interval(secs => :shift)) as breached
        from TABLE
        where next_at < date_trunc('milliseconds', now() + make_interval(secs => :shift))
        order by next_at limit 500
        for update skip locked),
      noticed as (
        update TABLE c set
          warned_at = case when p.breached is true then c.warned_at else c.warn_at end,
          breached_at = case when p.breached is true then c.due_at end,
          verdict = case when p.breached is true then 'BREACHED' end,
          next_at = case when p.breached is true then null else c.due_at end
        from passed p where c.work_item_id = p.work_item_id and c.KEY = p.KEY
        returning c.work_item_id, c.KEY, c.number, c.verdict, coalesce(c.breached_at, c.warned_at) as at)
      insert into outbox (kind, item, payload)
      select :kind, number,
             jsonb_build_object('workItem', work_item_id, 'NAME', KEY,
                                'state', coalesce(verdict, 'WARNING'), 'at', at)
      from noticed""";

  static final String SWEEP = sweeping("sla_clock", "metric", "metric");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Now now;

  ClockSweep(JdbcClient jdbc, TransactionTemplate transaction, Now now) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.now = now;
  }

  /**
   * The statement for clocks of a table.
   *
   * @param key column that tells the clocks of a work item apart
   * @param name what the notice calls it
   */
  static String sweeping(String table, String key, String name) {
    return TEMPLATE.replace("TABLE", table).replace("KEY", key).replace("NAME", name);
  }

  int sweep() {
    return sweep(SWEEP, ClockNotice.KIND);
  }

  /**
   * Sweeps until nothing is left that another node has not claimed.
   *
   * @return number of notices
   */
  int sweep(String statement, String kind) {
    int sum = 0;
    int last;
    do {
      last = transaction.execute(status -> once(statement, kind));
      sum += last;
    } while (last == BATCH);
    return sum;
  }

  private int once(String statement, String kind) {
    return jdbc.sql(statement)
        .param("shift", now.shift().toMillis() / 1000.0)
        .param("kind", kind)
        .update();
  }
}
