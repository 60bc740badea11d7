package io.attesta.workflow;

import java.util.Map;

/** Evaluates deployed decisions for services that need one outside a process. */
public interface Decisions {

  /**
   * Evaluates the latest version of a decision.
   *
   * @throws io.attesta.shared.Refusal code {@code decision-not-deployed} when there is none
   */
  DecisionMade decide(String key, Map<String, Object> inputs);
}
