package io.attesta.change.process;

import io.attesta.change.Releases;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Freezes the affected configuration items as they are now, under the number of the item. */
@ModelBean
class TakeBaseline implements JavaDelegate {

  private final Releases releases;

  TakeBaseline(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {}
}
