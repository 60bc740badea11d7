package io.attesta.workflow;

/** The checked answers of the task that this thread is completing. */
final class Submission {

  private static final ThreadLocal<Pending> CURRENT = new ThreadLocal<>();

  private record Pending(String task, Answers answers) {}

  private Submission() {}

  /** A task completed past {@link TaskCompletion} would skip its form; that must not happen. */
  static Answers of(String task) {
    Pending pending = CURRENT.get();
    if (pending == null || !pending.task().equals(task)) {
      throw new IllegalStateException("Task " + task + " is being completed without its form");
    }
    return pending.answers();
  }

  static void with(String task, Answers answers, Runnable completion) {
    Pending outer = CURRENT.get();
    CURRENT.set(new Pending(task, answers));
    try {
      completion.run();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }
}
