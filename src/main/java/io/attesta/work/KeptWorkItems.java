package io.attesta.work;

import io.attesta.shared.Refusal;
import java.time.Instant;
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

  KeptWorkItems(WorkItemRepository items, Changes changes, Visibility visibility) {
    this.items = items;
    this.changes = changes;
    this.visibility = visibility;
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
  public void journal(long workItem, String kind, Map<String, ?> content) {
    changes.journal(changes.of(workItem), kind, content);
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
    return locked(number).orElseThrow(() -> Refusal.notFound("Work item " + number));
  }

  Optional<WorkItem> locked(String number) {
    changes.ensureSaved();
    return items.lockByNumber(number).filter(visibility::sees).map(changes::of);
  }
}
