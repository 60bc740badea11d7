package io.attesta.change.process;

import io.attesta.change.Releases;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Records which release brought the changes out. */
@ModelBean
class RecordDeployment implements JavaDelegate {

  private final Releases releases;

  RecordDeployment(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    releases.recordDeployment(execution.getProcessBusinessKey());
  }
}
