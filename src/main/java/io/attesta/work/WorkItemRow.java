package io.attesta.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A work item as lists show it: no long text. */
public record WorkItemRow(
    String number,
    String practice,
    String title,
    String status,
    String holdReason,
    String phase,
    String priority,
    String requester,
    String customer,
    String service,
    String group,
    String assignee,
    Instant openedAt,
    Instant resolvedAt,
    Instant closedAt,
    Instant dueAt,
    String clockState) {

  static final String COLUMNS =
      "w.id, w.number, w.practice, w.title, w.status, w.hold_reason, w.phase, w.priority, w.requester,"
          + " w.customer, w.service, w.group_key, w.assignee, w.opened_at, w.resolved_at, w.closed_at,"
          + " w.due_at, w.clock_state";

  static WorkItemRow of(ResultSet row) throws SQLException {
    return new WorkItemRow(
        row.getString("number"),
        row.getString("practice"),
        row.getString("title"),
        row.getString("status"),
        row.getString("hold_reason"),
        row.getString("phase"),
        row.getString("priority"),
        row.getString("requester"),
        row.getString("customer"),
        row.getString("service"),
        row.getString("group_key"),
        row.getString("assignee"),
        instant(row, "opened_at"),
        instant(row, "resolved_at"),
        instant(row, "closed_at"),
        instant(row, "due_at"),
        row.getString("clock_state"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
