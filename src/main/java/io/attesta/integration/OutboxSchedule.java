package io.attesta.integration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for pending entries several times a second, and forgets what was done long ago. */
@Component
@ConditionalOnProperty(name = "attesta.outbox.enabled", matchIfMissing = true)
class OutboxSchedule {

  private final OutboxDispatch dispatch;
  private final JdbcClient jdbc;

  OutboxSchedule(OutboxDispatch dispatch, JdbcClient jdbc) {
    this.dispatch = dispatch;
    this.jdbc = jdbc;
  }

  @Scheduled(fixedDelayString = "${attesta.outbox.delay:500}")
  void run() {
    dispatch.dispatch();
  }

  @Scheduled(cron = "0 30 2 * * *")
  void forget() {
    jdbc.sql("delete from outbox where coalesce(done_at, given_up_at) < now() - interval '30 days'")
        .update();
  }
}
