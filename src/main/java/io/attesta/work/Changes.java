package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Now;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction does to each work item, and just before its commit publishes one
 * {@link WorkItemChanged} and writes the journal. However many steps a process took, listeners work
 * once.
 */
@Component
class Changes {

  /** Listeners that change the item again and again would otherwise hold the thread for ever. */
  private static final int MOST_ROUNDS = 10;

  private final WorkItemRepository items;
  private final WorkItemIds ids;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final EntityManager entities;
  private final CurrentPerson currentPerson;
  private final Now now;

  Changes(
      WorkItemRepository items,
      WorkItemIds ids,
      Journal journal,
      ApplicationEventPublisher events,
      EntityManager entities,
      CurrentPerson currentPerson,
      Now now) {
    this.items = items;
    this.ids = ids;
    this.journal = journal;
    this.events = events;
    this.entities = entities;
    this.currentPerson = currentPerson;
    this.now = now;
  }

  /** A new item, to be written when its process waits for the first time or others refer to it. */
  WorkItem opened(WorkItem item) {
    item.id = ids.next();
    item.journalHead = Journal.start(item.number);
    pending().put(item.id, new Pending(item, null));
    return item;
  }

  /** The item for writing: locked, and remembered as it was before this transaction touched it. */
  WorkItem of(long id) {
    Pending known = pending().get(id);
    if (known == null) {
      known = remember(items.lockById(id).orElseThrow());
    }
    return known.item();
  }

  WorkItem of(WorkItem locked) {
    Pending known = pending().get(locked.id);
    return known == null ? remember(locked).item() : known.item();
  }

  private Pending remember(WorkItem item) {
    Pending pending = new Pending(item, item.view());
    pending().put(item.id, pending);
    return pending;
  }

  /** The item as it was before this transaction touched it; null when the transaction opened it. */
  WorkItemView before(WorkItem item) {
    of(item);
    return pending().get(item.id).before();
  }

  void journal(WorkItem item, String kind, Map<String, ?> content) {
    of(item);
    pending()
        .get(item.id)
        .entries()
        .add(new Journal.Draft(currentPerson.get().id(), kind, content));
  }

  /** Writes new items, so that rows of other tables can refer to them and queries find them. */
  void ensureSaved() {
    if (TransactionSynchronizationManager.getResource(this) == null) {
      return;
    }
    List<Pending> fresh = pending().values().stream().filter(p -> p.before() == null).toList();
    if (!fresh.isEmpty()) {
      fresh.forEach(this::save);
      entities.flush();
    }
  }

  /** As late as possible: what changes after it costs a second write of the row. */
  private void save(Pending fresh) {
    if (fresh.before() == null && !entities.contains(fresh.item())) {
      entities.persist(fresh.item());
    }
  }

  /**
   * Publishes and writes now, so that the caller can answer with the final state; the commit then
   * adds nothing.
   */
  void flush() {
    Map<Long, Pending> pending = pending();
    List<Object[]> rows = new ArrayList<>();
    // Listeners may touch further items, so the list can grow while it is worked off.
    while (!pending.isEmpty()) {
      Pending next = pending.values().iterator().next();
      publish(next);
      rows.addAll(Journal.chain(next.item(), next.entries(), now.get()));
      save(next);
      pending.remove(next.item().id);
    }
    entities.flush();
    journal.write(rows);
  }

  private void publish(Pending pending) {
    String actor = currentPerson.get().id();
    WorkItemView before = pending.before();
    WorkItemView after = pending.item().view();
    if (after.equals(before)) {
      return;
    }
    pending.entries().addAll(0, Journal.fieldChanges(actor, before, after));
    events.publishEvent(new WorkItemChanged(before, after, now.get()));
    // A promise that a listener tells is no change; a step of the process that it brings about is.
    for (int round = 1; ; round++) {
      WorkItemView then = pending.item().view();
      if (then.withPromise(after.dueAt(), after.clockState()).equals(after)) {
        return;
      }
      if (round > MOST_ROUNDS) {
        throw new IllegalStateException(then.number() + " never comes to rest");
      }
      pending.entries().addAll(Journal.fieldChanges(actor, after, then));
      events.publishEvent(new WorkItemChanged(after, then, now.get()));
      after = then;
    }
  }

  private Map<Long, Pending> pending() {
    @SuppressWarnings("unchecked")
    Map<Long, Pending> map =
        (Map<Long, Pending>) TransactionSynchronizationManager.getResource(this);
    if (map == null) {
      map = new LinkedHashMap<>();
      TransactionSynchronizationManager.bindResource(this, map);
      TransactionSynchronizationManager.registerSynchronization(new AtCommit());
    }
    return map;
  }

  private record Pending(WorkItem item, WorkItemView before, List<Journal.Draft> entries) {
    Pending(WorkItem item, WorkItemView before) {
      this(item, before, new ArrayList<>());
    }
  }

  private class AtCommit implements TransactionSynchronization {
    private Object suspended;

    @Override
    public void suspend() {
      suspended = TransactionSynchronizationManager.unbindResource(Changes.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Changes.this, suspended);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (!pending().isEmpty()) {
        // Not flush(): the synchronization has one of its own, which does nothing.
        Changes.this.flush();
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Changes.this);
    }
  }
}
