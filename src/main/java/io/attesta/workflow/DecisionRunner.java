package io.attesta.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Evaluates deployed decisions and says what they were given and what they answered. */
@Component
class DecisionRunner {

  private record Question(String decision, Map<String, Object> inputs) {}

  private final EngineCommand engine;
  private final Map<String, PureTable> tables = new ConcurrentHashMap<>();
  private final Cache<Question, DecisionMade> answers =
      Caffeine.newBuilder().maximumSize(10_000).build();
  private final Map<String, String> byDeployment = new ConcurrentHashMap<>();

  DecisionRunner(EngineCommand engine) {
    this.engine = engine;
  }

  /** The decision deployed together with the process, else the latest of the key. */
  DecisionDefinitionEntity inDeployment(String deployment, String key) {
    String id = byDeployment.get(deployment + '/' + key);
    if (id == null) {
      var manager = EngineCommand.context().getDecisionDefinitionManager();
      var found = manager.findDecisionDefinitionByDeploymentAndKey(deployment, key);
      if (found == null) {
        return latest(key);
      }
      id = found.getId();
      byDeployment.put(deployment + '/' + key, id);
    }
    return deployed(id);
  }

  DecisionDefinitionEntity latest(String key) {
    var found =
        EngineCommand.context()
            .getDecisionDefinitionManager()
            .findLatestDecisionDefinitionByKey(key);
    if (found == null) {
      throw Refusal.conflict("decision-not-deployed", "Decision " + key + " is not deployed");
    }
    return deployed(found.getId());
  }

  /** The engine's own lookup asks the database first, even for what it has parsed already. */
  private DecisionDefinitionEntity deployed(String id) {
    DeploymentCache cache = engine.configuration().getDeploymentCache();
    DecisionDefinitionEntity parsed = cache.getDecisionDefinitionCache().get(id);
    return parsed == null ? cache.findDeployedDecisionDefinitionById(id) : parsed;
  }

  /** What a decision says to the same inputs is remembered where nothing else can matter. */
  DecisionMade decide(DecisionDefinitionEntity decision, Map<String, Object> facts) {
    PureTable table = tables.computeIfAbsent(decision.getId(), id -> PureTable.of(decision));
    Map<String, Object> inputs = new TreeMap<>();
    table.inputs().forEach(name -> inputs.put(name, facts.get(name)));
    if (!table.pure() || inputs.values().stream().anyMatch(DecisionRunner::large)) {
      return evaluate(decision, facts, inputs);
    }
    Question question = new Question(decision.getId(), Collections.unmodifiableMap(inputs));
    DecisionMade known = answers.getIfPresent(question);
    if (known == null) {
      known = evaluate(decision, facts, question.inputs());
      answers.put(question, known);
    }
    return known;
  }

  /** Texts that people wrote hardly come twice. */
  private static boolean large(Object value) {
    return value instanceof String text ? text.length() > 100 : value instanceof Collection<?>;
  }

  private DecisionMade evaluate(
      DecisionDefinitionEntity decision, Map<String, Object> facts, Map<String, Object> inputs) {
    VariableMap variables = org.camunda.bpm.engine.variable.Variables.createVariables();
    variables.putAll(facts);
    List<MatchedRule> rules = new ArrayList<>();
    DmnDecisionResult result;
    try {
      result =
          MatchedRules.hear(
              rules, () -> DecisionEvaluationUtil.evaluateDecision(decision, variables));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Decision " + decision.getKey() + " cannot be evaluated", e);
    }
    return new DecisionMade(
        decision.getKey(),
        decision.getVersion(),
        decision.getVersionTag(),
        inputs,
        List.copyOf(rules),
        Collections.unmodifiableMap(outputs(result.getResultList())));
  }

  /** One matching rule gives its outputs; several give a list for each output. */
  private static Map<String, Object> outputs(List<Map<String, Object>> rules) {
    if (rules.size() <= 1) {
      return rules.isEmpty() ? Map.of() : new LinkedHashMap<>(rules.get(0));
    }
    Map<String, Object> lists = new LinkedHashMap<>();
    rules
        .get(0)
        .keySet()
        .forEach(name -> lists.put(name, rules.stream().map(rule -> rule.get(name)).toList()));
    return lists;
  }
}
