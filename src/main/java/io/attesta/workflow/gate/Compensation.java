package io.attesta.workflow.gate;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** What undoes what: no sequence flow leads there, only a throw event. */
final class Compensation {

  private Compensation() {}

  /** Whether the node is a handler, or the mark on the activity that has one. */
  static boolean isPartOf(FlowNode node) {
    return (node instanceof Activity activity && activity.isForCompensation())
        || (node instanceof BoundaryEvent && !definitions(node).isEmpty());
  }

  static boolean isThrownBy(FlowNode node) {
    return node instanceof ThrowEvent && !definitions(node).isEmpty();
  }

  /** The handlers a throw event calls: of the activity it names, else every one there is. */
  static List<Activity> handlersFor(FlowNode thrower) {
    Activity undone = definitions(thrower).get(0).getActivity();
    return thrower.getModelInstance().getModelElementsByType(Association.class).stream()
        .filter(link -> link.getSource() instanceof BoundaryEvent && isHandler(link))
        .filter(
            link ->
                undone == null || undone.equals(((BoundaryEvent) link.getSource()).getAttachedTo()))
        .map(link -> (Activity) link.getTarget())
        .toList();
  }

  private static boolean isHandler(Association link) {
    return link.getTarget() instanceof Activity activity && activity.isForCompensation();
  }

  private static List<CompensateEventDefinition> definitions(FlowNode node) {
    return Elements.events(node).stream()
        .filter(CompensateEventDefinition.class::isInstance)
        .map(CompensateEventDefinition.class::cast)
        .toList();
  }
}
