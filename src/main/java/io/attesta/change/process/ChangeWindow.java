package io.attesta.change.process;

import io.attesta.change.calendar.ChangeCalendar;
import io.attesta.change.calendar.Window;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The planned window of a change or release, for timers. A timer keeps the moment it was set with;
 * moving the window later voids the approval, and with it the timer.
 */
@ModelBean
public class ChangeWindow {

  private final ChangeCalendar calendar;
  private final WorkItems items;
  private final Now now;

  ChangeWindow(ChangeCalendar calendar, WorkItems items, Now now) {
    this.calendar = calendar;
    this.items = items;
    this.now = now;
  }

  /** When the work may begin. */
  public Date start(DelegateExecution execution) {
    return Date.from(window(execution).start());
  }

  /** When the work has to be over. */
  public Date end(DelegateExecution execution) {
    return Date.from(window(execution).end());
  }

  /** Whether the work can no longer be done in its window. */
  public boolean over(DelegateExecution execution) {
    return !now.get().isBefore(window(execution).end());
  }

  private Window window(DelegateExecution execution) {
    return calendar
        .window(items.get(execution.getProcessBusinessKey()))
        .orElseThrow(
            () ->
                Refusal.invalidField(
                    "details.plannedStart", "required", "Plan the window of the change first"));
  }
}
