package io.attesta.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.shared.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The measures with all their versions. */
@Repository
public class Measures {

  private static final String CURRENT =
      "select v.* from measure m join measure_version v on v.key = m.key and v.version = m.version";

  /** A version with who made it when. */
  public record Edited(Measure measure, String changedBy, Instant changedAt) {}

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Now now;

  Measures(JdbcClient jdbc, ObjectMapper json, Now now) {
    this.jdbc = jdbc;
    this.json = json;
    this.now = now;
  }

  /** All, in the order of their keys. */
  public List<Measure> all() {
    return jdbc.sql(CURRENT + " order by m.key").query(this::row).list();
  }

  /** The current version. */
  public Optional<Measure> find(String key) {
    return jdbc.sql(CURRENT + " where m.key = ?").param(key).query(this::row).optional();
  }

  /** A version of the past, or the current one. */
  public Optional<Measure> find(String key, int version) {
    return jdbc.sql("select * from measure_version where key = ? and version = ?")
        .params(key, version)
        .query(this::row)
        .optional();
  }

  /** Every version, the newest first. */
  List<Edited> history(String key) {
    return jdbc.sql("select * from measure_version where key = ? order by version desc limit 200")
        .param(key)
        .query(
            (row, i) ->
                new Edited(
                    row(row, i),
                    row.getString("changed_by"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  /** Adds the first version; false when the key is taken. */
  boolean add(Measure measure, String person) {
    boolean added =
        jdbc.sql("insert into measure values (?, 1) on conflict do nothing")
                .param(measure.key())
                .update()
            == 1;
    return added && keep(measure.withVersion(1), person);
  }

  /** Adds the version after the measure's; false when it is no longer the current one. */
  boolean change(Measure measure, String person) {
    boolean changed =
        jdbc.sql("update measure set version = version + 1 where key = ? and version = ?")
                .params(measure.key(), measure.version())
                .update()
            == 1;
    return changed && keep(measure.withVersion(measure.version() + 1), person);
  }

  private boolean keep(Measure measure, String person) {
    return jdbc.sql("insert into measure_version values (?, ?, ?::jsonb, ?, ?)")
            .params(
                measure.key(),
                measure.version(),
                write(measure),
                person,
                now.get().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private String write(Measure measure) {
    try {
      return json.writeValueAsString(measure);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Measure row(ResultSet row, int number) throws SQLException {
    try {
      return json.readValue(row.getString("content"), Measure.class);
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }
}
