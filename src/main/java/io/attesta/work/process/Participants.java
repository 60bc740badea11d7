package io.attesta.work.process;

import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** People of a work item that models assign tasks to. */
@ModelBean
public class Participants {

  private final WorkItems items;

  Participants(WorkItems items) {
    this.items = items;
  }

  /** Who asked for it. */
  public String requester(DelegateExecution execution) {
    return items.get(execution.getProcessBusinessKey()).requester();
  }
}
