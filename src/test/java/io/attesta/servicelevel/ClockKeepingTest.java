package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.integration.OutboxDispatch;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttestaTest
class ClockKeepingTest {

  @LocalServerPort int port;
  @Autowired ClockSweep sweep;
  @Autowired OutboxDispatch outbox;
  @Autowired ClockFixture fixture;
  @Autowired WorkItems workItems;
  @Autowired ShiftedNow now;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;

  @BeforeEach
  @AfterEach
  void settle() {
    now.reset();
    sweep.sweep();
  }

  private JsonNode clock(String number, String id) {
    Rest.Answer answer = new Rest(port, "agent").get("/api/v1/work-items/" + number + "/clocks");
    assertThat(answer.status()).isEqualTo(200);
    for (JsonNode clock : answer.body().path("items")) {
      if (clock.path("id").asText().equals(id)) {
        return clock;
      }
    }
    throw new AssertionError("No clock " + id + " of " + number);
  }

  private JsonNode explanation(String number, String id) {
    return new Rest(port, "agent")
        .get("/api/v1/work-items/" + number + "/clocks/" + id + "/explanation")
        .body();
  }

  private long notices(String number, String state) {
    return jdbc.sql(
            "select count(*) from outbox where kind = 'sla-clock' and item = ?"
                + " and payload->>'state' = ?")
        .params(number, state)
        .query(Long.class)
        .single();
  }

  @Test
  void anIncidentOpensWithTwoClocks() {
    WorkItemView item = fixture.open(port);
    JsonNode response = clock(item.number(), "response");
    assertThat(response.path("targetMillis").asLong()).isEqualTo(15 * 60_000);
    assertThat(response.path("state").asText()).isEqualTo("RUNNING");
    assertThat(response.path("agreement").asText()).isEqualTo("critical-services");
    assertThat(clock(item.number(), "resolution").path("targetMillis").asLong())
        .isEqualTo(240 * 60_000);
    assertThat(item.clockState()).isEqualTo("RUNNING");
    assertThat(item.dueAt()).isEqualTo(response.path("dueAt").asText());
  }

  @Test
  void workingOnItStopsTheResponseClockOnly() {
    WorkItemView item = fixture.open(port);
    now.pass(Duration.ofMinutes(5));
    fixture.move(item, "IN_PROGRESS");
    JsonNode response = clock(item.number(), "response");
    assertThat(response.path("state").asText()).isEqualTo("STOPPED");
    assertThat(response.path("verdict").asText()).isEqualTo("MET");
    assertThat(Duration.ofMillis(response.path("elapsedMillis").asLong()).toMinutes()).isEqualTo(5);
    assertThat(clock(item.number(), "resolution").path("state").asText()).isEqualTo("RUNNING");
  }

  @Test
  void waitingForTheCustomerCostsNothingAndEachMillisecondIsExplained() {
    WorkItemView item = fixture.open(port);
    WorkItemView working = fixture.move(item, "IN_PROGRESS");
    now.pass(Duration.ofHours(1));
    WorkItemView waiting = fixture.move(working, "ON_HOLD", "CUSTOMER", "P1");
    assertThat(clock(item.number(), "resolution").path("state").asText()).isEqualTo("PAUSED");
    assertThat(clock(item.number(), "resolution").path("dueAt").isNull()).isTrue();
    now.pass(Duration.ofDays(3));
    fixture.move(waiting, "IN_PROGRESS");
    now.pass(Duration.ofHours(1));

    JsonNode why = explanation(item.number(), "resolution");
    JsonNode sums = why.path("millisByReason");
    assertThat(Duration.ofMillis(sums.path("PAUSED").asLong()).toHours()).isEqualTo(72);
    assertThat(sums.path("WORKING_HOURS").asLong())
        .isEqualTo(why.path("clock").path("elapsedMillis").asLong());
    long total = 0;
    for (JsonNode interval : why.path("intervals")) {
      total += interval.path("millis").asLong();
    }
    assertThat(total).isEqualTo(why.path("totalMillis").asLong());
    assertThat(why.path("intervals").get(1).path("detail").asText()).isEqualTo("CUSTOMER");
    assertThat(why.path("followed").get(0).path("decision").asText()).isEqualTo("sla-targets");
  }

  @Test
  void aBreachIsNoticedOnceByManySweepers() {
    WorkItemView item = fixture.open(port);
    now.pass(Duration.ofMinutes(16));
    Stream.generate(() -> CompletableFuture.runAsync(sweep::sweep))
        .limit(8)
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(notices(item.number(), "BREACHED")).isEqualTo(1);
    assertThat(notices(item.number(), "WARNING")).isZero();
    assertThat(clock(item.number(), "response").path("verdict").asText()).isEqualTo("BREACHED");
  }

  @Test
  void twoSweepersThatOverlapShareTheWork() throws Exception {
    WorkItemView one = fixture.open(port);
    WorkItemView other = fixture.open(port);
    now.pass(Duration.ofMinutes(16));
    var held =
        transaction.execute(
            status -> {
              jdbc.sql("select 1 from sla_clock where work_item_id = ? for update")
                  .param(one.id())
                  .query(Integer.class)
                  .list();
              CompletableFuture.runAsync(sweep::sweep).join();
              return notices(other.number(), "BREACHED");
            });
    assertThat(held).isEqualTo(1);
    assertThat(notices(one.number(), "BREACHED")).isZero();
    sweep.sweep();
    assertThat(notices(one.number(), "BREACHED")).isEqualTo(1);
  }

