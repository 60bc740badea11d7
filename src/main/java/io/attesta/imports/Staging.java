package io.attesta.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Events of a run between reading and writing, so that those of one case come together. */
@Repository
class Staging {

  private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};

  private final DataSource dataSource;
  private final JdbcTemplate jdbc;
  private final ObjectMapper json = new ObjectMapper();

  Staging(DataSource dataSource, JdbcTemplate jdbc) {
    this.dataSource = dataSource;
    this.jdbc = jdbc;
  }

  /** Text of COPY for some events of one run. */
  final class Chunk {

    private final StringBuilder text = new StringBuilder(1 << 20);
    private final long run;
    private final List<String> columns;

    Chunk(long run, Mapping mapping) {
      this.run = run;
      this.columns = mapping.columns();
    }

    void add(StagedRow row) {
      place(row.record(), row.line(), row.caseNumber());
      List<String> values = columns.stream().map(row.values()::get).toList();
      text.append(row.at()).append('\t').append(row.fingerprint()).append('\t');
      try {
        escape(json.writeValueAsString(values));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
      text.append('\n');
    }

    /** Marks that the case exists although this event of it is rejected. */
    void addRejected(long record, long line, String caseNumber) {
      place(record, line, caseNumber);
      text.append("\\N\t\\N\t\\N\n");
    }

    private void place(long record, long line, String caseNumber) {
      text.append(run).append('\t').append(record).append('\t').append(line).append('\t');
      escape(caseNumber);
      text.append('\t');
    }

    private void escape(String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(c);
        }
      }
    }

    /** Copies the events in the current transaction. */
    void copy() {
      Connection connection = DataSourceUtils.getConnection(dataSource);
      try {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy import_event from stdin", new StringReader(text.toString()));
      } catch (SQLException e) {
        throw jdbc.getExceptionTranslator().translate("copy", null, e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        DataSourceUtils.releaseConnection(connection, dataSource);
      }
    }
  }

  Chunk chunk(long run, Mapping mapping) {
    return new Chunk(run, mapping);
  }

  /**
   * Events of the cases after the given one, by case and in the order of the log.
   *
   * @param after case number, exclusive; null for the first
   * @param upTo last case number, inclusive; null for any
   */
  List<Staged> after(long run, Mapping mapping, String after, String upTo, int limit) {
    List<String> columns = mapping.columns();
    return jdbc.query(
        """
        select record, line, case_number, at, fingerprint, content from import_event
        where run_id = ? and case_number > ? and (?::text is null or case_number <= ?)
        order by case_number, record limit ?
        """,
        (rs, i) -> {
          OffsetDateTime at = rs.getObject("at", OffsetDateTime.class);
          return new Staged(
              rs.getString("case_number"),
              rs.getLong("record"),
              rs.getLong("line"),
              at == null
                  ? null
                  : new StagedRow(
                      rs.getLong("record"),
                      rs.getLong("line"),
                      rs.getString("case_number"),
                      at.toInstant(),
                      rs.getLong("fingerprint"),
                      values(columns, rs.getString("content"))));
        },
        run,
        after == null ? "" : after,
        upTo,
        upTo,
        limit);
  }

  /** A staged event; without a row it was rejected when it was read. */
  record Staged(String caseNumber, long record, long line, StagedRow row) {}

  private Map<String, String> values(List<String> columns, String content) {
    try {
      List<String> list = json.readValue(content, VALUES);
      Map<String, String> values = new LinkedHashMap<>(columns.size() * 2);
      for (int i = 0; i < columns.size(); i++) {
        if (list.get(i) != null) {
          values.put(columns.get(i), list.get(i));
        }
      }
      return values;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Events of a case that were not rejected when they were read. */
  int readable(long run, String caseNumber) {
    return jdbc.queryForObject(
        """
        select count(*) from import_event
        where run_id = ? and case_number = ? and at is not null
        """,
        Integer.class,
        run,
        caseNumber);
  }

  void clear(long run) {
    jdbc.update("delete from import_event where run_id = ?", run);
  }
}
