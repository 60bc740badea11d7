package io.attesta.work;

import io.attesta.shared.Refusal;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class KeptWorkItems implements WorkItems {

  private final WorkItemRepository items;
  private final Changes changes;
  private final Visibility visibility;
  private final Links links;
  private final Processes processes;

  KeptWorkItems(
      WorkItemRepository items,
      Changes changes,
      Visibility visibility,
      Links links,
      Processes processes) {
    this.items = items;
    this.changes = changes;
    this.visibility = visibility;
    this.links = links;
    this.processes = processes;
  }

  @Override
  @Transactional(readOnly = true)
  public WorkItemView visible(String number) {
    return read(number).view();
  }

  @Override
  @Transactional(readOnly = true)
  public WorkItemView get(String number) {
    changes.ensureSaved();
    return items.findByNumber(number).orElseThrow(() -> Refusal.notFound(number)).view();
  }

  @Override
  public void promise(long workItem, Instant dueAt, String clockState) {
    WorkItem item = changes.of(workItem);
    item.dueAt = dueAt;
    item.clockState = clockState;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItemView> openMajorIncidents() {
    return items.openMajorIncidents().stream().map(WorkItem::view).toList();
  }

  @Override
  public void journal(long workItem, String kind, Map<String, ?> content) {
    changes.journal(changes.of(workItem), kind, content);
  }

  @Override
  public WorkItemView toWorkOn(String number) {
    WorkItem item = write(number);
    visibility.mustWork(item);
    return item.view();
  }

  @Override
  public void setDetail(long workItem, String key, Object value) {
    AnswerApplication.detail(changes.of(workItem), key, value);
  }

  @Override
  public void link(long workItem, String type, String toNumber) {
    links.add(changes.of(workItem), type, toNumber, "link");
  }

  @Override
  public void unlink(long workItem, String type, String toNumber) {
    links.remove(changes.of(workItem), type, toNumber);
  }

  @Override
  public void linkFound(long workItem, String type, String toNumber) {
    links.addAnyway(changes.of(workItem), type, toNumber, "link");
  }

  @Override
  public List<String> linked(long workItem, String type) {
    return links.ends(workItem, type);
  }

  @Override
  public Optional<String> openByMessage(String message, Map<String, Object> values) {
    return processes.startByMessage(message, values).map(OpenedItem::number);
  }

  @Override
  public String raise(long workItem, String practice, Map<String, Object> values) {
    return processes.raise(workItem, practice, values).number();
  }

  @Override
  public WorkItemView locked(String number) {
    return forced(number).view();
  }

  @Override
  public boolean tell(String number, String message) {
    return tell(forced(number), message);
  }

  /** For writing, whoever asks. */
  private WorkItem forced(String number) {
    changes.ensureSaved();
    return changes.of(items.lockByNumber(number).orElseThrow(() -> Refusal.notFound(number)));
  }

  boolean tell(WorkItem item, String message) {
    boolean taken =
        processes.correlateIfWaiting(new OpenedItem(item.id, item.number), message, Map.of());
    if (taken) {
      changes.journal(item, "message-received", Map.of("message", message));
    }
    return taken;
  }

  /** The item as this transaction has it, without asking the database again. */
  WorkItemView known(long id) {
    return items.findById(id).orElseThrow().view();
  }

  /** What the current person may not see does not exist. */
  WorkItem read(String number) {
    return seen(number).orElseThrow(() -> Refusal.notFound("Work item " + number));
  }

  Optional<WorkItem> seen(String number) {
    changes.ensureSaved();
    return items.findByNumber(number).filter(visibility::sees);
  }

  /** For writing: locked until the end of the transaction. */
  WorkItem write(String number) {
    return seenAndLocked(number).orElseThrow(() -> Refusal.notFound("Work item " + number));
  }

  Optional<WorkItem> seenAndLocked(String number) {
    changes.ensureSaved();
    return items.lockByNumber(number).filter(visibility::sees).map(changes::of);
  }
}
