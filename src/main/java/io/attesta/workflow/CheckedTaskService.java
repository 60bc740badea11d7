package io.attesta.workflow;

import io.attesta.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's task service as Tasklist and the engine's REST see it: completing always goes
 * through the form.
 */
class CheckedTaskService extends TaskServiceImpl {

  private final ObjectProvider<TaskCompletion> completion;

  private final ConflictRetry retry;

  CheckedTaskService(ObjectProvider<TaskCompletion> completion, ConflictRetry retry) {
    this.completion = completion;
    this.retry = retry;
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    checked(
        () ->
            retry.run(
                () ->
                    commandExecutor.execute(
                        context -> {
                          completion.getObject().complete(context, taskId, variables);
                          return null;
                        })));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> variables, boolean deserializeValues) {
    complete(taskId, variables);
    return org.camunda.bpm.engine.variable.Variables.createVariables();
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    throw new BadUserRequestException("Tasks are completed with their form, not resolved");
  }

  /**
   * The engine's REST knows its own exceptions only, and makes 400 of a field that is not valid and
   * 403 of what is not authorised; of everything else it makes 500.
   */
  static void checked(Runnable work) {
    try {
      work.run();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw new AuthorizationException(refusal.getMessage());
      }
      throw FormCheck.inTheEnginesWords(refusal);
    }
  }
}
