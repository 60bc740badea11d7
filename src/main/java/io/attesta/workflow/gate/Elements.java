package io.attesta.workflow.gate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Small questions about BPMN elements. */
public final class Elements {

  private Elements() {}

  /** Attribute in the engine's namespace; empty when absent. */
  static String camunda(ModelElementInstance element, String attribute) {
    String value = element.getAttributeValueNs(Xml.CAMUNDA_BPMN, attribute);
    return value == null ? "" : value;
  }

  static String name(ModelElementInstance element) {
    String name = element.getAttributeValue("name");
    return name == null ? "" : name.strip();
  }

  static String type(ModelElementInstance element) {
    String local = element.getElementType().getTypeName();
    return Character.toUpperCase(local.charAt(0)) + local.substring(1);
  }

  static boolean isDocumented(BaseElement element) {
    return element.getDocumentations().stream().anyMatch(d -> !d.getTextContent().isBlank());
  }

  /** The extension properties of an element by name; one without a value has an empty one. */
  public static Map<String, String> properties(BaseElement element) {
    Map<String, String> properties = new TreeMap<>();
    if (element.getExtensionElements() != null) {
      element
          .getExtensionElements()
          .getElementsQuery()
          .filterByType(CamundaProperties.class)
          .list()
          .forEach(
              list ->
                  list.getCamundaProperties()
                      .forEach(
                          p ->
                              properties.put(
                                  String.valueOf(p.getCamundaName()),
                                  p.getCamundaValue() == null ? "" : p.getCamundaValue())));
    }
    return properties;
  }

  static List<EventDefinition> events(FlowNode node) {
    if (node instanceof CatchEvent event) {
      return List.copyOf(event.getEventDefinitions());
    }
    return node instanceof ThrowEvent event ? List.copyOf(event.getEventDefinitions()) : List.of();
  }
}
