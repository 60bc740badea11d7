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
  static final String SWEEP =
      """
      with passed as (
        select work_item_id, metric,
               due_at < date_trunc('milliseconds', now() + make_interval(secs => :shift)) as breached
        from sla_clock
        where next_at < date_trunc('milliseconds', now() + make_interval(secs => :shift))
        order by next_at limit 500
        for update skip locked),
      noticed as (
        update sla_clock c set
          warned_at = case when p.breached is true then c.warned_at else c.warn_at end,
          breached_at = case when p.breached is true then c.due_at end,
          verdict = case when p.breached is true then 'BREACHED' end,
          next_at = case when p.breached is true then null else c.due_at end
        from passed p where c.work_item_id = p.work_item_id and c.metric = p.metric
        returning c.work_item_id, c.metric, c.number, c.verdict, coalesce(c.breached_at, c.warned_at) as at)
      insert into outbox (kind, item, payload)
      select :kind, number,
             jsonb_build_object('workItem', work_item_id, 'metric', metric,
                                'state', coalesce(verdict, 'WARNING'), 'at', at)
      from noticed""";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Now now;

  ClockSweep(JdbcClient jdbc, TransactionTemplate transaction, Now now) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.now = now;
  }

  /**
   * Sweeps until nothing is left that another node has not claimed.
   *
   * @return number of notices
   */
  int sweep() {
    int sum = 0;
    int last;
    do {
      last = transaction.execute(status -> once());
      sum += last;
    } while (last == BATCH);
    return sum;
  }

  private int once() {
    return jdbc.sql(SWEEP)
        .param("shift", now.shift().toMillis() / 1000.0)
        .param("kind", ClockNotice.KIND)
        .update();
  }
}
