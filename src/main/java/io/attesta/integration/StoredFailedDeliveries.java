package io.attesta.integration;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredFailedDeliveries implements FailedDeliveries {

  private static final String SELECT =
      """
      select id, kind, item, created_at, failed_at, tries, last_error as error,
             given_up_at, given_up_by, given_up_reason
      from outbox where done_at is null and tries >= 12""";

  private final JdbcClient jdbc;
  private final Now now;

  StoredFailedDeliveries(JdbcClient jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  @Override
  @Transactional(readOnly = true)
  public List<FailedDelivery> before(long id, boolean givenUp, int limit) {
    return jdbc.sql(
            SELECT
                + """
                 and id < :before and (given_up_at is not null) = :givenUp
                order by id desc limit :limit""")
        .param("before", id)
        .param("givenUp", givenUp)
        .param("limit", limit)
        .query(FailedDelivery.class)
        .list();
  }

  @Override
  public FailedDelivery retry(long id) {
    FailedDelivery entry = waiting(id);
    jdbc.sql("update outbox set tries = 0, next_try_at = now() where id = ?").param(id).update();
    return entry;
  }

  @Override
  public FailedDelivery giveUp(long id, String person, String reason) {
    FailedDelivery entry = waiting(id);
    jdbc.sql(
            """
            update outbox set given_up_at = :at, given_up_by = :person, given_up_reason = :reason
            where id = :id""")
        .param("at", now.get().atOffset(ZoneOffset.UTC))
        .param("person", person)
        .param("reason", reason)
        .param("id", id)
        .update();
    return entry;
  }

  /** Locked: of two people who decide at the same moment the second is told so. */
  private FailedDelivery waiting(long id) {
    boolean there =
        jdbc.sql("select exists (select from outbox where id = ?)")
            .param(id)
            .query(Boolean.class)
            .single();
    if (!there) {
      throw Refusal.notFound("The delivery");
    }
    return jdbc.sql(SELECT + " and given_up_at is null and id = ? for update")
        .param(id)
        .query(FailedDelivery.class)
        .optional()
        .orElseThrow(
            () -> Refusal.conflict("not-failed", "It no longer waits for a decision: look again"));
  }
}
