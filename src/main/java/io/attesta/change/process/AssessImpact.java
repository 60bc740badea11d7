package io.attesta.change.process;

import io.attesta.change.calendar.ChangeCalendar;
import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds what the change hits and what stands in its way; sets {@code conflictFound}. */
@ModelBean(sets = "conflictFound")
class AssessImpact implements JavaDelegate {

  private final ChangeCalendar calendar;
  private final WorkItems items;

  AssessImpact(ChangeCalendar calendar, WorkItems items) {
    this.calendar = calendar;
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean found =
        calendar.assess(
            items.get(execution.getProcessBusinessKey()),
            (String) execution.getVariable("changeCategory"));
    execution.setVariable("conflictFound", found);
  }
}
