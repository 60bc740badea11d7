package io.attesta.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class EngineDecisions implements Decisions {

  private final EngineCommand engine;
  private final DecisionRunner runner;

  EngineDecisions(EngineCommand engine, DecisionRunner runner) {
    this.engine = engine;
    this.runner = runner;
  }

  @Override
  public DecisionMade decide(String key, Map<String, Object> inputs) {
    return engine.call(context -> runner.decide(runner.latest(key), inputs));
  }
}
