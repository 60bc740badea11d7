package io.attesta.workflow;

import io.attesta.workflow.forms.Form;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's form service: forms open filled from the work item, and submitting them is checked.
 */
class CheckedFormService extends FormServiceImpl implements FormService {

  private final ObjectProvider<WorkItemHooks> hooks;
  private final CheckedTaskService tasks;
  private final ObjectProvider<ModelIndex> models;
  private final ObjectProvider<FormStore> forms;

  CheckedFormService(
      ObjectProvider<WorkItemHooks> hooks,
      CheckedTaskService tasks,
      ObjectProvider<ModelIndex> models,
      ObjectProvider<FormStore> forms) {
    this.hooks = hooks;
    this.tasks = tasks;
    this.models = models;
    this.forms = forms;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    tasks.complete(taskId, properties);
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> properties, boolean deserializeValues) {
    return tasks.completeWithVariablesInReturn(taskId, properties, deserializeValues);
  }

  @Override
  public ProcessInstance submitStartForm(String definition, Map<String, Object> properties) {
    return submitStartForm(definition, null, properties);
  }

  @Override
  public ProcessInstance submitStartForm(
      String definition, String businessKey, Map<String, Object> properties) {
    ProcessInstance[] started = new ProcessInstance[1];
    CheckedTaskService.checked(
        () -> started[0] = super.submitStartForm(definition, businessKey, properties));
    return started[0];
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, Collection<String> names, boolean deserializeObjectValues) {
    // Also checks that the person may read the task.
    VariableMap variables = super.getTaskFormVariables(taskId, names, deserializeObjectValues);
    return commandExecutor.execute(
        context ->
            EngineCommand.trusted(
                context,
                () -> {
                  TaskEntity task = TaskCompletion.task(context, taskId);
                  fill(variables, task, names);
                  return variables;
                }));
  }

  private void fill(VariableMap variables, TaskEntity task, Collection<String> names) {
    ModelFacts model = models.getObject().of(task.getProcessDefinitionId());
    String form = model.forms().get(task.getTaskDefinitionKey());
    Long item = Steps.workItem(task.getExecution());
    if (form == null || item == null) {
      return;
    }
    Map<String, Object> facts = hooks.getObject().shownFacts(item);
    Form opened = forms.getObject().form(model, form);
    Set<String> shown = new LinkedHashSet<>(opened.mentions());
    opened.fields().forEach(field -> shown.add(field.key()));
    for (String name : shown) {
      Object value = Variables.plain(facts.get(name));
      boolean asked = names == null || names.isEmpty() || names.contains(name);
      // The browser has no limit of 4,000 characters: nothing is stored here.
      if (asked && value != null && (value instanceof String || Variables.isPlain(value))) {
        variables.put(name, value);
      }
    }
  }
}
