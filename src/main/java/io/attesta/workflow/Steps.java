package io.attesta.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Reads from an execution which work item it belongs to and where it stands. */
@Component
class Steps {

  private final ModelIndex models;

  Steps(ModelIndex models) {
    this.models = models;
  }

  /** Id of the work item; null for a process that has none. */
  static Long workItem(DelegateExecution execution) {
    return (Long) execution.getVariable(Variables.WORK_ITEM);
  }

  Step at(DelegateExecution execution) {
    return at(execution, execution.getCurrentActivityId(), execution.getCurrentActivityName());
  }

  Step at(DelegateExecution execution, String element, String name) {
    ModelFacts model = models.of(execution.getProcessDefinitionId());
    boolean main = isMain(((ExecutionEntity) execution).getProcessInstance(), model);
    String clause = element == null ? null : model.clauses().get(element);
    return new Step(model.ref(), execution.getProcessInstanceId(), main, element, name, clause);
  }

  /** A called process is its work item's own where it did not come with that of its caller. */
  private static boolean isMain(ExecutionEntity instance, ModelFacts model) {
    ExecutionEntity caller = instance.getSuperExecution();
    return caller == null
        || (model.ref().prefix() != null && !Objects.equals(workItem(instance), workItem(caller)));
  }
}
