package io.attesta.workflow;

import io.attesta.workflow.gate.Elements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Facts of deployed processes by definition id; a definition never changes, so they are read once.
 */
@Component
class ModelIndex {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w'\"])[A-Za-z_]\\w*");

  private final Map<String, ModelFacts> byDefinition = new ConcurrentHashMap<>();
  private final EngineCommand engine;

  ModelIndex(EngineCommand engine) {
    this.engine = engine;
  }

  ModelFacts of(String definitionId) {
    ModelFacts known = byDefinition.get(definitionId);
    return known != null ? known : remember(definitionId);
  }

  private ModelFacts remember(String definitionId) {
    ModelFacts facts = engine.call(context -> read(definitionId));
    byDefinition.put(definitionId, facts);
    return facts;
  }

  private ModelFacts read(String definitionId) {
    var cache = engine.configuration().getDeploymentCache();
    ProcessDefinitionEntity definition = cache.findDeployedProcessDefinitionById(definitionId);
    BpmnModelInstance model = cache.findBpmnModelInstanceForProcessDefinition(definitionId);
    Process process = model.getModelElementById(definition.getKey());
    Map<String, String> properties = Elements.properties(process);
    Map<String, String> forms = new TreeMap<>();
    model.getModelElementsByType(UserTask.class).stream()
        .filter(task -> task.getCamundaFormRef() != null)
        .forEach(task -> forms.put(task.getId(), task.getCamundaFormRef()));
    List<StartEvent> starts =
        model.getModelElementsByType(StartEvent.class).stream()
            .filter(start -> start.getParentElement().equals(process))
            .toList();
    String startForm =
        starts.stream()
            .map(StartEvent::getCamundaFormRef)
            .filter(form -> form != null)
            .findFirst()
            .orElse(null);
    ModelRef ref =
        new ModelRef(
            definition.getKey(),
            definition.getVersion(),
            definition.getVersionTag(),
            properties.get("practice"),
            properties.get("prefix"));
    return new ModelFacts(
        ref,
        definitionId,
        definition.getDeploymentId(),
        startForm,
        definition.isStartableInTasklist()
            && starts.stream().anyMatch(start -> start.getEventDefinitions().isEmpty()),
        forms,
        variables(model),
        ofElements(model, "clause"),
        ofElements(model, "notBy"),
        properties);
  }

  private static Map<String, String> ofElements(BpmnModelInstance model, String property) {
    Map<String, String> values = new TreeMap<>();
    for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
      String value = Elements.properties(element).get(property);
      if (value != null) {
        values.put(element.getId(), value);
      }
    }
    return values;
  }

  private static Set<String> variables(BpmnModelInstance model) {
    Set<String> names = new TreeSet<>();
    Matcher expression = EXPRESSION.matcher(org.camunda.bpm.model.bpmn.Bpmn.convertToString(model));
    while (expression.find()) {
      Matcher name = NAME.matcher(expression.group(1));
      while (name.find()) {
        names.add(name.group());
      }
    }
    return names;
  }
}
