package io.attesta.workflow;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one way to complete a user task: who may, what the form allows, then the process goes on. */
@Component
class TaskCompletion {

  private final ObjectProvider<WorkItemHooks> hooks;
  private final CurrentPerson currentPerson;
  private final ModelIndex models;
  private final FormCheck check;
  private final TaskRights rights;

  TaskCompletion(
      ObjectProvider<WorkItemHooks> hooks,
      CurrentPerson currentPerson,
      ModelIndex models,
      FormCheck check,
      TaskRights rights) {
    this.hooks = hooks;
    this.currentPerson = currentPerson;
    this.models = models;
    this.check = check;
    this.rights = rights;
  }

  void complete(CommandContext context, String taskId, Map<String, Object> submitted) {
    TaskEntity task = task(context, taskId);
    Long item = Steps.workItem(task.getExecution());
    if (item == null) {
      throw Refusal.conflict("no-work-item", "The task belongs to no work item");
    }
    hooks.getObject().lock(item);
    mayComplete(task);
    ModelFacts model = models.of(task.getProcessDefinitionId());
    Map<String, Object> facts = hooks.getObject().facts(item);
    mustBeApart(currentPerson.get(), model.notBy().get(task.getTaskDefinitionKey()), facts);
    String form = model.forms().get(task.getTaskDefinitionKey());
    Answers answers = check.check(model, form, submitted, facts);
    Map<String, Object> variables = FormCheck.variables(model, answers);
    Submission.with(
        taskId,
        answers,
        () -> new CompleteTaskCmd(taskId, variables, false, false).execute(context));
  }

  Map<String, Object> preset(CommandContext context, String taskId, Map<String, Object> known) {
    TaskEntity task = task(context, taskId);
    ModelFacts model = models.of(task.getProcessDefinitionId());
    return check.preset(model, model.forms().get(task.getTaskDefinitionKey()), known);
  }

  static TaskEntity task(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw Refusal.notFound("The task");
    }
    return task;
  }

  private void mayComplete(TaskEntity task) {
    Person person = currentPerson.get();
    if (person.isSystem() || person.id().equals(task.getAssignee())) {
      return;
    }
    if (task.getAssignee() != null) {
      throw Refusal.conflict("task-taken", "The task is being worked on by " + task.getAssignee());
    }
    rights.mayTake(task, person);
    task.setAssignee(person.id());
  }

  /** Segregation of duties: who asked for something does not decide about it. */
  private static void mustBeApart(Person person, String facts, Map<String, Object> known) {
    if (facts == null) {
      return;
    }
    for (String fact : facts.split(",")) {
      if (person.id().equals(known.get(fact.strip()))) {
        throw Refusal.forbidden(
            "segregation-of-duties", person.id() + " is " + fact.strip() + " and cannot do this");
      }
    }
  }
}
