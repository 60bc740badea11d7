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

  /**
   * What the inbox may be asked for; null means: not asked.
   *
   * @param assignee a person, {@code me}, or {@code none} for tasks nobody has taken; without group
   *     and assignee it is what the person has taken and what the person's groups may take
   * @param clock states of the clock that lists show
   * @param q words of title, description and number
   * @param number only tasks of these work items
   */
  record Query(
      String group,
      String assignee,
      String practice,
      String priority,
      String clock,
      String q,
      String number,
      String cursor,
      Integer limit) {

    Query by(String otherAssignee, String otherGroup) {
      return new Query(
          otherGroup, otherAssignee, practice, priority, clock, q, number, cursor, limit);
    }
  }

  /**
   * How many tasks there are, counted up to {@link #MOST_COUNTED}.
   *
   * @param all mine and my groups'
   */
  record Counts(int all, int mine, int unassigned) {}

  /** Nobody needs to know how many more there are, and counting them takes its time. */
  static final int MOST_COUNTED = 1000;

  /** Asked once for all tasks; the groups that a task lists would be looked up for each. */
  private static final String OF_GROUPS =
      "t.id in (select task from open_task_candidate where group_key = any(:%s))";

  private static final String OPEN_TASKS =
      " from open_task t join work_item w on w.number = t.number where ";

  private final JdbcClient jdbc;
  private final Visibility visibility;
  private final Tasks tasks;

  Inbox(JdbcClient jdbc, Visibility visibility, Tasks tasks) {
    this.jdbc = jdbc;
    this.visibility = visibility;
    this.tasks = tasks;
  }

  @Transactional(readOnly = true)
  Page<Entry> tasks(Query query) {
    return page(query, filter(query));
  }

  /** Every open task of a work item, whoever it is for. */
  @Transactional(readOnly = true)
  Page<Entry> ofItem(String number) {
    Query all = new Query(null, null, null, null, null, null, number, null, Page.MAX);
    return page(all, new Filter(visibility.scope()).any("w.number", number));
  }

  /** How many tasks the query finds, whosesoever they are; not taken are those of my groups. */
  @Transactional(readOnly = true)
  Counts counts(Query query) {
    String group = query.group();
    String mine = group == null ? String.join(",", visibility.scope().groups()) : group;
    return new Counts(
        count(query.by(null, group)), count(query.by("me", group)), count(query.by("none", mine)));
  }

  private int count(Query query) {
    Filter filter = filter(query);
    return jdbc.sql(
            "select count(*) from (select 1"
                + OPEN_TASKS
                + filter.where()
                + " limit "
                + MOST_COUNTED
                + ") counted")
        .params(filter.values())
        .query(Integer.class)
        .single();
  }

  private Filter filter(Query query) {
    var scope = visibility.scope();
    String assignee = query.assignee();
    Filter filter =
        new Filter(scope)
            .any("w.practice", query.practice())
            .any("w.priority", query.priority())
            .any("w.clock_state", query.clock())
            .any("w.number", query.number());
    if (query.q() != null && !query.q().isBlank()) {
      filter.add(
          "w.search @@ websearch_to_tsquery('simple', :q)",
          Map.of("q", Texts.checked("q", query.q(), 200)));
    }
    if (query.group() != null) {
      filter.add(OF_GROUPS.formatted("groups"), Map.of("groups", query.group().split(",")));
    }
    if ("none".equals(assignee)) {
      filter.add("t.assignee is null", Map.of());
    } else if (assignee != null) {
      filter.any("t.assignee", "me".equals(assignee) ? scope.person() : assignee);
    } else if (query.group() == null) {
      filter.add(
          "(t.assignee = :me or (t.assignee is null and " + OF_GROUPS.formatted("mine") + "))",
          Map.of("me", scope.person(), "mine", scope.groups().toArray(String[]::new)));
    }
    return filter;
  }

  private Page<Entry> page(Query query, Filter filter) {
    int limit = Page.limit(query.limit());
    String cursor = query.cursor();
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
                    + OPEN_TASKS
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
