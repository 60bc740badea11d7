package io.attesta.workflow;

import io.attesta.workflow.gate.Elements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

@Component
class EngineWhereabouts implements Whereabouts {

  static final String PROPERTY = "requesterStep";

  private final EngineCommand engine;

  EngineWhereabouts(EngineCommand engine) {
    this.engine = engine;
  }

  @Override
  public List<Awaited> awaited(OpenedItem item) {
    return engine.call(
        context -> running(item).stream().flatMap(i -> awaited(i).stream()).distinct().toList());
  }

  private List<Awaited> awaited(ProcessInstance instance) {
    return engine
        .engine()
        .getRuntimeService()
        .createEventSubscriptionQuery()
        .processInstanceId(instance.getId())
        .eventType("message")
        .list()
        .stream()
        .map(waiting -> new Awaited(waiting.getEventName(), label(instance, waiting)))
        .toList();
  }

  private String label(ProcessInstance instance, EventSubscription waiting) {
    ModelElementInstance element =
        element(instance.getProcessDefinitionId(), waiting.getActivityId());
    String name = element == null ? null : element.getAttributeValue("name");
    return name == null ? waiting.getEventName() : name;
  }

  @Override
  public List<Map<String, String>> told(OpenedItem item) {
    return engine.call(
        context -> {
          List<ProcessInstance> running = running(item);
          return running.isEmpty() ? ended(item) : running.stream().flatMap(this::told).toList();
        });
  }

  private java.util.stream.Stream<Map<String, String>> told(ProcessInstance instance) {
    return engine.engine().getRuntimeService().getActiveActivityIds(instance.getId()).stream()
        .distinct()
        .map(step -> words(instance.getProcessDefinitionId(), step))
        .filter(words -> !words.isEmpty())
        .distinct();
  }

  /** The last end that the item's own process came to and that says something. */
  private List<Map<String, String>> ended(OpenedItem item) {
    List<HistoricProcessInstance> instances =
        engine
            .engine()
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(item.number())
            .rootProcessInstances()
            .list();
    return instances.stream().flatMap(this::lastWords).limit(1).toList();
  }

  private java.util.stream.Stream<Map<String, String>> lastWords(HistoricProcessInstance instance) {
    return engine
        .engine()
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance.getId())
        .orderByHistoricActivityInstanceEndTime()
        .desc()
        .orderPartiallyByOccurrence()
        .desc()
        .list()
        .stream()
        .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
        .map(HistoricActivityInstance::getActivityId)
        .map(end -> words(instance.getProcessDefinitionId(), end))
        .filter(words -> !words.isEmpty());
  }

  private List<ProcessInstance> running(OpenedItem item) {
    return engine
        .engine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(item.number())
        .list();
  }

  /** Of the step itself, or of the nearest sub-process around it that says something. */
  private Map<String, String> words(String definition, String step) {
    ModelElementInstance at = element(definition, step);
    while (at instanceof FlowElement element) {
      Map<String, String> properties = Elements.properties(element);
      if (properties.containsKey(PROPERTY)) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", properties.get(PROPERTY));
        properties.forEach(
            (name, value) -> {
              if (name.startsWith(PROPERTY + ".")) {
                words.put(name.substring(PROPERTY.length() + 1), value);
              }
            });
        return words;
      }
      at = at.getParentElement();
    }
    return Map.of();
  }

  private ModelElementInstance element(String definition, String id) {
    return engine
        .configuration()
        .getDeploymentCache()
        .findBpmnModelInstanceForProcessDefinition(definition)
        .getModelElementById(id);
  }
}
