package io.attesta.work.process;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** Input parameters that a model gives to a service task. */
final class Inputs {

  private Inputs() {}

  /** By name, in the order of the model; moments as ISO 8601 text in UTC. */
  static Map<String, Object> of(DelegateExecution execution) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    var extensions = execution.getBpmnModelElementInstance().getExtensionElements();
    if (extensions == null) {
      return inputs;
    }
    extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
        .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
        .map(parameter -> parameter.getCamundaName())
        .forEach(name -> inputs.put(name, plain(execution.getVariableLocal(name))));
    return inputs;
  }

  private static Object plain(Object value) {
    return value instanceof Date moment ? moment.toInstant().toString() : value;
  }
}
