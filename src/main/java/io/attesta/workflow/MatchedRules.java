package io.attesta.workflow;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/**
 * Hears which rules fitted. The engine tells it to listeners only, in the thread that asked; its
 * answer holds values alone.
 */
final class MatchedRules implements DmnDecisionTableEvaluationListener {

  private static final ThreadLocal<List<MatchedRule>> HEARD = new ThreadLocal<>();

  /** Runs an evaluation and adds to the list what fitted, also in decisions that it needs. */
  static <T> T hear(List<MatchedRule> into, Callable<T> evaluation) throws Exception {
    HEARD.set(into);
    try {
      return evaluation.call();
    } finally {
      HEARD.remove();
    }
  }

  @Override
  public void notify(DmnDecisionTableEvaluationEvent event) {
    List<MatchedRule> heard = HEARD.get();
    if (heard == null
        || !(event.getDecisionTable().getDecisionLogic() instanceof DmnDecisionTableImpl table)) {
      return;
    }
    List<String> ids = table.getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
    event.getMatchingRules().stream()
        .map(rule -> rule.getId())
        .filter(Objects::nonNull)
        .forEach(
            id ->
                heard.add(
                    new MatchedRule(event.getDecisionTable().getKey(), id, ids.indexOf(id) + 1)));
  }
}
