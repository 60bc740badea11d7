package io.attesta.workflow.gate;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What models say to the services, in words the services know. */
final class PropertyRules implements Rule {

  private static final Set<String> STATUS =
      Set.of("NEW", "IN_PROGRESS", "ON_HOLD", "RESOLVED", "CLOSED", "CANCELLED");
  private static final String TOLD = "requesterStep";
  private static final Set<String> OF_STEPS =
      Set.of("status", "holdReason", "clause", "notBy", TOLD, TOLD + ".de");
  private static final Pattern FACTS =
      Pattern.compile("[a-z][A-Za-z0-9]*(\\s*,\\s*[a-z][A-Za-z0-9]*)*");
  private static final int LONGEST = 200;
  private static final Pattern REASON = Pattern.compile("[A-Z]{2,20}(_[A-Z]{2,20}){0,3}|\\$\\{.+}");
  private static final Pattern CLAUSES =
      Pattern.compile("([4-9]|10)(\\.\\d{1,2}){0,3}(\\s*,\\s*([4-9]|10)(\\.\\d{1,2}){0,3})*");

  @Override
  public void check(Models models, Findings findings) {
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      for (FlowElement element : model.model().getModelElementsByType(FlowElement.class)) {
        Map<String, String> properties = Elements.properties(element);
        names(file, element.getId(), properties, OF_STEPS, findings);
        values(file, element.getId(), properties, findings);
        apart(file, element, properties.get("notBy"), findings);
        told(file, element.getId(), properties, findings);
      }
      for (Process process : model.model().getModelElementsByType(Process.class)) {
        Map<String, String> properties = Elements.properties(process);
        names(file, process.getId(), properties, Set.of("practice", "prefix"), findings);
      }
    }
  }

  private static void names(
      String file,
      String id,
      Map<String, String> properties,
      Set<String> known,
      Findings findings) {
    properties.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                findings.add(
                    GateRule.PROPERTY_NAME,
                    file,
                    id,
                    "The property '" + name + "' means nothing here."));
  }

  private static void values(
      String file, String id, Map<String, String> properties, Findings findings) {
    String status = properties.get("status");
    if (status != null && !STATUS.contains(status)) {
      findings.add(GateRule.STATUS_VALUE, file, id, "'" + status + "' is no status.");
    }
    String reason = properties.get("holdReason");
    if (reason != null && (!REASON.matcher(reason).matches() || !"ON_HOLD".equals(status))) {
      findings.add(
          GateRule.HOLD_REASON_VALUE, file, id, "'" + reason + "' is no hold reason here.");
    }
    String clause = properties.get("clause");
    if (clause != null && !CLAUSES.matcher(clause).matches()) {
      findings.add(GateRule.CLAUSE_VALUE, file, id, "'" + clause + "' is no clause.");
    }
  }

  private static void apart(String file, FlowElement element, String facts, Findings findings) {
    boolean fine = element instanceof UserTask && facts != null && FACTS.matcher(facts).matches();
    if (facts != null && !fine) {
      findings.add(
          GateRule.NOT_BY_VALUE, file, element.getId(), "'" + facts + "' names nobody here.");
    }
  }

  /** English is what everybody can fall back to. */
  private static void told(
      String file, String id, Map<String, String> properties, Findings findings) {
    for (String name : Set.of(TOLD, TOLD + ".de")) {
      String words = properties.get(name);
      if (words != null && (words.isBlank() || words.length() > LONGEST || words.contains("${"))) {
        findings.add(
            GateRule.REQUESTER_STEP_VALUE,
            file,
            id,
            name + " is no sentence of 1 to 200 characters.");
      }
    }
    if (properties.containsKey(TOLD + ".de") && !properties.containsKey(TOLD)) {
      findings.add(
          GateRule.REQUESTER_STEP_VALUE, file, id, TOLD + ".de stands without " + TOLD + ".");
    }
  }
}