  @Test
  void aWarningComesBeforeTheBreachAndBothReachJournalAndProcess() {
    WorkItemView item = fixture.open(port);
    now.pass(Duration.ofMinutes(8));
    sweep.sweep();
    assertThat(notices(item.number(), "WARNING")).isEqualTo(1);
    assertThat(notices(item.number(), "BREACHED")).isZero();
    outbox.dispatch();
    assertThat(workItems.get(item.number()).clockState()).isEqualTo("WARNING");
    now.pass(Duration.ofMinutes(8));
    sweep.sweep();
    outbox.dispatch();
    assertThat(workItems.get(item.number()).clockState()).isEqualTo("BREACHED");
    assertThat(
            jdbc.sql("select kind from journal_entry where work_item_id = ? order by position")
                .param(item.id())
                .query(String.class)
                .list())
        .contains("sla-warning", "sla-breached");
    assertThat(
            jdbc.sql(
                    "select count(*) from act_ru_execution where business_key_ = ?"
                        + " and proc_def_id_ like 'incident-escalation%'")
                .param(item.number())
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void aVerdictStaysWhateverComesAfterIt() {
    WorkItemView item = fixture.open(port);
    WorkItemView working = fixture.move(item, "IN_PROGRESS");
    now.pass(Duration.ofMinutes(241));
    sweep.sweep();
    String breachedAt = clock(item.number(), "resolution").path("breachedAt").asText();
    WorkItemView lower = fixture.move(working, "IN_PROGRESS", null, "P4");
    WorkItemView resolved = fixture.move(lower, "RESOLVED");
    fixture.move(resolved, "IN_PROGRESS");
    JsonNode clock = clock(item.number(), "resolution");
    assertThat(clock.path("targetMillis").asLong()).isEqualTo(2400 * 60_000);
    assertThat(clock.path("verdict").asText()).isEqualTo("BREACHED");
    assertThat(clock.path("breachedAt").asText()).isEqualTo(breachedAt);
    assertThat(notices(item.number(), "BREACHED")).isEqualTo(1);
  }

  @Test
  void aBreachThatNoSweepSawIsToldWhenTheClockStops() {
    WorkItemView item = fixture.open(port);
    now.pass(Duration.ofMinutes(20));
    fixture.move(item, "IN_PROGRESS");
    assertThat(clock(item.number(), "response").path("verdict").asText()).isEqualTo("BREACHED");
    assertThat(notices(item.number(), "BREACHED")).isEqualTo(1);
  }

  @Test
  void whatIsStoredIsWhatTheEventsSay() {
    WorkItemView item = fixture.open(port);
    WorkItemView working = fixture.move(item, "IN_PROGRESS");
    now.pass(Duration.ofMinutes(90));
    WorkItemView waiting = fixture.move(working, "ON_HOLD", "CUSTOMER", "P1");
    now.pass(Duration.ofMinutes(90));
    WorkItemView again = fixture.move(waiting, "IN_PROGRESS");
    now.pass(Duration.ofMinutes(10));
    fixture.move(again, "RESOLVED");
    now.pass(Duration.ofMinutes(10));
    long stored =
        jdbc.sql(
                "select elapsed_ms from sla_clock where work_item_id = ? and metric = 'RESOLUTION'")
            .param(item.id())
            .query(Long.class)
            .single();
    assertThat(clock(item.number(), "resolution").path("elapsedMillis").asLong()).isEqualTo(stored);
    assertThat(Duration.ofMillis(stored).toMinutes()).isEqualTo(100);
    assertThat(workItems.get(item.number()).clockState()).isNull();
  }

  @Test
  void whatIsOfNoConcernToClocksDoesNotTouchTheirTable() {
    WorkItemView item = fixture.open(port);
    transaction.executeWithoutResult(
        status -> {
          long before = touches();
          events.publishEvent(new WorkItemChanged(item, item, now.get()));
          assertThat(touches()).isEqualTo(before);
        });
  }

  @Test
  void theClocksOfAnInvisibleIncidentDoNotExist() {
    WorkItemView item = fixture.open(port);
    for (String path : new String[] {"/clocks", "/clocks/response/explanation"}) {
      assertThat(
              new Rest(port, "requester")
                  .get("/api/v1/work-items/" + item.number() + path)
                  .status())
          .isEqualTo(404);
    }
    assertThat(
            new Rest(port, "agent")
                .get("/api/v1/work-items/" + item.number() + "/clocks/cost/explanation")
                .status())
        .isEqualTo(404);
  }

  @Test
  void anIdleSweepReadsNothingButTheIndexOfDeadlines() {
    fixture.open(port);
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(
                  """
                  insert into sla_clock (work_item_id, metric, number, agreement, agreement_version, calendar,
                      calendar_version, decision, decision_version, target_ms, warning_percent, state,
                      started_at, elapsed_ms, next_at, events)
                  select -i, 'RESOLUTION', 'X', 'x', 1, 'x', 1, 'x', 1, 1, 50, 'RUNNING', now(), 0,
                         case when i % 10 = 0 then now() + i * interval '1 minute' end, 0
                  from generate_series(1, 20000) i""")
              .update();
          jdbc.sql("analyze sla_clock").update();
          String sql = ClockSweep.SWEEP.replace(":shift", "0").replace(":kind", "'x'");
          String plan = String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
          assertThat(plan)
              .contains("Index Scan using sla_clock_next")
              .contains("Index Scan using sla_clock_pkey")
              .doesNotContain("Seq Scan on sla_clock")
              .doesNotContain("Hash Join");
          status.setRollbackOnly();
        });
  }

  /** Scans and updates of clocks by this connection that the server has not summed up yet. */
  private long touches() {
    return jdbc.sql(
            "select coalesce(seq_scan, 0) + coalesce(idx_scan, 0) + n_tup_upd"
                + " from pg_stat_xact_user_tables where relname = 'sla_clock'")
        .query(Long.class)
        .single();
  }
}
