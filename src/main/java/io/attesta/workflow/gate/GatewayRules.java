package io.attesta.workflow.gate;

import io.attesta.workflow.forms.FormField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** No case may find every way shut. */
final class GatewayRules implements Rule {

  private static final Pattern EQUALS =
      Pattern.compile("\\$\\{\\s*(\\w+)\\s*(?:==|eq)\\s*['\"]([^'\"]*)['\"]\\s*}");
  private static final Pattern PLAIN = Pattern.compile("\\$\\{\\s*((?:!|not )?)\\s*(\\w+)\\s*}");

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      for (FlowNode node : model.model().getModelElementsByType(FlowNode.class)) {
        boolean decides = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
        if (decides && node.getOutgoing().size() > 1) {
          check(models, file, node, findings);
        } else if (node instanceof Activity && hasCondition(node)) {
          findings.add(GateRule.GATEWAY, file, node.getId(), "Conditions belong behind a gateway.");
        }
      }
    }
  }

  private static boolean hasCondition(FlowNode node) {
    return node.getOutgoing().stream().anyMatch(f -> f.getConditionExpression() != null);
  }

  private static void check(Models models, String file, FlowNode gateway, Findings findings) {
    String fallback = gateway.getAttributeValue("default");
    List<String> conditions =
        gateway.getOutgoing().stream()
            .filter(flow -> !flow.getId().equals(fallback))
            .map(GatewayRules::condition)
            .toList();
    if (conditions.contains("")) {
      findings.add(GateRule.GATEWAY, file, gateway.getId(), "A flow has no condition.");
    } else if (fallback == null && !isTotal(models, conditions)) {
      findings.add(
          GateRule.GATEWAY,
          file,
          gateway.getId(),
          "It has no default flow, and cases may be left out.");
    }
    gateway.getOutgoing().stream()
        .filter(flow -> flow.getId().equals(fallback) && flow.getConditionExpression() != null)
        .forEach(
            f -> findings.add(GateRule.GATEWAY, file, f.getId(), "A default has a condition."));
  }

  private static String condition(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        ? ""
        : flow.getConditionExpression().getTextContent().strip();
  }

  /** A yes and its no, or every option of one required field. */
  private static boolean isTotal(Models models, List<String> conditions) {
    Set<String> variables = new HashSet<>();
    Set<String> values = new HashSet<>();
    for (String condition : conditions) {
      Matcher equals = EQUALS.matcher(condition);
      Matcher plain = PLAIN.matcher(condition);
      if (equals.matches()) {
        variables.add(equals.group(1));
        values.add(equals.group(2));
      } else if (plain.matches()) {
        variables.add(plain.group(2));
        values.add(plain.group(1).isEmpty() ? "+yes" : "+no");
      } else {
        return false;
      }
    }
    return variables.size() == 1
        && (values.equals(Set.of("+yes", "+no"))
            || values.containsAll(options(models, variables.iterator().next())));
  }

  private static Set<Object> options(Models models, String variable) {
    Set<Object> options = new HashSet<>();
    boolean alwaysAnswered = true;
    for (Models.FormModel form : models.forms()) {
      for (FormField field : form.form() == null ? List.<FormField>of() : form.form().fields()) {
        if (field.key().equals(variable)) {
          options.addAll(field.options());
          alwaysAnswered &= field.required();
        }
      }
    }
    return options.isEmpty() || !alwaysAnswered ? Set.of("+unknown") : options;
  }
}
