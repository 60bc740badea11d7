package io.attesta.workflow;

import io.attesta.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** Evaluates deployed decisions and says what they were given and what they answered. */
@Component
class DecisionRunner {

  private static final Pattern NAME = Pattern.compile("(?<![.\\w\"])[A-Za-z_]\\w*");

  private final EngineCommand engine;
  private final Map<String, Set<String>> inputNames = new ConcurrentHashMap<>();
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

  DecisionMade decide(DecisionDefinitionEntity decision, Map<String, Object> facts) {
    VariableMap variables = org.camunda.bpm.engine.variable.Variables.createVariables();
    variables.putAll(facts);
    DmnDecisionResult result;
    try {
      result = DecisionEvaluationUtil.evaluateDecision(decision, variables);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Decision " + decision.getKey() + " cannot be evaluated", e);
    }
    Map<String, Object> inputs = new TreeMap<>();
    inputs(decision).forEach(name -> inputs.put(name, facts.get(name)));
    return new DecisionMade(
        decision.getKey(),
        decision.getVersion(),
        decision.getVersionTag(),
        inputs,
        outputs(result.getResultList()));
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

  private Set<String> inputs(DecisionDefinitionEntity decision) {
    return inputNames.computeIfAbsent(decision.getId(), id -> names(decision));
  }

  private static Set<String> names(DecisionDefinitionEntity decision) {
    Set<String> names = new TreeSet<>();
    if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
      table
          .getInputs()
          .forEach(
              input -> {
                Matcher name = NAME.matcher(input.getExpression().getExpression());
                while (name.find()) {
                  names.add(name.group());
                }
              });
    }
    return names;
  }
}
