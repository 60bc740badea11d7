package io.attesta.workflow;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EngineTasks implements Tasks {

  private final EngineCommand engine;
  private final ModelIndex models;
  private final FormStore forms;
  private final Steps steps;
  private final TaskCompletion completion;
  private final TaskRights rights;
  private final JdbcClient jdbc;
  private final CurrentPerson currentPerson;

  EngineTasks(
      EngineCommand engine,
      ModelIndex models,
      FormStore forms,
      Steps steps,
      TaskCompletion completion,
      TaskRights rights,
      JdbcClient jdbc,
      CurrentPerson currentPerson) {
    this.engine = engine;
    this.models = models;
    this.forms = forms;
    this.steps = steps;
    this.completion = completion;
    this.rights = rights;
    this.jdbc = jdbc;
    this.currentPerson = currentPerson;
  }

  @Override
  public Optional<TaskRef> find(String taskId) {
    return engine.call(
        context ->
            Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
                .filter(task -> task.getExecution() != null)
                .filter(task -> Steps.workItem(task.getExecution()) != null)
                .map(this::ref));
  }

  @Override
  public Optional<String> numberOf(String taskId) {
    return jdbc.sql("select number from open_task where id = :id")
        .param("id", taskId)
        .query(String.class)
        .optional();
  }

  private TaskRef ref(TaskEntity task) {
    var execution = task.getExecution();
    ModelFacts model = models.of(task.getProcessDefinitionId());
    return new TaskRef(
        task.getId(),
        new OpenedItem(Steps.workItem(execution), execution.getProcessBusinessKey()),
        steps.at(execution, task.getTaskDefinitionKey(), task.getName()),
        task.getAssignee(),
        model.forms().get(task.getTaskDefinitionKey()));
  }

  @Override
  public void claim(String taskId) {
    onTask(
        taskId,
        (task, person) -> {
          if (person.id().equals(task.getAssignee())) {
            return;
          }
          if (task.getAssignee() != null) {
            throw Refusal.conflict(
                "task-taken", "The task has been taken by " + task.getAssignee());
          }
          rights.mayTake(task, person);
          task.setAssignee(person.id());
          task.triggerUpdateEvent();
        });
  }

  @Override
  public void release(String taskId) {
    onTask(
        taskId,
        (task, person) -> {
          if (!person.id().equals(task.getAssignee()) && !person.isIn("administrators")) {
            throw Refusal.forbidden("not-assignee", "Only the assignee may give the task back");
          }
          task.setAssignee(null);
          task.triggerUpdateEvent();
        });
  }

  private void onTask(String taskId, BiConsumer<TaskEntity, Person> work) {
    engine.call(
        context -> {
          work.accept(TaskCompletion.task(context, taskId), currentPerson.get());
          return null;
        });
  }

  @Override
  public Optional<String> instance(String number, String variable, String value) {
    return jdbc.sql(
            """
            select t.id_ from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            join act_ru_variable v on v.execution_id_ = t.execution_id_
            where e.business_key_ = :number and v.name_ = :variable and v.text_ = :value""")
        .param("number", number)
        .param("variable", variable)
        .param("value", value)
        .query(String.class)
        .optional();
  }

  @Override
  public void assign(String taskId, String person) {
    onTask(
        taskId,
        (task, actor) -> {
          task.setAssignee(person);
          task.triggerUpdateEvent();
        });
  }

  @Override
  public void complete(String taskId, Map<String, Object> values) {
    engine.call(
        (CommandContext context) -> {
          completion.complete(context, taskId, values);
          return null;
        });
  }

  @Override
  public String formId(String definition, String element) {
    return models.of(definition).forms().get(element);
  }

  @Override
  public Optional<String> form(String taskId) {
    return engine.call(
        context -> {
          TaskEntity task = TaskCompletion.task(context, taskId);
          ModelFacts model = models.of(task.getProcessDefinitionId());
          return Optional.ofNullable(model.forms().get(task.getTaskDefinitionKey()))
              .map(form -> forms.json(model, form));
        });
  }

  @Override
  public Map<String, Object> mentioned(String taskId) {
    return engine.call(
        context -> {
          TaskEntity task = TaskCompletion.task(context, taskId);
          ModelFacts model = models.of(task.getProcessDefinitionId());
          String form = model.forms().get(task.getTaskDefinitionKey());
          if (form == null) {
            return Map.of();
          }
          Map<String, Object> known = new LinkedHashMap<>(task.getVariables());
          known.keySet().retainAll(forms.form(model, form).mentions());
          known.values().removeIf(value -> value == null || !Variables.isPlain(value));
          return known;
        });
  }

  @Override
  public Map<String, Object> preset(String taskId, Map<String, Object> known) {
    return engine.call(context -> completion.preset(context, taskId, known));
  }
}
