package io.attesta.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Attaches to every model what is not drawn: the work item of a starting process, the meaning of
 * the extension properties, the tasks' way into the work item, and our way of deciding.
 */
@Component
class ServiceParseListener extends AbstractBpmnParseListener {

  private final ProcessOpening opening;
  private final ProcessEnding ending;
  private final TaskHooks tasks;
  private final PropertyHooks properties;
  private final DecisionActivity.Factory decisions;

  ServiceParseListener(
      ProcessOpening opening,
      ProcessEnding ending,
      TaskHooks tasks,
      PropertyHooks properties,
      DecisionActivity.Factory decisions) {
    this.opening = opening;
    this.ending = ending;
    this.tasks = tasks;
    this.properties = properties;
    this.decisions = decisions;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    process.addBuiltInListener(ExecutionListener.EVENTNAME_START, opening);
    process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ending);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    for (String event :
        List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE)) {
      task.addTaskListener(event, tasks);
    }
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
    String key = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef");
    if (key != null) {
      activity.setActivityBehavior(
          decisions.create(
              key,
              element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRefBinding")));
    }
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  @Override
  public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    meaning(element, activity);
  }

  private void meaning(Element element, ActivityImpl activity) {
    Element extensions = element.element("extensionElements");
    Map<String, String> found =
        extensions == null ? null : BpmnParseUtil.parseCamundaExtensionProperties(element);
    if (found == null) {
      return;
    }
    if (found.containsKey("status") || found.containsKey("holdReason")) {
      activity.addBuiltInListener(
          ExecutionListener.EVENTNAME_START,
          properties.status(found.get("status"), found.get("holdReason")));
    }
    // A completed task and a decision carry their clause in their own journal entry.
    boolean tells =
        activity.getActivityBehavior() instanceof UserTaskActivityBehavior
            || activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior;
    if (found.containsKey("clause") && !tells) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, properties.clause());
    }
  }
}
