package io.attesta.change.calendar;

import io.attesta.work.TaskCompleted;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that somebody answers for the conflicts of a change by completing a task of its process.
 */
@Component
class ConflictTasks {

  private final ConflictAcceptance acceptance;

  ConflictTasks(ConflictAcceptance acceptance) {
    this.acceptance = acceptance;
  }

  @EventListener
  void completed(TaskCompleted task) {
    if (task.form() == null || !accepts(task.form(), task.answers())) {
      return;
    }
    acceptance.acceptAll(
        task.item(), String.valueOf(task.answers().get("commentInternal")), task.person());
  }

  private static boolean accepts(String form, Map<String, Object> answers) {
    return switch (form) {
      case "change-resolve-conflict" -> "accept".equals(answers.get("conflictResolution"));
      case "change-go-no-go" -> "go".equals(answers.get("goNoGo"));
      default -> false;
    };
  }
}
