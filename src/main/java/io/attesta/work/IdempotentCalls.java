package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Refusal;
import io.attesta.workflow.ConflictRetry;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a POST that carries an Idempotency-Key happen once: the key is kept in the use case's own
 * commit, and a repetition gets the first answer again. Keys belong to the person; nobody else can
 * read or block them.
 */
@Component
public class IdempotentCalls {

  private record Call(String request, Integer status, String location, String etag, String body) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CurrentPerson currentPerson;
  private final ConflictRetry retry;

  IdempotentCalls(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      CurrentPerson currentPerson,
      ConflictRetry retry) {
    this.jdbc = jdbc;
    this.retry = retry;
    this.transaction = new TransactionTemplate(transactions);
    this.currentPerson = currentPerson;
  }

  /**
   * Runs the use case and keeps its answer in one transaction.
   *
   * @param key null when the caller sent none: then it simply runs
   * @param request method, path and body, to tell a repetition from a different call
   * @throws Refusal {@code idempotency-key-reused} (422) when the key was used for another request
   */
  public ResponseEntity<?> run(String key, String request, Supplier<ResponseEntity<?>> useCase) {
    return retry.run(
        () ->
            transaction.execute(
                status -> key == null ? useCase.get() : once(key, request, useCase)));
  }

  private ResponseEntity<?> once(String key, String request, Supplier<ResponseEntity<?>> useCase) {
    if (key.isBlank() || key.length() > 200) {
      throw Refusal.invalidField("Idempotency-Key", "length", "The key has 1 to 200 characters");
    }
    String person = currentPerson.get().id();
    String hash = Journal.sha256(request);
    // A concurrent call with the same key waits here until the first one has committed.
    int first =
        jdbc.sql(
                "insert into idempotent_call (person, key, request) values (:person, :key, :request)"
                    + " on conflict do nothing")
            .param("person", person)
            .param("key", key)
            .param("request", hash)
            .update();
    if (first == 0) {
      return replay(person, key, hash);
    }
    ResponseEntity<?> answer = useCase.get();
    jdbc.sql(
            "update idempotent_call set status = :status, location = :location, etag = :etag, body = :body"
                + " where person = :person and key = :key")
        .param("status", answer.getStatusCode().value())
        .param(
            "location",
            Optional.ofNullable(answer.getHeaders().getLocation()).map(URI::toString).orElse(null))
        .param("etag", answer.getHeaders().getETag())
        .param("body", answer.getBody() == null ? null : Journal.json(answer.getBody()))
        .param("person", person)
        .param("key", key)
        .update();
    return answer;
  }

  private ResponseEntity<?> replay(String person, String key, String hash) {
    Call call =
        jdbc.sql(
                "select request, status, location, etag, body from idempotent_call"
                    + " where person = :person and key = :key")
            .param("person", person)
            .param("key", key)
            .query(Call.class)
            .single();
    if (!call.request().equals(hash)) {
      throw new Refusal(
          Refusal.Kind.MISMATCH,
          "idempotency-key-reused",
          "The Idempotency-Key was used for another request",
          List.of());
    }
    var answer = ResponseEntity.status(HttpStatus.valueOf(call.status()));
    if (call.location() != null) {
      answer.location(URI.create(call.location()));
    }
    if (call.etag() != null) {
      answer.eTag(call.etag());
    }
    return call.body() == null
        ? answer.build()
        : answer.contentType(MediaType.APPLICATION_JSON).body(call.body());
  }

  /** A client repeats within hours; after two days the key is free again. */
  @Scheduled(cron = "0 45 2 * * *")
  void forget() {
    jdbc.sql("delete from idempotent_call where created_at < now() - interval '2 days'").update();
  }
}
