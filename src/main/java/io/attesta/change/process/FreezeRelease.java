package io.attesta.change.process;

import io.attesta.change.Releases;
import io.attesta.workflow.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Fixes what is approved: from here the release stays as it was tested. */
@ModelBean
class FreezeRelease implements JavaDelegate {

  private final Releases releases;

  FreezeRelease(Releases releases) {
    this.releases = releases;
  }

  @Override
  public void execute(DelegateExecution execution) {
    releases.freeze(execution.getProcessBusinessKey());
  }
}
