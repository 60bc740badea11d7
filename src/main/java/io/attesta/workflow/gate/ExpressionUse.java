package io.attesta.workflow.gate;

import io.attesta.workflow.forms.FormField;
import io.attesta.workflow.guard.ExpressionRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Every text of a process, wherever it stands: the engine evaluates names and documentation of user
 * tasks as well as conditions and assignments.
 */
final class ExpressionUse implements Rule {

  private static final Set<String> LOOP =
      Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");
  private static final List<String> SETTERS =
      List.of(
          "elementVariable",
          "resultVariable",
          "target",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable");

  @Override
  public void check(Models models, Findings findings) {
    ExpressionRules rules = ExpressionRules.forModels(models.around().beans());
    Set<String> known = known(models);
    for (Models.ProcessModel model : models.processes()) {
      Xml.each(model.xml(), e -> element(model.file().name(), e, rules, known, findings));
    }
  }

  private static void element(
      String file, Element element, ExpressionRules rules, Set<String> known, Findings findings) {
    String id = Xml.idOf(element);
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (!attribute.getLocalName().equals("delegateExpression")) {
        text(file, id, attribute.getValue(), rules, known, findings);
      }
    }
    StringBuilder content = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text) {
        content.append(text.getData());
      }
    }
    text(file, id, content.toString().strip(), rules, known, findings);
  }

  private static void text(
      String file,
      String id,
      String text,
      ExpressionRules rules,
      Set<String> known,
      Findings findings) {
    if (!ExpressionRules.isExpression(text)) {
      return;
    }
    List<String> problems = rules.problems(text);
    for (String problem : problems) {
      findings.add(GateRule.EXPRESSION, file, id, "'" + text + "' " + problem + ".");
    }
    if (problems.isEmpty()) {
      rules.variablesOf(text).stream()
          .filter(variable -> !known.contains(variable))
          .forEach(
              v -> findings.add(GateRule.VARIABLE_KNOWN, file, id, "Nothing sets '" + v + "'."));
    }
  }

  /** Variables that forms, decisions, mappings, loops or the service set. */
  static Set<String> known(Models models) {
    Set<String> known = new HashSet<>(models.around().variables());
    known.addAll(LOOP);
    known.addAll(models.outputCells().keySet());
    models.forms().stream()
        .filter(f -> f.form() != null)
        .flatMap(f -> f.form().fields().stream())
        .map(FormField::key)
        .forEach(known::add);
    for (Models.ProcessModel model : models.processes()) {
      Xml.each(
          model.xml(),
          element -> {
            for (String setter : SETTERS) {
              known.add(element.getAttributeNS(Xml.CAMUNDA_BPMN, setter));
              known.add(element.getAttribute(setter));
            }
            if (element.getLocalName().endsWith("putParameter")) {
              known.add(element.getAttribute("name"));
            }
          });
    }
    return known;
  }
}
