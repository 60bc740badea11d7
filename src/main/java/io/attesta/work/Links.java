package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Directed links between work items. */
@Component
class Links {

  /** Types by name as read from the item that has the link. */
  static final Set<String> TYPES =
      Set.of(
          "caused-by",
          "raises",
          "resolves",
          "duplicate-of",
          "child-of",
          "related-to",
          "known-error",
          "waits-for",
          "resolved-by",
          "major-incident",
          "deploys",
          "released-by");

  /** Links of items that go the way of the item at the other end: incidents of a parent. */
  static final Set<String> FOLLOWING = Set.of("child-of", "major-incident");

  /** Types that people set and take away; the others are made by processes, which rely on them. */
  static final List<String> BY_HAND =
      List.of("related-to", "duplicate-of", "child-of", "raises", "resolves", "known-error");

  /** One end of a link: {@code outgoing} says that the item asked about is the one that has it. */
  record Link(
      long id,
      String type,
      boolean outgoing,
      String number,
      String title,
      String status,
      Instant createdAt,
      String createdBy) {}

  private final JdbcClient jdbc;
  private final WorkItemRepository items;
  private final Visibility visibility;
  private final CurrentPerson currentPerson;
  private final Changes changes;

  Links(
      JdbcClient jdbc,
      WorkItemRepository items,
      Visibility visibility,
      CurrentPerson currentPerson,
      Changes changes) {
    this.jdbc = jdbc;
    this.items = items;
    this.visibility = visibility;
    this.currentPerson = currentPerson;
    this.changes = changes;
  }

  /**
   * The other item must be visible to the current person; adding a link that is there changes
   * nothing.
   */
  void add(WorkItem from, String type, String toNumber, String field) {
    add(from, type, toNumber, field, visibility::sees);
  }

  /** The other item is the one that has the link; it must be visible to the current person. */
  void addFrom(String fromNumber, String type, WorkItem to, String field) {
    connect(changes.of(other(fromNumber, to, field, visibility::sees)), type, to);
  }

  /** The same whether the current person may see the other item or not. */
  void addAnyway(WorkItem from, String type, String toNumber, String field) {
    add(from, type, toNumber, field, item -> true);
  }

  private void add(
      WorkItem from, String type, String toNumber, String field, Predicate<WorkItem> reachable) {
    if (!TYPES.contains(type)) {
      throw Refusal.invalidField("type", "unknown-link-type", "Links are one of " + TYPES);
    }
    connect(from, type, other(toNumber, from, field, reachable));
  }

  private WorkItem other(
      String number, WorkItem than, String field, Predicate<WorkItem> reachable) {
    changes.ensureSaved();
    return items
        .findByNumber(number.trim())
        .filter(reachable)
        .filter(item -> !item.id.equals(than.id))
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    field, "unknown-work-item", number + " is no other work item"));
  }

  /** Whoever acts need not see the other item: the service itself connects them. */
  void connect(WorkItem from, String type, WorkItem to) {
    changes.ensureSaved();
    int added =
        jdbc.sql(
                "insert into link (from_item, type, to_item, created_by)"
                    + " values (:from, :type, :to, :by) on conflict do nothing")
            .param("from", from.id)
            .param("type", type)
            .param("to", to.id)
            .param("by", currentPerson.get().id())
            .update();
    if (added > 0) {
      changes.journal(from, "linked", Map.of("type", type, "to", to.number));
    }
  }

  void remove(WorkItem from, String type, String toNumber) {
    int removed =
        jdbc.sql(
                "delete from link l using work_item w where l.from_item = :from and l.type = :type"
                    + " and l.to_item = w.id and w.number = :to")
            .param("from", from.id)
            .param("type", type)
            .param("to", toNumber)
            .update();
    if (removed > 0) {
      changes.journal(from, "unlinked", Map.of("type", type, "to", toNumber));
    }
  }

  /**
   * Takes away a link that the item has.
   *
   * @throws Refusal 404 when the item has no such link, {@code kept-by-process} when a process
   *     relies on it
   */
  void remove(WorkItem from, long id) {
    var link =
        jdbc.sql(
                "select l.type, w.number from link l join work_item w on w.id = l.to_item"
                    + " where l.id = :id and l.from_item = :from")
            .param("id", id)
            .param("from", from.id)
            .query((row, i) -> Map.entry(row.getString("type"), row.getString("number")))
            .optional()
            .orElseThrow(() -> Refusal.notFound("The link"));
    if (!BY_HAND.contains(link.getKey())) {
      throw Refusal.conflict(
          "kept-by-process", "A process relies on the link " + link.getKey() + "; it stays");
    }
    remove(from, link.getKey(), link.getValue());
  }

  /** Only links whose other end the current person may see. */
  List<Link> of(WorkItem item) {
    return jdbc
        .sql(
            """
            select l.id, l.type, l.from_item = :item as outgoing, l.created_at, l.created_by,
                   w.number, w.title, w.status, w.practice, w.group_key, w.assignee, w.requester
            from link l join work_item w on w.id = case when l.from_item = :item then l.to_item else l.from_item end
            where l.from_item = :item or l.to_item = :item order by l.id""")
        .param("item", item.id)
        .query(
            (row, i) ->
                visibility.sees(
                        row.getString("practice"),
                        row.getString("group_key"),
                        row.getString("assignee"),
                        row.getString("requester"))
                    ? new Link(
                        row.getLong("id"),
                        row.getString("type"),
                        row.getBoolean("outgoing"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("status"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("created_by"))
                    : null)
        .list()
        .stream()
        .filter(link -> link != null)
        .toList();
  }

  /** Numbers of the items linked by the type, whichever has the link. */
  List<String> ends(long item, String type) {
    return jdbc.sql(
            """
            select w.number from link l
            join work_item w on w.id = case when l.from_item = :item then l.to_item else l.from_item end
            where (l.from_item = :item or l.to_item = :item) and l.type = :type order by w.number""")
        .param("item", item)
        .param("type", type)
        .query(String.class)
        .list();
  }

  /** Ids of the unfinished items with any link to or from this one, in their order. */
  List<Long> openNeighbours(long item) {
    return jdbc.sql(
            """
            select distinct w.id from link l
            join work_item w on w.id = case when l.from_item = :item then l.to_item else l.from_item end
            where (l.from_item = :item or l.to_item = :item) and w.status not in ('CLOSED', 'CANCELLED')
            order by w.id""")
        .param("item", item)
        .query(Long.class)
        .list();
  }

  /** Ids of the unresolved items that have a link of one of the types to this one. */
  List<Long> openSources(long item, Collection<String> types) {
    return sources(item, types, List.of("RESOLVED", "CLOSED", "CANCELLED"));
  }

  /** The same with those that are resolved and not closed yet. */
  List<Long> unfinishedSources(long item, Collection<String> types) {
    return sources(item, types, List.of("CLOSED", "CANCELLED"));
  }

  private List<Long> sources(long item, Collection<String> types, List<String> without) {
    return jdbc.sql(
            "select distinct w.id from link l join work_item w on w.id = l.from_item"
                + " where l.to_item = :item and l.type in (:types) and w.status not in (:without)"
                + " order by w.id")
        .param("item", item)
        .param("types", types)
        .param("without", without)
        .query(Long.class)
        .list();
  }
}
