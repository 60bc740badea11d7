package io.attesta.change.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** A change as agenda and minutes tell it, read from {@code change_schedule s}. */
final class ChangeColumns {

  static final String SELECTED =
      """
      s.work_item_id, s.number, s.title, s.service, s.category, s.requester, s.implementer,
      s.planned_start, s.planned_end""";

  private ChangeColumns() {}

  /** How the change was rated is not among the columns. */
  static About about(ResultSet row) throws SQLException {
    return new About(
        row.getLong("work_item_id"),
        row.getString("number"),
        row.getString("title"),
        row.getString("service"),
        row.getString("category"),
        null,
        row.getString("requester"),
        row.getString("implementer"),
        instant(row, "planned_start"),
        instant(row, "planned_end"));
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
