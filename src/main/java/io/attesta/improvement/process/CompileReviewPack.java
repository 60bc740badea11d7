package io.attesta.improvement.process;

import io.attesta.improvement.ReviewPack;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts into a process review what the history of the process says. */
@ModelBean
class CompileReviewPack implements JavaDelegate {

  private final ReviewPack pack;

  CompileReviewPack(ReviewPack pack) {
    this.pack = pack;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pack.compile(execution.getProcessBusinessKey());
  }
}
