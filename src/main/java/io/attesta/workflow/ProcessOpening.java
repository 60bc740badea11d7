package io.attesta.workflow;

import io.attesta.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives a process instance its work item when it starts, whoever started it. What was submitted
 * goes to the work item; only what the model uses stays in the engine.
 */
@Component
class ProcessOpening implements ExecutionListener {

  private final ObjectProvider<WorkItemHooks> hooks;
  private final ModelIndex models;
  private final Steps steps;
  private final OpeningCheck check;
  private final CalledOpening called;

  ProcessOpening(
      ObjectProvider<WorkItemHooks> hooks,
      ModelIndex models,
      Steps steps,
      OpeningCheck check,
      CalledOpening called) {
    this.hooks = hooks;
    this.models = models;
    this.steps = steps;
    this.check = check;
    this.called = called;
  }

  @Override
  public void notify(DelegateExecution execution) {
    ExecutionEntity instance = (ExecutionEntity) execution;
    ModelFacts model = models.of(execution.getProcessDefinitionId());
    ExecutionEntity caller = instance.getSuperExecution();
    boolean worksOnItemOfCaller = caller != null && Steps.workItem(execution) != null;
    if (worksOnItemOfCaller || model.ref().prefix() == null) {
      return;
    }
    OpenedItem item =
        caller == null
            ? openAtStart(execution, model)
            : called.open(execution, model, Steps.workItem(caller));
    execution.setVariable(Variables.WORK_ITEM, item.id());
    hooks.getObject().started(item.id(), steps.at(execution, null, null));
  }

  private OpenedItem openAtStart(DelegateExecution execution, ModelFacts model) {
    OpenedItem opened = Opening.current();
    return opened == null ? openFromOutside(execution, model) : opened;
  }

  private OpenedItem openFromOutside(DelegateExecution execution, ModelFacts model) {
    Map<String, Object> submitted = new LinkedHashMap<>(execution.getVariables());
    submitted.remove("initiator");
    try {
      Answers answers = check.check(model, submitted);
      OpenedItem item = hooks.getObject().open(model.ref(), answers);
      execution.removeVariables(submitted.keySet());
      execution.setVariables(FormCheck.variables(model, answers));
      execution.setProcessBusinessKey(item.number());
      return item;
    } catch (Refusal refusal) {
      throw FormCheck.inTheEnginesWords(refusal);
    }
  }
}
