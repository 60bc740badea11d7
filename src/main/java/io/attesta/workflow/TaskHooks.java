package io.attesta.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
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
      case EVENTNAME_COMPLETE -> keeper.taskCompleted(item, step, Submission.of(task.getId()));
      default -> keeper.taskWithdrawn(item, step);
    }
  }

  private static String group(DelegateTask task) {
    Set<String> groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return groups.isEmpty() ? null : String.join(",", groups);
  }
}
