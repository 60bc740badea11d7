package io.attesta.workflow.gate;

import io.attesta.workflow.forms.Feel;
import io.attesta.workflow.forms.FormSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.w3c.dom.Element;

/** What a decision has to say about itself, and that all of it is FEEL. */
final class DecisionRules implements Rule {

  private static final Set<HitPolicy> SUPPORTED =
      Set.of(
          HitPolicy.UNIQUE,
          HitPolicy.ANY,
          HitPolicy.FIRST,
          HitPolicy.RULE_ORDER,
          HitPolicy.COLLECT);

  @Override
  public void check(Models models, Findings findings) {
    Map<String, String> files = new HashMap<>();
    for (Models.DecisionModel model : models.decisions()) {
      String file = model.file().name();
      ProcessRules.platform(file, model.xml().getDocumentElement(), findings);
      boolean named =
          model.decisions().stream().anyMatch(d -> d.getId().equals(model.file().baseName()));
      if (!named) {
        findings.add(GateRule.FILE_NAME, file, null, "No decision is called like the file.");
      }
      for (Decision decision : model.decisions()) {
        decision(file, decision, findings);
        if (files.putIfAbsent(decision.getId(), file) != null
            || models.around().decisions().contains(decision.getId())) {
          findings.add(GateRule.UNIQUE_KEY, file, decision.getId(), "The key is used elsewhere.");
        }
      }
      model
          .model()
          .getModelElementsByType(DecisionTable.class)
          .forEach(t -> table(models, file, t, findings));
      feel(file, model, findings);
    }
  }

  private static void decision(String file, Decision decision, Findings findings) {
    String id = decision.getId();
    if (!ProcessRules.KEY.matcher(id).matches()) {
      findings.add(GateRule.FILE_NAME, file, id, "The decision is called '" + id + "'.");
    }
    if (!ProcessRules.DAYS.matcher(camunda(decision, "historyTimeToLive")).matches()) {
      findings.add(GateRule.TIME_TO_LIVE, file, id, "The history time to live is missing.");
    }
    if (!ProcessRules.SEMVER.matcher(camunda(decision, "versionTag")).matches()) {
      findings.add(GateRule.VERSION_TAG, file, id, "The version tag is no semantic version.");
    }
    if (decision.getName() == null || decision.getName().isBlank()) {
      findings.add(GateRule.LABEL, file, id, "The decision has no name.");
    }
  }

  private static String camunda(Decision decision, String attribute) {
    String value = decision.getAttributeValueNs(Xml.CAMUNDA_DMN, attribute);
    return value == null ? "" : value;
  }

  private static void table(Models models, String file, DecisionTable table, Findings findings) {
    if (!SUPPORTED.contains(table.getHitPolicy())) {
      findings.add(GateRule.HIT_POLICY, file, table.getId(), "It is " + table.getHitPolicy() + ".");
    }
    for (Input input : table.getInputs()) {
      var expression = input.getInputExpression();
      if (expression == null || blank(expression.getTypeRef()) || blank(input.getLabel())) {
        findings.add(
            GateRule.DECISION_TYPES, file, input.getId(), "The input has no type or no label.");
      }
    }
    for (Output output : table.getOutputs()) {
      if (blank(output.getTypeRef()) || blank(output.getName())) {
        findings.add(
            GateRule.DECISION_TYPES, file, output.getId(), "The output has no type or name.");
      }
    }
    groups(models, file, table, findings);
  }

  private static void groups(Models models, String file, DecisionTable table, Findings findings) {
    int column = 0;
    for (Output output : table.getOutputs()) {
      int at = column++;
      if ("group".equals(output.getName())) {
        table.getRules().stream()
            .map(rule -> java.util.List.copyOf(rule.getOutputEntries()).get(at))
            .filter(cell -> isUnknown(cell.getTextContent().trim(), models.around().groups()))
            .forEach(
                c ->
                    findings.add(
                        GateRule.DECISION_GROUP,
                        file,
                        c.getId(),
                        c.getTextContent().trim() + " is unknown."));
      }
    }
  }

  private static boolean isUnknown(String cell, Set<String> groups) {
    Matcher literal = UserTaskRules.LITERAL.matcher(cell);
    return literal.matches() && !groups.contains(literal.group(1));
  }

  private static void feel(String file, Models.DecisionModel model, Findings findings) {
    Xml.each(model.xml(), element -> language(file, element, findings));
    for (UnaryTests cell : model.model().getModelElementsByType(UnaryTests.class)) {
      String text = cell.getTextContent().trim();
      if (!text.isEmpty() && !text.equals("-")) {
        parse(file, cell.getId(), () -> Feel.unaryTests(text), findings);
      }
    }
    for (LiteralExpression cell : model.model().getModelElementsByType(LiteralExpression.class)) {
      String text = cell.getTextContent().trim();
      if (!text.isEmpty()) {
        parse(file, cell.getId(), () -> Feel.expression(text), findings);
      }
    }
  }

  private static void language(String file, Element element, Findings findings) {
    String language = element.getAttribute("expressionLanguage");
    if (!language.isEmpty() && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
      findings.add(GateRule.FEEL, file, Xml.idOf(element), "It is written in " + language + ".");
    }
  }

  private static void parse(String file, String id, Runnable parser, Findings findings) {
    try {
      parser.run();
    } catch (FormSyntaxException e) {
      findings.add(GateRule.FEEL, file, id, e.getMessage());
    }
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
