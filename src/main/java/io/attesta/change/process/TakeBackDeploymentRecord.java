package io.attesta.change.process;

import io.attesta.change.Releases;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes back which release brought the changes out, when it is rolled back. */
@ModelBean
class TakeBackDeploymentRecord implements JavaDelegate {

  private final Releases releases;

  TakeBackDeploymentRecord(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    releases.takeBackDeployment(execution.getProcessBusinessKey());
  }
}
