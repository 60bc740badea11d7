package io.attesta.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which process opening a work item of a practice starts. Another node's deployment is seen within
 * seconds.
 */
@Component
class MainProcesses {

  private final Cache<String, Optional<ModelFacts>> byPractice =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();
  private final EngineCommand engine;
  private final ModelIndex models;

  MainProcesses(EngineCommand engine, ModelIndex models) {
    this.engine = engine;
    this.models = models;
  }

  Optional<ModelFacts> of(String practice) {
    Optional<ModelFacts> known = byPractice.getIfPresent(practice);
    if (known == null) {
      known = find(practice);
      byPractice.put(practice, known);
    }
    return known;
  }

  /** To be called after a deployment, so that this node uses it at once. */
  @EventListener(ModelsDeployed.class)
  void forget() {
    byPractice.invalidateAll();
  }

  /**
   * The one with a number prefix that people start; helpers such as an escalation have none, and
   * others wait for a message to begin.
   */
  private Optional<ModelFacts> find(String practice) {
    return latest().stream()
        .filter(m -> practice.equals(m.ref().practice()) && m.ref().prefix() != null)
        .filter(ModelFacts::startedByPeople)
        .findFirst();
  }

  List<ModelFacts> latest() {
    return engine.call(
        context ->
            engine
                .engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .list()
                .stream()
                .map(ProcessDefinition::getId)
                .map(models::of)
                .toList());
  }
}
