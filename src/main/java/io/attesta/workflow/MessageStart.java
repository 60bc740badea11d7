package io.attesta.workflow;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts the process whose start event waits for a message thrown by another work item. */
@Component
class MessageStart {

  private final EngineCommand engine;
  private final ModelIndex models;
  private final FormCheck check;
  private final ObjectProvider<WorkItemHooks> hooks;
  private final CalledOpening called;

  MessageStart(
      EngineCommand engine,
      ModelIndex models,
      FormCheck check,
      ObjectProvider<WorkItemHooks> hooks,
      CalledOpening called) {
    this.engine = engine;
    this.models = models;
    this.check = check;
    this.hooks = hooks;
    this.called = called;
  }

  Optional<OpenedItem> start(String message, Map<String, Object> values) {
    return engine.call(context -> definition(message).map(found -> open(found, message, values)));
  }

  /** The start form is filled as for a called process from what is known of the item. */
  Optional<OpenedItem> startFrom(long item, String message) {
    return engine.call(
        context ->
            definition(message)
                .map(
                    found ->
                        open(found, message, called.values(models.of(found), item, Map.of()))));
  }

  private OpenedItem open(String definitionId, String message, Map<String, Object> values) {
    ModelFacts model = models.of(definitionId);
    Answers answers = check.check(model, model.startForm(), values, Map.of());
    OpenedItem item = hooks.getObject().open(model.ref(), answers);
    Opening.with(
        item,
        () ->
            engine
                .engine()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processDefinitionId(definitionId)
                .processInstanceBusinessKey(item.number())
                .setVariables(FormCheck.variables(model, answers))
                .correlateStartMessage());
    return item;
  }

  private Optional<String> definition(String message) {
    return engine
        .engine()
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .messageEventSubscriptionName(message)
        .latestVersion()
        .list()
        .stream()
        .map(ProcessDefinition::getId)
        .findFirst();
  }
}
