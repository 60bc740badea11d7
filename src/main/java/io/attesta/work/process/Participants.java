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

  /** Whom a field of the work item's details names; null when it names nobody. */
  public String named(DelegateExecution execution, String field) {
    String person = items.get(execution.getProcessBusinessKey()).details().path(field).asText("");
    return person.isBlank() ? null : person;
  }
}
