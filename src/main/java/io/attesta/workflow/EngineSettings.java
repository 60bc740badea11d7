package io.attesta.workflow;

import io.attesta.workflow.guard.GuardInterceptor;
import io.attesta.workflow.guard.GuardedExpressionManager;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Settings of the engine that have no property of their own, each because its default is unsafe or
 * slow here.
 */
@Component
@Order(EngineSettings.BEFORE_STARTER)
class EngineSettings extends AbstractCamundaConfiguration {

  /** The starter resolves the history level by name, so ours has to be there before. */
  static final int BEFORE_STARTER = 0;

  private final List<BpmnParseListener> parseListeners;
  private final GuardedExpressionManager expressions;
  private final CheckedTaskService taskService;
  private final CheckedFormService formService;
  private final CheckedExternalTaskService externalTaskService;

  EngineSettings(
      List<BpmnParseListener> parseListeners,
      GuardedExpressionManager expressions,
      ConflictRetry retry,
      ObjectProvider<TaskCompletion> completion,
      ObjectProvider<WorkItemHooks> hooks,
      ObjectProvider<ModelIndex> models,
      ObjectProvider<FormStore> forms,
      ObjectProvider<Steps> steps) {
    this.parseListeners = parseListeners;
    this.expressions = expressions;
    this.taskService = new CheckedTaskService(completion, retry);
    this.formService = new CheckedFormService(hooks, taskService, models, forms);
    this.externalTaskService = new CheckedExternalTaskService(hooks, steps, retry);
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setCustomHistoryLevels(List.<HistoryLevel>of(new ServiceHistoryLevel()));
    engine.getCustomPreBPMNParseListeners().addAll(parseListeners);
    engine.setExpressionManager(expressions);
    // Without a map of its own, script engines would see every bean of the context.
    engine.setBeans(Map.of());
    engine.setCustomPreCommandInterceptorsTxRequired(List.of(new GuardInterceptor()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new GuardInterceptor()));
    engine.setTaskService(taskService);
    engine.setFormService(formService);
    engine.setExternalTaskService(externalTaskService);
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationAllowedPackages("java.lang,java.util");
    engine.setJavaSerializationFormatEnabled(false);
    engine.setEnableXxeProcessing(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setQueryMaxResultsLimit(500);
    // At first soon: a job that lost against a vote or an edit finds its way at once.
    engine.setFailedJobRetryTimeCycle("PT1S,PT5S,PT30S,PT5M,PT15M");
    engine.setEnforceHistoryTimeToLive(true);
    engine.setHistoryCleanupBatchSize(150);
    engine.setHistoryCleanupBatchWindowStartTime("01:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
    engine.setCmmnEnabled(false);
    var decisions =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    decisions.setFeelEngineFactory(ParsedFeel::new);
    decisions.getCustomPostDecisionTableEvaluationListeners().add(new MatchedRules());
    engine.setDmnEngineConfiguration(decisions);
  }
}
