package io.attesta.change.process;

import io.attesta.change.updates.ConfigurationUpdates;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes the planned updates of the configuration under the authority of the change. */
@ModelBean
class ApplyConfigurationUpdates implements JavaDelegate {

  private final ConfigurationUpdates updates;

  ApplyConfigurationUpdates(ConfigurationUpdates updates) {
    this.updates = updates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    updates.apply(Of.number(execution));
  }
}
