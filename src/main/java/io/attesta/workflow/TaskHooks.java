package io.attesta.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries what happens to user tasks into the work item, whoever works on them. */
@Component
class TaskHooks implements TaskListener {

  private final ObjectProvider<WorkItemHooks> hooks;
  private final Steps steps;

  TaskHooks(ObjectProvider<WorkItemHooks> hooks, Steps steps) {
    this.hooks = hooks;
    this.steps = steps;
  }

  @Override
  public void notify(DelegateTask task) {
    Long item = Steps.workItem(task.getExecution());
    if (item == null) {
      return;
    }
    Step step = steps.at(task.getExecution(), task.getTaskDefinitionKey(), task.getName());
    WorkItemHooks keeper = hooks.getObject();
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> keeper.taskCreated(item, step, group(task), task.getAssignee());
      case EVENTNAME_ASSIGNMENT -> keeper.taskAssigned(item, step, task.getAssignee());
      case EVENTNAME_COMPLETE ->
          keeper.taskCompleted(item, step, scope(task), Submission.of(task.getId()));
      default -> keeper.taskWithdrawn(item, step);
    }
  }

  private static String group(DelegateTask task) {
    Set<String> groups = groups(task);
    return groups.isEmpty() ? null : String.join(",", groups);
  }

  private static Set<String> groups(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static TaskScope scope(DelegateTask task) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    boolean oneOfMany =
        execution.getActivity().getFlowScope() instanceof ActivityImpl body
            && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
    Map<String, Object> instance =
        oneOfMany ? new LinkedHashMap<>(execution.getVariablesLocal()) : new LinkedHashMap<>();
    instance.values().removeIf(value -> value == null);
    return new TaskScope(groups(task), instance);
  }
}
