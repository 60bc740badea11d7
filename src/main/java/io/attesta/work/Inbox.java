package io.attesta.work;

import io.attesta.workflow.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks of the current person and groups, each with its work item. */
@Component
class Inbox {

  record Item(
      String number,
      String practice,
      String title,
      String status,
      String priority,
      String service,
      String clockState) {}

  /**
   * A task in the inbox.
   *
   * @param group group it is for; the first one when there are several, null when it is for its
   *     assignee only
   * @param groups all groups whose members may take it
   * @param dueAt next promise of the work item's clocks
   * @param form id of its form, null without one
   */
  record Entry(
      String id,
      String name,
      String element,
      Item workItem,
      String group,
      List<String> groups,
      String assignee,
      Instant createdAt,
      Instant dueAt,
      String form) {}

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final Tasks tasks;

  Inbox(JdbcClient jdbc, Visibility visibility, Tasks tasks) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.tasks = tasks;
  }

  /**
   * Without group and assignee: what the person has taken and what the person's groups may take.
   *
   * @param assignee a person, {@code me}, or {@code none} for tasks nobody has taken
   */
  @Transactional(readOnly = true)
  Page<Entry> tasks(
      String group, String assignee, String practice, String number, String cursor, Integer asked) {
    int limit = Page.limit(asked);
    var scope = visibility.scope();
    Filter filter = new Filter(scope).any("w.practice", practice).any("w.number", number);
    if (group != null) {
      filter.add("t.groups && :groups", Map.of("groups", group.split(",")));
    }
    if ("none".equals(assignee)) {
      filter.add("t.assignee is null", Map.of());
    } else if (assignee != null) {
      filter.any("t.assignee", "me".equals(assignee) ? scope.person() : assignee);
    } else if (group == null && number == null) {
      filter.add(
          "(t.assignee = :me or (t.assignee is null and t.groups && :mine))",
          Map.of("me", scope.person(), "mine", scope.groups().toArray(String[]::new)));
    }
    if (cursor != null) {
      Cursor after = Cursor.decode(cursor, "inbox");
      filter.add(
          "(coalesce(w.due_at, 'infinity'), t.id) > (cast(:after as timestamptz), :afterId)",
          Map.of("after", after.moment(), "afterId", after.id()));
    }
    List<Entry> found =
        jdbc.sql(
                "select t.id, t.name, t.element, t.groups, t.definition, t.assignee as task_assignee, t.created_at,"
                    + " w.number, w.practice, w.title, w.status, w.priority, w.service, w.due_at, w.clock_state"
                    + " from open_task t join work_item w on w.number = t.number where "
                    + filter.where()
                    + " order by coalesce(w.due_at, 'infinity'), t.id limit "
                    + (limit + 1))
            .params(filter.values())
            .query(this::entry)
            .list();
    List<Entry> shown = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? cursor(shown.get(limit - 1)) : null;
    return new Page<>(List.copyOf(shown), next);
  }

  private static String cursor(Entry last) {
    String due = last.dueAt() == null ? "infinity" : last.dueAt().toString();
    return new Cursor("inbox", due, last.id()).encoded();
  }

  private Entry entry(ResultSet row, int index) throws SQLException {
    List<String> groups = List.of((String[]) row.getArray("groups").getArray());
    return new Entry(
        row.getString("id"),
        row.getString("name"),
        row.getString("element"),
        new Item(
            row.getString("number"),
            row.getString("practice"),
            row.getString("title"),
            row.getString("status"),
            row.getString("priority"),
            row.getString("service"),
            row.getString("clock_state")),
        groups.isEmpty() ? null : groups.get(0),
        groups,
        row.getString("task_assignee"),
        WorkItemRow.instant(row, "created_at"),
        WorkItemRow.instant(row, "due_at"),
        tasks.formId(row.getString("definition"), row.getString("element")));
  }
}
