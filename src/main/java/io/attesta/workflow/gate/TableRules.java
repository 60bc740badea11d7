package io.attesta.workflow.gate;

import java.util.Set;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Gaps and overlaps of tables. A missing input is null in FEEL, matches no row and raises no error,
 * so a table that forgets null decides nothing and nobody hears of it. RULE ORDER and COLLECT may
 * have gaps: their answer is a list, and an empty one is an answer.
 */
final class TableRules implements Rule {

  private static final Set<HitPolicy> ONE_ANSWER =
      Set.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST);

  @Override
  public void check(Models models, Findings findings) {
    for (Models.DecisionModel model : models.decisions()) {
      for (DecisionTable table : model.model().getModelElementsByType(DecisionTable.class)) {
        if (ONE_ANSWER.contains(table.getHitPolicy())) {
          check(model.file().name(), table, findings);
        }
      }
    }
  }

  private static void check(String file, DecisionTable table, Findings findings) {
    Coverage coverage = Coverage.of(table);
    coverage
        .gap()
        .ifPresent(
            gap ->
                findings.add(
                    GateRule.DECISION_TOTAL, file, table.getId(), "No row for " + gap + "."));
    if (table.getHitPolicy() == HitPolicy.UNIQUE) {
      coverage
          .overlap()
          .ifPresent(
              both ->
                  findings.add(
                      GateRule.DECISION_OVERLAP,
                      file,
                      table.getId(),
                      "Two rows for " + both + "."));
    }
  }
}
