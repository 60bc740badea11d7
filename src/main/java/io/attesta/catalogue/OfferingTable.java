package io.attesta.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.shared.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of offerings; each version is kept with who wrote it. */
@Repository
class OfferingTable {

  /** A version that was in force. */
  record Version(int version, String changedBy, Instant changedAt, Offering content) {}

  private static final TypeReference<List<FulfilmentStep>> STEPS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Now now;

  OfferingTable(JdbcClient jdbc, ObjectMapper json, Now now) {
    this.jdbc = jdbc;
    this.json = json;
    this.now = now;
  }

  Optional<Offering> find(String key) {
    return jdbc.sql("select * from offering where key = ?").param(key).query(this::row).optional();
  }

  List<Offering> all() {
    return jdbc.sql("select * from offering order by key").query(this::row).list();
  }

  /** Whether the service it belongs to is in operation. */
  boolean isLive(Offering offering) {
    return jdbc.sql("select exists (select from service where key = ? and state = 'LIVE')")
        .param(offering.service())
        .query(Boolean.class)
        .single();
  }

  /** Those of services in operation, in the order of their keys. */
  List<Offering> ofLiveServices() {
    return jdbc.sql(
            """
            select o.* from offering o join service s on s.key = o.service
            where s.state = 'LIVE' order by o.key""")
        .query(this::row)
        .list();
  }

  List<Version> versions(String key) {
    return jdbc.sql("select * from offering_version where offering = ? order by version desc")
        .param(key)
        .query(
            (row, n) ->
                new Version(
                    row.getInt("version"),
                    row.getString("changed_by"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    read(row.getString("content"), json.constructType(Offering.class))))
        .list();
  }

  /** False when the key is in use. */
  boolean add(Offering offering, String by) {
    int rows =
        values(
                jdbc.sql(
                    """
                    insert into offering (name, description, service, form, groups, customers, cost, risk,
                                          needs_approval, steps, active, key, version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 1) on conflict do nothing"""),
                offering)
            .update();
    return kept(rows, offering.numbered(1), by);
  }

  /** False when the stored version is not that of the offering. */
  boolean change(Offering offering, String by) {
    int rows =
        values(
                jdbc.sql(
                    """
                    update offering
                    set name = ?, description = ?, service = ?, form = ?, groups = ?, customers = ?, cost = ?,
                        risk = ?, needs_approval = ?, steps = ?::jsonb, active = ?, version = version + 1
                    where key = ? and version = ?"""),
                offering)
            .param(offering.version())
            .update();
    return kept(rows, offering.numbered(offering.version() + 1), by);
  }

  private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Offering o) {
    return statement
        .param(o.name())
        .param(o.description())
        .param(o.service())
        .param(o.form())
        .param(o.groups().toArray(String[]::new))
        .param(o.customers().toArray(String[]::new))
        .param(o.cost())
        .param(o.risk().name())
        .param(o.needsApproval())
        .param(write(o.steps()))
        .param(o.active())
        .param(o.key());
  }

  private boolean kept(int rows, Offering offering, String by) {
    if (rows == 1) {
      jdbc.sql("insert into offering_version values (?, ?, ?::jsonb, ?, ?)")
          .param(offering.key())
          .param(offering.version())
          .param(write(offering))
          .param(by)
          .param(OffsetDateTime.ofInstant(now.get(), ZoneOffset.UTC))
          .update();
    }
    return rows == 1;
  }

  private Offering row(ResultSet row, int number) throws SQLException {
    return new Offering(
        row.getString("key"),
        row.getString("name"),
        row.getString("description"),
        row.getString("service"),
        row.getString("form"),
        List.of((String[]) row.getArray("groups").getArray()),
        List.of((String[]) row.getArray("customers").getArray()),
        row.getBigDecimal("cost"),
        Offering.Risk.valueOf(row.getString("risk")),
        row.getBoolean("needs_approval"),
        read(row.getString("steps"), json.getTypeFactory().constructType(STEPS)),
        row.getBoolean("active"),
        row.getInt("version"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An offering cannot be written", e);
    }
  }

  private <T> T read(String text, JavaType type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored offering cannot be read", e);
    }
  }
}
