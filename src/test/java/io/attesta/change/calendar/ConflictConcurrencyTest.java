package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.CountedStatements;
import io.attesta.work.WithoutProcess;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many changes: at the same moment, and on the schedule. */
@AttestaTest
class ConflictConcurrencyTest {

  private static final int MANY = 10_000;

  @LocalServerPort int port;
  @Autowired SmallEstate estate;
  @Autowired WithoutProcess items;
  @Autowired WorkItems workItems;
  @Autowired ChangeCalendar calendar;
  @Autowired ConflictTable conflicts;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired CountedStatements statements;

  /** Moved onto the same window and checked in one commit each, as an approval does. */
  @Test
  void ofChangesCheckedAtTheSameMomentEachButTheFirstSeesTheOthers() throws Exception {
    estate.build(port, "con");
    int crowd = 4;
    for (int round = 0; round < 5; round++) {
      List<WorkItemView> changes = new ArrayList<>();
      for (int i = 0; i < crowd; i++) {
        changes.add(estate.change(600 + 10 * round + i, 1, "con-disk"));
      }
      int day = 700 + round;
      CyclicBarrier start = new CyclicBarrier(crowd);
      List<Boolean> found =
          together(
              changes.stream()
                  .<Callable<Boolean>>map(
                      change ->
                          () -> {
                            start.await();
                            return transaction.execute(
                                status -> {
                                  estate
                                      .details(day, 1, "con-disk")
                                      .forEach(
                                          (key, value) ->
                                              workItems.setDetail(change.id(), key, value));
                                  return calendar.check(workItems.get(change.number()), "normal");
                                });
                          })
                  .toList());
      assertThat(found).as("round " + round).containsOnlyOnce(false);
      assertThat(changes)
          .extracting(change -> conflicts.latest(change.id()).orElseThrow().conflicts().size())
          .containsExactlyInAnyOrder(0, 1, 2, 3);
    }
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(work)) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void checkTakesAsManyStatementsOnAFullScheduleAsOnAnEmptyOne() throws Exception {
    estate.build(port, "ful");
    WorkItemView change = estate.change(800, 1, "ful-node-a");
    int alone = statements.during(() -> calendar.check(change, "normal")).executions();

    transaction.executeWithoutResult(
        status -> {
          fill();
          try {
            CountedStatements.Sent sent = statements.during(() -> calendar.check(change, "normal"));
            assertThat(sent.executions())
                .as(String.join(System.lineSeparator(), sent.sql()))
                // With something found: what was accepted, the graph once for each set
                // of items, a proposal.
                .isLessThanOrEqualTo(alone + 20);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
          assertThat(conflicts.latest(change.id()).orElseThrow().conflicts())
              .hasSize(11)
              .extracting(KeptConflict::kind)
              .containsOnly(Conflict.Kind.OVERLAP, Conflict.Kind.REDUNDANCY);
          assertThat(plan())
              .contains("change_schedule_planned")
              .doesNotContain("Seq Scan on change_schedule");
          // Nobody else ever sees them.
          status.setRollbackOnly();
        });
  }

  /** Changes from day 700 on, one each quarter of an hour, each on one of the two nodes. */
  private void fill() {
    jdbc.sql(
            """
            insert into change_schedule (work_item_id, number, practice, title, phase, planned_start,
                planned_end, sites, requester, sequence, changed_at)
            select -n, 'FUL-' || n, 'change', 'Full ' || n, 'AUTHORISED',
                   :from::timestamptz + n * interval '15 minutes',
                   :from::timestamptz + n * interval '15 minutes' + interval '1 hour',
                   '{}', 'system', 0, now()
            from generate_series(1, :many) n""")
        .param("from", ScheduleTable.at(estate.day(750)))
        .param("many", MANY)
        .update();
    jdbc.sql(
            """
            insert into change_ci (work_item_id, ci, role, depth, path)
            select -n, case n % 2 when 0 then 'ful-node-a' else 'ful-node-b' end, 'AFFECTED', 0, '[]'::jsonb
            from generate_series(1, :many) n
            union all
            select -n, 'ful-cluster', 'DEGRADED', 1, '[]'::jsonb from generate_series(1, :many) n""")
        .param("many", MANY)
        .update();
    jdbc.sql("analyze change_schedule").update();
    jdbc.sql("analyze change_ci").update();
  }

  private String plan() {
    return String.join(
        "\n",
        jdbc.sql(
                """
                explain select number from change_schedule s
                where s.practice = 'change' and s.phase in ('REQUESTED', 'AUTHORISED')
                  and s.planned && tstzrange(:start, :end, '[)')""")
            .param("start", ScheduleTable.at(estate.day(800)))
            .param("end", ScheduleTable.at(estate.day(800).plusSeconds(7200)))
            .query(String.class)
            .list());
  }
}
