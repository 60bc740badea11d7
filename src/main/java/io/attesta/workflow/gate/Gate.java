package io.attesta.workflow.gate;

import java.util.List;

/**
 * The lint before any deployment. It decides in Java, whatever the modeler showed; a bundle with
 * one finding is not deployed.
 */
public final class Gate {

  private static final List<Rule> RULES =
      List.of(
          new ProcessRules(),
          new IdRules(),
          new LabelRules(),
          new ExtensionRules(),
          new WorkRules(),
          new ExpressionUse(),
          new UserTaskRules(),
          new ReferenceRules(),
          new GatewayRules(),
          new CycleRule(),
          new TimerRules(),
          new PropertyRules(),
          new DiagramRules(),
          new FormRules(),
          new DecisionRules(),
          new TableRules());

  private Gate() {}

  /** Everything wrong with the bundle; empty when it may be deployed. */
  public static List<Finding> check(Bundle bundle, Surroundings surroundings) {
    Findings findings = new Findings();
    Models models = Reader.read(bundle, surroundings, findings);
    RULES.forEach(rule -> rule.check(models, findings));
    return findings.all();
  }
}
