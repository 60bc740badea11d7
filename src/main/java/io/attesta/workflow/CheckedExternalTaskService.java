package io.attesta.workflow;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.ExternalTaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's service for external workers: they say that a task is done or failed, and nothing
 * else. With variables they could lead a process anywhere, past the check that people are under.
 */
class CheckedExternalTaskService extends ExternalTaskServiceImpl {

  private record Failed(Long item, Step step) {}

  private final ObjectProvider<WorkItemHooks> hooks;
  private final ObjectProvider<Steps> steps;
  private final ConflictRetry retry;

  CheckedExternalTaskService(
      ObjectProvider<WorkItemHooks> hooks, ObjectProvider<Steps> steps, ConflictRetry retry) {
    this.hooks = hooks;
    this.steps = steps;
    this.retry = retry;
  }

  @Override
  public void complete(
      String task, String worker, Map<String, Object> variables, Map<String, Object> local) {
    refuse(variables, local);
    inOneCommand(context -> super.complete(task, worker, null, null));
  }

  @Override
  public void handleBpmnError(
      String task, String worker, String code, String message, Map<String, Object> variables) {
    refuse(variables, null);
    inOneCommand(
        context -> {
          Failed failed = failed(context, task);
          super.handleBpmnError(task, worker, code, message, null);
          journal(failed, code, message, null);
        });
  }

  @Override
  public void handleFailure(
      String task,
      String worker,
      String message,
      String details,
      int retries,
      long timeout,
      Map<String, Object> variables,
      Map<String, Object> local) {
    refuse(variables, local);
    inOneCommand(
        context -> {
          Failed failed = failed(context, task);
          super.handleFailure(task, worker, message, details, retries, timeout, null, null);
          journal(failed, null, message, retries);
        });
  }

  private void inOneCommand(java.util.function.Consumer<CommandContext> work) {
    CheckedTaskService.checked(
        () ->
            retry.run(
                () ->
                    commandExecutor.execute(
                        context -> {
                          work.accept(context);
                          return null;
                        })));
  }

  /** Read before the engine goes on; null when there is no such task, which the engine tells. */
  private Failed failed(CommandContext context, String id) {
    ExternalTaskEntity task = context.getExternalTaskManager().findExternalTaskById(id);
    if (task == null || Steps.workItem(task.getExecution()) == null) {
      return null;
    }
    ExecutionEntity at = task.getExecution();
    String name = (String) at.getActivity().getProperty("name");
    return new Failed(Steps.workItem(at), steps.getObject().at(at, task.getActivityId(), name));
  }

  private void journal(Failed failed, String error, String message, Integer retries) {
    if (failed != null) {
      hooks.getObject().workerFailed(failed.item(), failed.step(), error, message, retries);
    }
  }

  private static void refuse(Map<String, Object> variables, Map<String, Object> local) {
    if ((variables != null && !variables.isEmpty()) || (local != null && !local.isEmpty())) {
      throw new BadUserRequestException("A worker sends no variables");
    }
  }
}
