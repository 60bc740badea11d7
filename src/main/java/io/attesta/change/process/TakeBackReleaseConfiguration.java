package io.attesta.change.process;

import io.attesta.change.Releases;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the records of a deployment back when the release is rolled back. */
@ModelBean
class TakeBackReleaseConfiguration implements JavaDelegate {

  private final Releases releases;

  TakeBackReleaseConfiguration(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    releases.takeBackDeployment(execution.getProcessBusinessKey());
  }
}
