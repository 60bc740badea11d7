package io.attesta.workflow;

import java.util.List;

/** Steps that failed every try. Callers have checked that the person may. */
public interface FailedSteps {

  /**
   * Newest first.
   *
   * @param key of the step to go on after; empty to begin
   */
  List<FailedStep> after(String key, int limit);

  /**
   * Has it tried once more; when that fails too it stands here again.
   *
   * @param id of a step as listed
   * @return the step as it was
   * @throws io.attesta.shared.Refusal 404 when it does not stand there any more
   */
  FailedStep retry(String id);
}
