package io.attesta.change.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tokens with which a calendar program reads the feed for a person. A token is {@code id.secret};
 * of the secret only a hash is kept. It has 256 random bits, so that a fast hash is enough.
 */
@Repository
class CalendarTokens {

  private static final int LONGEST = 200;
  private static final byte[] NOBODYS = new byte[32];

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  CalendarTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new token; only this answer holds it. */
  record Issued(CalendarToken token, String secret) {}

  private record Kept(String person, byte[] hash) {}

  Issued issue(String person, String name, Instant at) {
    String id = random(12);
    String secret = random(32);
    jdbc.sql(
            "insert into calendar_token (id, person, name, hash, created_at) values (?, ?, ?, ?, ?)")
        .params(id, person, name, hash(secret), ScheduleTable.at(at))
        .update();
    return new Issued(new CalendarToken(id, name, at), id + "." + secret);
  }

  /** Tokens of the person that are good, the oldest first. */
  List<CalendarToken> of(String person) {
    return jdbc.sql(
            """
            select id, name, created_at from calendar_token
            where person = ? and revoked_at is null order by created_at, id""")
        .param(person)
        .query(
            (row, n) ->
                new CalendarToken(
                    row.getString("id"),
                    row.getString("name"),
                    row.getTimestamp("created_at").toInstant()))
        .list();
  }

  /** False when the person has no such token. */
  boolean revoke(String person, String id, Instant at) {
    return jdbc.sql(
                """
                update calendar_token set revoked_at = ?
                where id = ? and person = ? and revoked_at is null""")
            .params(ScheduleTable.at(at), id, person)
            .update()
        == 1;
  }

  /**
   * Whose the token is; empty for one that is not good. Takes as long whatever is wrong with it.
   */
  Optional<String> owner(String token) {
    if (token == null || token.length() > LONGEST || token.indexOf('.') < 0) {
      return Optional.empty();
    }
    int dot = token.indexOf('.');
    Optional<Kept> kept =
        jdbc.sql("select person, hash from calendar_token where id = ? and revoked_at is null")
            .param(token.substring(0, dot))
            .query((row, n) -> new Kept(row.getString("person"), row.getBytes("hash")))
            .optional();
    byte[] expected = kept.map(Kept::hash).orElse(NOBODYS);
    boolean right = MessageDigest.isEqual(expected, hash(token.substring(dot + 1)));
    return right ? kept.map(Kept::person) : Optional.empty();
  }

  private String random(int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
