package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Refusal;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Whereabouts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the current person has asked for, told as to somebody from outside. */
@Component
@Transactional(readOnly = true)
class OwnWorkItems {

  /**
   * A work item for its requester.
   *
   * @param told where it stands, by language, in the words of its model; empty where the model has
   *     none
   * @param waitsForMe whether a task of it is the requester's, or its process waits for an answer
   */
  record Own(
      String number,
      String practice,
      String title,
      String status,
      String service,
      Instant openedAt,
      Instant dueAt,
      String clockState,
      List<Map<String, String>> told,
      boolean waitsForMe) {}

  private final WorkItemList list;
  private final KeptWorkItems items;
  private final Whereabouts whereabouts;
  private final CurrentPerson currentPerson;
  private final JdbcClient jdbc;

  OwnWorkItems(
      WorkItemList list,
      KeptWorkItems items,
      Whereabouts whereabouts,
      CurrentPerson currentPerson,
      JdbcClient jdbc) {
    this.list = list;
    this.items = items;
    this.whereabouts = whereabouts;
    this.currentPerson = currentPerson;
    this.jdbc = jdbc;
  }

  /** The newest first. */
  Page<Own> find(Boolean open, String cursor, Integer limit) {
    Page<WorkItemRow> rows =
        list.find(
            new WorkItemList.Query(
                null, null, null, null, null, me(), null, null, open, null, cursor, limit));
    List<Own> own = rows.items().stream().map(row -> own(items.visible(row.number()))).toList();
    return new Page<>(own, rows.next());
  }

  /**
   * One of them.
   *
   * @throws Refusal 404 when somebody else has asked for it
   */
  Own of(String number) {
    WorkItemView view = items.visible(number);
    if (!me().equals(view.requester())) {
      throw Refusal.notFound("Own work item " + number);
    }
    return own(view);
  }

  private Own own(WorkItemView view) {
    OpenedItem item = new OpenedItem(view.id(), view.number());
    boolean asked =
        whereabouts.awaited(item).stream()
            .anyMatch(waiting -> WorkItemUse.FROM_REQUESTERS.contains(waiting.message()));
    return new Own(
        view.number(),
        view.practice(),
        view.title(),
        view.status(),
        view.service(),
        view.openedAt(),
        view.dueAt(),
        view.clockState(),
        whereabouts.told(item),
        asked || hasTask(view.number()));
  }

  private boolean hasTask(String number) {
    return jdbc.sql(
            "select exists (select from open_task where number = :number and assignee = :me)")
        .param("number", number)
        .param("me", me())
        .query(Boolean.class)
        .single();
  }

  private String me() {
    return currentPerson.get().id();
  }
}
