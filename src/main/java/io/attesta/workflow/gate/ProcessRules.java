package io.attesta.workflow.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Process;

/** What a process as a whole has to say about itself. */
final class ProcessRules implements Rule {

  static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  static final Pattern SEMVER = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
  static final Pattern DAYS = Pattern.compile("P\\d{1,5}D");
  private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,5}");

  @Override
  public void check(Models models, Findings findings) {
    Map<String, String> prefixes = new HashMap<>();
    models.around().prefixes().forEach((key, prefix) -> prefixes.put(prefix, key));
    Map<String, String> files = new HashMap<>();
    for (Models.ProcessModel model : models.processes()) {
      String file = model.file().name();
      platform(file, model.xml().getDocumentElement(), findings);
      List<Process> executable =
          model.model().getModelElementsByType(Process.class).stream()
              .filter(Process::isExecutable)
              .toList();
      if (executable.size() != 1
          || model.model().getModelElementsByType(Process.class).size() > 1) {
        findings.add(
            GateRule.ONE_PROCESS,
            file,
            null,
            "It holds " + executable.size() + " executable processes.");
      }
      for (Process process : executable) {
        check(model, process, findings);
        properties(file, process, prefixes, findings);
        String before = files.putIfAbsent(process.getId(), file);
        if (before != null || models.around().processes().contains(process.getId())) {
          findings.add(GateRule.UNIQUE_KEY, file, process.getId(), "The key is used elsewhere.");
        }
      }
    }
  }

  static void platform(String file, org.w3c.dom.Element root, Findings findings) {
    String version = root.getAttributeNS(Xml.MODELER, "executionPlatformVersion");
    if (!root.getAttributeNS(Xml.MODELER, "executionPlatform").equals("Camunda Platform")
        || !version.startsWith("7.24")) {
      findings.add(GateRule.PLATFORM, file, null, "It is not marked for Camunda Platform 7.24.");
    }
  }

  private static void check(Models.ProcessModel model, Process process, Findings findings) {
    String file = model.file().name();
    String id = process.getId();
    if (!model.file().baseName().equals(id) || !KEY.matcher(id).matches()) {
      findings.add(GateRule.FILE_NAME, file, id, "The process is called '" + id + "'.");
    }
    if (!DAYS.matcher(Elements.camunda(process, "historyTimeToLive")).matches()) {
      findings.add(GateRule.TIME_TO_LIVE, file, id, "The history time to live is missing.");
    }
    if (!SEMVER.matcher(Elements.camunda(process, "versionTag")).matches()) {
      findings.add(GateRule.VERSION_TAG, file, id, "The version tag is no semantic version.");
    }
    if (Elements.name(process).isEmpty()) {
      findings.add(GateRule.LABEL, file, id, "The process has no name.");
    }
    if (!Elements.isDocumented(process)) {
      findings.add(GateRule.DOCUMENTATION, file, id, "The process is not documented.");
    }
  }

  private static void properties(
      String file, Process process, Map<String, String> prefixes, Findings findings) {
    Map<String, String> properties = Elements.properties(process);
    String id = process.getId();
    if (!KEY.matcher(properties.getOrDefault("practice", "")).matches()) {
      findings.add(GateRule.PROCESS_PROPERTIES, file, id, "The practice is missing.");
    }
    String prefix = properties.get("prefix");
    if (prefix == null) {
      return;
    }
    if (!PREFIX.matcher(prefix).matches()) {
      findings.add(GateRule.PROCESS_PROPERTIES, file, id, "'" + prefix + "' is no prefix.");
    }
    String other = prefixes.putIfAbsent(prefix, id);
    if (other != null && !other.equals(id)) {
      findings.add(
          GateRule.PROCESS_PROPERTIES,
          file,
          id,
          "The prefix " + prefix + " belongs to " + other + ".");
    }
  }
}
