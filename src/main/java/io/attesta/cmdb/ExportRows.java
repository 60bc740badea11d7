package io.attesta.cmdb;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads the estate row by row; within a transaction, so that only some are fetched at a time. */
@Repository
class ExportRows {

  private static final int FETCHED = 1_000;

  private final JdbcTemplate jdbc;
  private final ItemMapper mapper;

  ExportRows(JdbcTemplate jdbc, ItemMapper mapper) {
    this.jdbc = jdbc;
    this.mapper = mapper;
  }

  /**
   * @param classes classes of the items; null for all
   */
  void items(ExportQuery query, Collection<String> classes, Consumer<ConfigurationItem> each) {
    Sql sql = items("i.*", query, classes).and(" order by i.key");
    jdbc.query(sql, (RowCallbackHandler) row -> each.accept(mapper.mapRow(row, 0)));
  }

  /**
   * @param classes classes of the sources; null for all
   */
  void relations(ExportQuery query, Collection<String> classes, Consumer<CiRelation> each) {
    Sql sql = relations(RelationRows.COLUMNS, query, classes).and(" order by f.key, r.type, t.key");
    jdbc.query(sql, (RowCallbackHandler) row -> each.accept(RelationRows.row(row, 0)));
  }

  /** How many there are, at most {@code upTo}. */
  long count(ImportKind kind, ExportQuery query, Collection<String> classes, int upTo) {
    Sql rows =
        kind == ImportKind.ITEMS ? items("1", query, classes) : relations("1", query, classes);
    rows.text.insert(0, "select count(*) from (").append(" limit ").append(upTo).append(") rows");
    return jdbc.query(rows, (row, i) -> row.getLong(1)).get(0);
  }

  private static Sql items(String columns, ExportQuery query, Collection<String> classes) {
    Sql sql = new Sql("select " + columns + " from configuration_item i where ");
    sql.validAt("i", query.asOf());
    if (classes != null) {
      sql.and(" and i.class = any(?)", (Object) classes.toArray(String[]::new));
    }
    if (query.state() != null) {
      sql.and(" and i.state = ?", query.state());
    }
    return sql;
  }

  private static Sql relations(String columns, ExportQuery query, Collection<String> classes) {
    Sql sql =
        new Sql(
            "select "
                + columns
                + """
                 from ci_relation r
                join configuration_item t on t.id = r.to_ci and t.version = 1
                join configuration_item f on f.id = r.from_ci and\s""");
    sql.validAt("f", query.asOf()).and(" where ").validAt("r", query.asOf());
    return classes == null
        ? sql
        : sql.and(" and f.class = any(?)", (Object) classes.toArray(String[]::new));
  }

  /** A statement and its parameters. */
  private static final class Sql implements PreparedStatementCreator {

    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();

    Sql(String text) {
      this.text = new StringBuilder(text);
    }

    Sql and(String more, Object... values) {
      text.append(more);
      parameters.addAll(List.of(values));
      return this;
    }

    Sql validAt(String alias, Instant asOf) {
      if (asOf == null) {
        return and(alias + ".valid_to = 'infinity'");
      }
      Object then = asOf.atOffset(ZoneOffset.UTC);
      return and("%1$s.valid_from <= ? and %1$s.valid_to > ?".formatted(alias), then, then);
    }

    @Override
    public PreparedStatement createPreparedStatement(java.sql.Connection connection)
        throws SQLException {
      PreparedStatement statement = connection.prepareStatement(text.toString());
      statement.setFetchSize(FETCHED);
      for (int i = 0; i < parameters.size(); i++) {
        Object value = parameters.get(i);
        statement.setObject(
            i + 1,
            value instanceof String[] array ? connection.createArrayOf("text", array) : value);
      }
      return statement;
    }
  }
}
