package io.attesta.change.process;

import io.attesta.change.calendar.ChangeCalendar;
import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Looks again at what stands in the way of the change; sets {@code conflictFound}. */
@ModelBean(sets = "conflictFound")
class CheckConflicts implements JavaDelegate {

  private final ChangeCalendar calendar;
  private final WorkItems items;

  CheckConflicts(ChangeCalendar calendar, WorkItems items) {
    this.calendar = calendar;
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean found =
        calendar.check(
            items.get(execution.getProcessBusinessKey()),
            (String) execution.getVariable("changeCategory"));
    execution.setVariable("conflictFound", found);
  }
}
