package io.attesta.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.shared.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands pending outbox entries to their handlers, each in one transaction with its own bookkeeping:
 * handled exactly once as far as our database goes. A failing entry is tried again with growing
 * pauses and holds up no other.
 */
@Component
public class OutboxDispatch {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatch.class);
  private static final int MAX_TRIES = 12;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final TransactionTemplate transaction;
  private final Map<String, OutboxHandler> handlers;
  private final Now now;

  OutboxDispatch(
      JdbcClient jdbc,
      ObjectMapper json,
      PlatformTransactionManager transactions,
      List<OutboxHandler> handlers,
      Now now) {
    this.jdbc = jdbc;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
    this.handlers =
        handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
    this.now = now;
  }

  /**
   * Handles what is due now, also what handling adds meanwhile.
   *
   * @return number of entries tried
   */
  public int dispatch() {
    int tried = 0;
    while (one()) {
      tried++;
    }
    return tried;
  }

  private boolean one() {
    OutboxEntry[] claimed = new OutboxEntry[1];
    try {
      transaction.executeWithoutResult(
          status -> {
            Optional<OutboxEntry> entry = claim();
            entry.ifPresent(e -> claimed[0] = e);
            entry.ifPresent(this::handle);
          });
    } catch (RuntimeException e) {
      if (claimed[0] == null) {
        throw e;
      }
      failed(claimed[0], e);
    }
    return claimed[0] != null;
  }

  /** Another node takes another entry meanwhile. */
  private Optional<OutboxEntry> claim() {
    return jdbc.sql(
            """
            select id, kind, item, payload, created_at from outbox
            where done_at is null and tries < :max and next_try_at <= now() + make_interval(secs => :shift)
            order by next_try_at, id limit 1 for update skip locked""")
        .param("max", MAX_TRIES)
        .param("shift", now.shift().toMillis() / 1000.0)
        .query(this::entry)
        .optional();
  }

  private void handle(OutboxEntry entry) {
    OutboxHandler handler = handlers.get(entry.kind());
    if (handler == null) {
      throw new IllegalStateException("No handler for outbox entries of kind " + entry.kind());
    }
    handler.handle(entry);
    jdbc.sql("update outbox set done_at = now(), tries = tries + 1 where id = :id")
        .param("id", entry.id())
        .update();
  }

  /** Pauses of 2, 4, 8 … seconds, up to about half an hour. */
  private void failed(OutboxEntry entry, RuntimeException reason) {
    LOG.warn("Outbox entry {} ({}) failed", entry.id(), entry.kind(), reason);
    jdbc.sql(
            """
            update outbox set tries = tries + 1, last_error = left(:error, 1000), failed_at = now() + make_interval(secs => :shift),
                   next_try_at = now() + make_interval(secs => :shift + least(2 ^ (tries + 1), 2048))
            where id = :id""")
        .param("error", String.valueOf(reason))
        .param("shift", now.shift().toMillis() / 1000.0)
        .param("id", entry.id())
        .update();
  }

  private OutboxEntry entry(ResultSet row, int index) throws SQLException {
    try {
      return new OutboxEntry(
          row.getLong("id"),
          row.getString("kind"),
          row.getString("item"),
          json.readTree(row.getString("payload")),
          row.getObject("created_at", OffsetDateTime.class).toInstant());
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }
}
