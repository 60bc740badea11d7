package io.attesta.workflow.gate;

import java.util.ArrayList;
import java.util.List;

/** Findings so far. */
final class Findings {

  private final List<Finding> found = new ArrayList<>();

  void add(GateRule rule, String file, String element, String message) {
    Finding finding = new Finding(file, element, rule.key(), message, rule.remedy());
    if (!found.contains(finding)) {
      found.add(finding);
    }
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
