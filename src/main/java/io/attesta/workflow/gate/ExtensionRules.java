package io.attesta.workflow.gate;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Only listed extensions of the engine get in, so that a door nobody thought of stays shut: the
 * engine has scripts, classes and resources in some twenty places.
 */
final class ExtensionRules implements Rule {

  static final Set<String> ATTRIBUTES =
      Set.of(
          "historyTimeToLive",
          "versionTag",
          "isStartableInTasklist",
          "formRef",
          "formRefBinding",
          "candidateGroups",
          "assignee",
          "dueDate",
          "followUpDate",
          "priority",
          "decisionRef",
          "decisionRefBinding",
          "mapDecisionResult",
          "resultVariable",
          "calledElementBinding",
          "delegateExpression",
          "type",
          "topic",
          "taskPriority",
          "jobPriority",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "collection",
          "elementVariable",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable",
          "variableName",
          "variableEvents",
          "modelerTemplate",
          "modelerTemplateVersion",
          "inputVariable");

  static final Set<String> ELEMENTS =
      Set.of(
          "properties",
          "property",
          "in",
          "out",
          "inputOutput",
          "inputParameter",
          "outputParameter",
          "list",
          "map",
          "entry",
          "value",
          "failedJobRetryTimeCycle",
          "executionListener",
          "taskListener");

  private static final Set<String> CLASSES = Set.of("class", "expression", "connector", "resource");
  private static final Set<String> INNER =
      Set.of(
          "name",
          "value",
          "key",
          "source",
          "sourceExpression",
          "target",
          "businessKey",
          "variables",
          "local",
          "event",
          "id");

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      Xml.each(model.xml(), element -> element(model.file().name(), element, findings));
    }
    for (Models.DecisionModel model : models.decisions()) {
      Xml.each(model.xml(), element -> element(model.file().name(), element, findings));
    }
  }

  private static void element(String file, Element element, Findings findings) {
    boolean ours = isCamunda(element.getNamespaceURI());
    String name = element.getLocalName();
    String id = Xml.idOf(element);
    if (name.equals("script") || name.equals("scriptTask")) {
      findings.add(GateRule.NO_SCRIPT, file, id, "It holds a script.");
    } else if (ours && CLASSES.contains(name)) {
      findings.add(GateRule.NO_CLASS, file, id, "It holds a " + name + ".");
    } else if (ours && !ELEMENTS.contains(name)) {
      findings.add(GateRule.EXTENSION, file, id, "It uses camunda:" + name + ".");
    }
    if (name.equals("conditionExpression") && element.hasAttribute("language")) {
      findings.add(GateRule.NO_SCRIPT, file, id, "The condition is written in a script language.");
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(file, id, (Attr) attributes.item(i), ours, findings);
    }
  }

  private static void attribute(
      String file, String id, Attr attribute, boolean ours, Findings findings) {
    boolean bare = ours && attribute.getNamespaceURI() == null;
    if (!bare && !isCamunda(attribute.getNamespaceURI())) {
      return;
    }
    String name = attribute.getLocalName();
    if (CLASSES.contains(name)) {
      findings.add(GateRule.NO_CLASS, file, id, "It sets " + name + ".");
    } else if (!ATTRIBUTES.contains(name) && !(bare && INNER.contains(name))) {
      findings.add(GateRule.EXTENSION, file, id, "It sets camunda:" + name + ".");
    }
  }

  private static boolean isCamunda(String namespace) {
    return namespace != null
        && (namespace.startsWith("http://camunda.org/schema/1.0")
            || namespace.startsWith("http://activiti"));
  }
}
