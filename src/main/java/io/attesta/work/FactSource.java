package io.attesta.work;

import java.util.Map;

/**
 * A module that knows more of a work item than the item itself does. What it tells is there for
 * decisions and forms beside the fields of the item, which win where names are equal.
 */
public interface FactSource {

  /**
   * Facts of the item as it stands in this transaction. Called for each decision and each form, so
   * a source that has nothing to say of a practice answers without asking the database.
   */
  Map<String, Object> facts(WorkItemView item);

  /**
   * What only people are shown, when they open a form: looked up too dear to be asked for with each
   * decision.
   */
  default Map<String, Object> shown(WorkItemView item) {
    return Map.of();
  }
}
