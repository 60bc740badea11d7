package io.attesta.workflow.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Second line behind the gate: whatever way a process came into the engine, one that holds a
 * script, names a class or reaches beyond the model beans is neither deployed nor loaded.
 */
public final class GuardListener extends AbstractBpmnParseListener {

  private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector");
  private static final Set<String> FORBIDDEN_ATTRIBUTES =
      Set.of("class", "expression", "resource", "language", "formHandlerClass");
  private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

  private final ModelBeans beans;

  public GuardListener(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    check(process, ExpressionRules.forModels(beans.offered()));
  }

  private void check(Element element, ExpressionRules rules) {
    String tag = element.getTagName();
    String local = tag.substring(tag.indexOf(':') + 1);
    if (FORBIDDEN_ELEMENTS.contains(local)) {
      throw refused(element, "a " + local + " is not allowed");
    }
    for (String name : element.attributes()) {
      String attribute = name.substring(name.lastIndexOf(':') + 1);
      String value = element.attribute(name);
      if (FORBIDDEN_ATTRIBUTES.contains(attribute)) {
        throw refused(element, "'" + attribute + "' is not allowed");
      }
      if (attribute.equals("delegateExpression")) {
        delegate(element, value);
      } else {
        expression(element, value, rules);
      }
    }
    expression(element, element.getText(), rules);
    element.elements().forEach(inner -> check(inner, rules));
  }

  private void delegate(Element element, String value) {
    Matcher bean = BEAN.matcher(value);
    if (!bean.matches() || !beans.lists(bean.group(1))) {
      throw refused(element, "'" + value + "' names no model bean");
    }
  }

  private static void expression(Element element, String text, ExpressionRules rules) {
    if (text == null || !ExpressionRules.isExpression(text)) {
      return;
    }
    List<String> problems = rules.problems(text);
    if (!problems.isEmpty()) {
      throw refused(element, "'" + text.strip() + "' " + problems.get(0));
    }
  }

  private static RefusedByGuard refused(Element element, String reason) {
    return new RefusedByGuard(
        "Line " + element.getLine() + ", " + element.getTagName() + ": " + reason);
  }
}
