package io.attesta.change.process;

import io.attesta.change.Releases;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sets what whoever deploys, or rolls back, needs to know. */
@ModelBean(sets = {"deployChanges", "deployItems", "deployBuild", "environment"})
class PrepareDeployment implements JavaDelegate {

  private final Releases releases;

  PrepareDeployment(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Releases.Deployment deployment = releases.deployment(execution.getProcessBusinessKey());
    execution.setVariable("deployChanges", deployment.changes());
    execution.setVariable("deployItems", deployment.items());
    execution.setVariable("deployBuild", deployment.build());
    execution.setVariable("environment", deployment.environment());
  }
}
