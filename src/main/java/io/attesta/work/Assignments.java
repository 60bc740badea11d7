package io.attesta.work;

import io.attesta.shared.Refusal;
import io.attesta.workflow.Tasks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes many tasks, or gives them back. Each is an undertaking of its own: that somebody else was
 * first at one of them does not hold up the others.
 */
@Component
class Assignments {

  static final int MOST = 100;

  /**
   * What came of one task.
   *
   * @param done whether it is as asked for now
   * @param code why not, as a stable code; null when it is
   * @param assignee who has it instead; null when nobody has, or it is as asked for
   */
  record Outcome(String task, boolean done, String code, String detail, String assignee) {}

  private final TaskUse use;
  private final Turns turns;
  private final IdempotentCalls calls;
  private final Tasks tasks;

  Assignments(TaskUse use, Turns turns, IdempotentCalls calls, Tasks tasks) {
    this.use = use;
    this.turns = turns;
    this.calls = calls;
    this.tasks = tasks;
  }

  List<Outcome> assign(List<String> ids, boolean claim) {
    if (ids == null || ids.isEmpty() || ids.size() > MOST) {
      throw Refusal.invalidField("tasks", "size", "Name 1 to " + MOST + " tasks");
    }
    return ids.stream().distinct().map(id -> assign(id, claim)).toList();
  }

  private Outcome assign(String id, boolean claim) {
    try {
      Optional<String> number = use.number(id);
      if (number.isEmpty()) {
        throw Refusal.notFound("The task");
      }
      turns.on(
          number.get(),
          () ->
              calls.run(
                  null,
                  "",
                  () -> {
                    if (claim) {
                      use.claim(id, number.get());
                    } else {
                      use.release(id, number.get());
                    }
                    return null;
                  }));
      return new Outcome(id, true, null, null, null);
    } catch (Refusal refusal) {
      // Of what the person may not see, nothing more is told.
      boolean seen = refusal.kind() != Refusal.Kind.NOT_FOUND;
      return new Outcome(
          id, false, refusal.code(), refusal.getMessage(), seen ? assignee(id) : null);
    }
  }

  private String assignee(String id) {
    return tasks.find(id).map(Tasks.TaskRef::assignee).orElse(null);
  }
}
