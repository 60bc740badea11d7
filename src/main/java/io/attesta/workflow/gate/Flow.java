package io.attesta.workflow.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The ways of a token through one process, sub-processes laid open. */
final class Flow {

  static final String START = "start";
  static final String END = "end";
  private static final Set<String> AWAITED =
      Set.of(
          "messageEventDefinition",
          "timerEventDefinition",
          "signalEventDefinition",
          "conditionalEventDefinition");

  private final Graph graph = new Graph();
  private final Set<String> waitingCalls;

  private Flow(Set<String> waitingCalls) {
    this.waitingCalls = waitingCalls;
  }

  /**
   * @param waitingCalls keys of processes that wait before they end, whichever way they take
   */
  static Graph of(Process process, Set<String> waitingCalls) {
    Flow flow = new Flow(waitingCalls);
    flow.scope(process.getFlowElements(), START, END);
    return flow.graph;
  }

  private void scope(Collection<FlowElement> elements, String entry, String exit) {
    for (FlowElement element : elements) {
      if (element instanceof FlowNode node && !Compensation.isPartOf(node)) {
        node(node, entry, exit, elements);
      }
    }
  }

  private void node(FlowNode node, String entry, String exit, Collection<FlowElement> siblings) {
    String id = node.getId();
    boolean opened = node instanceof SubProcess || Compensation.isThrownBy(node);
    String leaves = opened ? id + "#left" : id;
    if (waits(node)) {
      graph.waitsAt(id);
    }
    boolean eventScope = node instanceof SubProcess sub && sub.triggeredByEvent();
    boolean starts =
        node instanceof StartEvent || (node.getIncoming().isEmpty() && !isTriggered(node));
    if (starts || eventScope) {
      graph.edge(entry, id);
    }
    if (node instanceof SubProcess sub) {
      scope(sub.getFlowElements(), id, leaves);
    }
    if (Compensation.isThrownBy(node)) {
      compensate(node, leaves);
    }
    node.getOutgoing().forEach(flow -> graph.edge(leaves, flow.getTarget().getId()));
    if (node.getOutgoing().isEmpty()) {
      graph.edge(leaves, exit);
    }
    if (node instanceof BoundaryEvent boundary) {
      boundary(boundary);
    }
    if (node instanceof IntermediateThrowEvent) {
      link(node, siblings);
    }
  }

  /** Nothing may be there to be undone, so the token may also go on at once. */
  private void compensate(FlowNode thrower, String leaves) {
    graph.edge(thrower.getId(), leaves);
    for (Activity handler : Compensation.handlersFor(thrower)) {
      graph.edge(thrower.getId(), handler.getId());
      if (waits(handler)) {
        graph.waitsAt(handler.getId());
      }
      String handled = handler instanceof SubProcess ? handler.getId() + "#left" : handler.getId();
      if (handler instanceof SubProcess sub) {
        scope(sub.getFlowElements(), handler.getId(), handled);
      }
      graph.edge(handled, leaves);
    }
  }

  private static boolean isTriggered(FlowNode node) {
    boolean linked = definition(node, "linkEventDefinition");
    boolean compensates = node instanceof Activity activity && activity.isForCompensation();
    return compensates
        || node instanceof BoundaryEvent
        || (node instanceof IntermediateCatchEvent && linked);
  }

  /**
   * An error leaves from anywhere inside, also before anything was waited for, unless the picture
   * says where: by an error end event.
   */
  private void boundary(BoundaryEvent boundary) {
    Activity activity = boundary.getAttachedTo();
    List<FlowNode> drawn = new ArrayList<>();
    if (activity instanceof SubProcess sub) {
      inside(sub).stream().filter(node -> throwsFor(node, boundary)).forEach(drawn::add);
    }
    if (drawn.isEmpty()) {
      graph.edge(activity.getId(), boundary.getId());
      if (activity instanceof SubProcess sub) {
        drawn.addAll(inside(sub));
      }
    }
    drawn.forEach(node -> graph.edge(node.getId(), boundary.getId()));
  }

  private static boolean throwsFor(FlowNode node, BoundaryEvent boundary) {
    return node instanceof EndEvent
        && Elements.events(node).stream()
            .flatMap(thrown -> errors(thrown).stream())
            .anyMatch(
                error ->
                    Elements.events(boundary).stream()
                        .anyMatch(caught -> errors(caught).contains(error)));
  }

  private static List<Error> errors(EventDefinition definition) {
    boolean named = definition instanceof ErrorEventDefinition error && error.getError() != null;
    return named ? List.of(((ErrorEventDefinition) definition).getError()) : List.of();
  }

  private static Collection<FlowNode> inside(SubProcess sub) {
    return sub.getModelInstance().getModelElementsByType(FlowNode.class).stream()
        .map(FlowNode.class::cast)
        .filter(node -> isInside(node, sub))
        .toList();
  }

  private static boolean isInside(FlowNode node, SubProcess sub) {
    for (var at = node.getParentElement(); at != null; at = at.getParentElement()) {
      if (at.equals(sub)) {
        return true;
      }
    }
    return false;
  }

  private void link(FlowNode node, Collection<FlowElement> siblings) {
    node.getChildElementsByType(LinkEventDefinition.class)
        .forEach(
            thrown ->
                siblings.stream()
                    .filter(IntermediateCatchEvent.class::isInstance)
                    .filter(
                        c ->
                            c.getChildElementsByType(LinkEventDefinition.class).stream()
                                .anyMatch(l -> l.getName().equals(thrown.getName())))
                    .forEach(c -> graph.edge(node.getId(), c.getId())));
  }

  private boolean waits(FlowNode node) {
    if (node instanceof CallActivity call) {
      return waitingCalls.contains(call.getCalledElement());
    }
    boolean event = AWAITED.stream().anyMatch(type -> definition(node, type));
    boolean catches =
        node instanceof IntermediateCatchEvent
            || node instanceof BoundaryEvent
            || node instanceof StartEvent;
    return node instanceof UserTask
        || node instanceof ReceiveTask
        || node instanceof EventBasedGateway
        || Elements.camunda(node, "type").equals("external")
        || (catches && event);
  }

  private static boolean definition(FlowNode node, String type) {
    return Elements.events(node).stream()
        .map((EventDefinition d) -> d.getElementType().getTypeName())
        .anyMatch(type::equals);
  }
}
