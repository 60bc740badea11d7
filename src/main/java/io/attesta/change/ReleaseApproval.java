package io.attesta.change;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Refusal;
import io.attesta.work.TaskCompleted;
import io.attesta.work.WorkItemView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears the tasks of a release and holds what no model may leave out: whoever built it does not
 * approve it, and nobody approves what is not tested.
 */
@Component
class ReleaseApproval {

  private final ReleaseTable table;
  private final ReleaseTests tests;
  private final ReleaseGate gate;
  private final CurrentPerson currentPerson;

  ReleaseApproval(
      ReleaseTable table, ReleaseTests tests, ReleaseGate gate, CurrentPerson currentPerson) {
    this.table = table;
    this.tests = tests;
    this.gate = gate;
    this.currentPerson = currentPerson;
  }

  @EventListener
  void completed(TaskCompleted task) {
    if (!ReleaseContent.isRelease(task.item()) || task.form() == null) {
      return;
    }
    switch (task.form()) {
      case "release-build" -> table.addBuilder(task.item().id(), task.person());
      case "release-test" -> test(task);
      case "release-approve" -> approve(task);
      case "release-next-step" -> gate.thaw(task.item());
      default -> {
        // The other tasks are the model's own business.
      }
    }
  }

  private void approve(TaskCompleted task) {
    WorkItemView release = task.item();
    // Also one who had taken the task before the membership was taken away.
    if (task.groups().stream().noneMatch(currentPerson.fresh()::isIn)) {
      throw Refusal.forbidden(
          "not-a-candidate", "The task is for " + String.join(", ", task.groups()));
    }
    if (table.built(release.id(), task.person())) {
      throw Refusal.forbidden(
          "segregation-of-duties", "Whoever built " + release.number() + " may not approve it");
    }
    if ("approved".equals(task.answers().get("releaseApproval"))) {
      gate.mustBeComplete(release);
    }
  }

  private void test(TaskCompleted task) {
    if (task.answers().get("testResults") instanceof List<?> rows) {
      rows.forEach(row -> test(task.item(), (Map<?, ?>) row));
    }
  }

  private void test(WorkItemView release, Map<?, ?> row) {
    tests.record(
        release,
        text(row, "change"),
        new ReleaseTests.Report(text(row, "criteria"), text(row, "evidence"), text(row, "result")));
  }

  private static String text(Map<?, ?> row, String name) {
    return Objects.toString(row.get(name), "");
  }
}
