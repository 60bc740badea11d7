package io.attesta.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listeners for the extension properties of elements. */
@Component
class PropertyHooks {

  private final ObjectProvider<WorkItemHooks> hooks;
  private final Steps steps;

  PropertyHooks(ObjectProvider<WorkItemHooks> hooks, Steps steps) {
    this.hooks = hooks;
    this.steps = steps;
  }

  ExecutionListener status(String status, String holdReason) {
    return execution -> {
      Long item = Steps.workItem(execution);
      if (item != null) {
        hooks.getObject().statusReached(item, steps.at(execution), status, holdReason);
      }
    };
  }

  ExecutionListener clause() {
    return execution -> {
      Long item = Steps.workItem(execution);
      // Leaving because of a boundary event, a cancellation or a deletion completes nothing.
      if (item != null && !((PvmExecutionImpl) execution).isCanceled()) {
        hooks.getObject().evidence(item, steps.at(execution));
      }
    };
  }
}
