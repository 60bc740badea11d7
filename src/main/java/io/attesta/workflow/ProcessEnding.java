package io.attesta.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the keeper of work items that a process has ended. */
@Component
class ProcessEnding implements ExecutionListener {

  private final ObjectProvider<WorkItemHooks> hooks;
  private final Steps steps;

  ProcessEnding(ObjectProvider<WorkItemHooks> hooks, Steps steps) {
    this.hooks = hooks;
    this.steps = steps;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Long item = Steps.workItem(execution);
    Step step = item == null ? null : steps.at(execution, null, null);
    if (step != null && step.main()) {
      hooks.getObject().ended(item, step, ((ExecutionEntity) execution).getDeleteReason() != null);
    }
  }
}
