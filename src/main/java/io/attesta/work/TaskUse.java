package io.attesta.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.shared.Refusal;
import io.attesta.workflow.Tasks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work on a task: visible item first, then its row is locked, so that of two people one is first.
 */
@Component
@Transactional
class TaskUse {

  /**
   * A task as its form opens.
   *
   * @param form the form-js document; null without a form
   * @param values what the fields open with
   */
  record Opened(
      String id,
      String name,
      String element,
      String number,
      String assignee,
      JsonNode form,
      Map<String, Object> values) {}

  private final Tasks tasks;
  private final KeptWorkItems items;
  private final Changes changes;
  private final Visibility visibility;
  private final ShownDetails shown;

  TaskUse(
      Tasks tasks,
      KeptWorkItems items,
      Changes changes,
      Visibility visibility,
      ShownDetails shown) {
    this.tasks = tasks;
    this.items = items;
    this.changes = changes;
    this.visibility = visibility;
    this.shown = shown;
  }

  /** A requester opens own tasks only; those of the others are filled from what they found out. */
  @Transactional(readOnly = true)
  Opened read(String id) {
    Tasks.TaskRef task = find(id);
    WorkItem item = items.seen(task.item().number()).orElseThrow(TaskUse::missing);
    if (!visibility.readsInternal(item) && !visibility.scope().person().equals(task.assignee())) {
      throw missing();
    }
    JsonNode form = tasks.form(id).map(TaskUse::json).orElse(null);
    return new Opened(
        id,
        task.step().name(),
        task.step().element(),
        item.number,
        task.assignee(),
        form,
        values(id, item));
  }

  /** The work item knows better than the process, unless it knows nothing. */
  private Map<String, Object> values(String task, WorkItem item) {
    Map<String, Object> values = new LinkedHashMap<>(tasks.mentioned(task));
    shown
        .values(item)
        .forEach(
            (name, value) -> {
              if (value != null || !values.containsKey(name)) {
                values.put(name, value);
              }
            });
    return tasks.preset(task, values);
  }

  /** Number of the work item of an open task; asked before the item's turn is waited for. */
  @Transactional(propagation = Propagation.SUPPORTS)
  Optional<String> number(String id) {
    return tasks.numberOf(id);
  }

  void claim(String id, String number) {
    onTask(id, number, tasks::claim);
  }

  void release(String id, String number) {
    onTask(id, number, tasks::release);
  }

  /**
   * Completes the task.
   *
   * @param number what {@link #number} has answered, null when that was nothing
   */
  WorkItemView complete(String id, String number, Map<String, Object> values) {
    return onTask(id, number, task -> tasks.complete(task, values));
  }

  private WorkItemView onTask(String id, String number, Consumer<String> work) {
    if (number == null) {
      throw missing();
    }
    WorkItem item = items.seenAndLocked(number).orElseThrow(TaskUse::missing);
    // Reads the task only now: with the lock it is certain that nobody else has just completed it.
    work.accept(id);
    changes.flush();
    return item.view();
  }

  private Tasks.TaskRef find(String id) {
    return tasks.find(id).orElseThrow(TaskUse::missing);
  }

  private static Refusal missing() {
    return Refusal.notFound("The task");
  }

  private static JsonNode json(String text) {
    try {
      return Journal.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
