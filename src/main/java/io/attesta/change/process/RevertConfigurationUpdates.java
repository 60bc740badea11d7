package io.attesta.change.process;

import io.attesta.change.updates.ConfigurationUpdates;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Takes the updates of the configuration back; what was edited since stays and is reported. */
@ModelBean
class RevertConfigurationUpdates implements JavaDelegate {

  private final ConfigurationUpdates updates;

  RevertConfigurationUpdates(ConfigurationUpdates updates) {
    this.updates = updates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    updates.takeBack(Of.number(execution));
  }
}
