package io.attesta.change.process;

import io.attesta.change.Releases;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Brings the records to what the release has deployed. */
@ModelBean
class UpdateReleaseConfiguration implements JavaDelegate {

  private final Releases releases;

  UpdateReleaseConfiguration(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    releases.recordDeployment(execution.getProcessBusinessKey());
  }
}
