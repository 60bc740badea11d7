package io.attesta.work.process;

import io.attesta.work.Timelines;
import io.attesta.work.WorkItems;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Keeps a time line of what led to the work item in the field {@code timeline}. The step has to
 * begin a transaction of its own: what the one before has done is in the journals only then.
 */
@ModelBean
class DraftTimeline implements JavaDelegate {

  private final Timelines timelines;
  private final WorkItems items;

  DraftTimeline(Timelines timelines, WorkItems items) {
    this.timelines = timelines;
    this.items = items;
  }

  @Override
  public void execute(DelegateExecution execution) {
    long item = (Long) execution.getVariable("workItemId");
    items.setDetail(item, "timeline", timelines.of(item));
  }
}
