package io.attesta.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A business rule task as we run it: inputs are the facts of the work item and the process
 * variables, outputs become process variables and reach the work item, and the decision is
 * journaled. The engine's own behaviour would need every fact as a stored variable.
 */
class DecisionActivity extends TaskActivityBehavior {

  private final Factory context;
  private final String key;
  private final String binding;

  private DecisionActivity(Factory context, String key, String binding) {
    this.context = context;
    this.key = key;
    this.binding = binding;
  }

  @Override
  protected void performExecution(ActivityExecution execution) {
    Long item = Steps.workItem(execution);
    Map<String, Object> facts = new LinkedHashMap<>(execution.getVariables());
    if (item != null) {
      context
          .hooks
          .getObject()
          .facts(item)
          .forEach(
              (name, value) ->
                  facts.merge(name, value == null ? NOTHING : value, DecisionActivity::known));
      facts.values().removeIf(value -> value == NOTHING);
    }
    DecisionMade made = context.runner.decide(decision(execution), facts);
    made.outputs()
        .forEach(
            (name, value) -> {
              Object plain = Variables.plain(value);
              if (Variables.isPlain(plain)) {
                execution.setVariable(name, plain);
              }
            });
    if (item != null) {
      context.hooks.getObject().decided(item, context.steps.at(execution), made);
    }
    leave(execution);
  }

  private static final Object NOTHING = new Object();

  /** The work item knows better than a variable, unless it knows nothing. */
  private static Object known(Object variable, Object fact) {
    return fact == NOTHING ? variable : fact;
  }

  private DecisionDefinitionEntity decision(ActivityExecution execution) {
    if ("latest".equals(binding) || binding == null) {
      return context.runner.latest(key);
    }
    String deployment = context.models.of(execution.getProcessDefinitionId()).deployment();
    return context.runner.inDeployment(deployment, key);
  }

  /** Makes one behaviour for each business rule task of a model. */
  @Component
  static class Factory {

    private final ObjectProvider<WorkItemHooks> hooks;
    private final DecisionRunner runner;
    private final ModelIndex models;
    private final Steps steps;

    Factory(
        ObjectProvider<WorkItemHooks> hooks,
        DecisionRunner runner,
        ModelIndex models,
        Steps steps) {
      this.hooks = hooks;
      this.runner = runner;
      this.models = models;
      this.steps = steps;
    }

    DecisionActivity create(String key, String binding) {
      return new DecisionActivity(this, key, binding);
    }
  }
}
