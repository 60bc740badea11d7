package io.attesta.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.AttestaTest;
import java.util.Set;
import java.util.TreeSet;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AttestaTest
class EngineGuardTest {

  private static final String EVIL = "${''.getClass().forName('java.lang.Runtime')}";

  private final ProcessEngine engine;

  @Autowired
  EngineGuardTest(ProcessEngine engine) {
    this.engine = engine;
  }

  private TaskQuery hidden(String expression) {
    return engine.getTaskService().createTaskQuery().or().dueAfterExpression(expression).endOr();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVIL,
        "${participants.requester(execution)}",
        "${declareMajorIncident}",
        "${dataSource}",
        "${now().getClass()}",
        "${dateTime().getClass().getClassLoader()}",
      })
  void anExpressionInsideAnOrQueryIsNotEvaluated(String expression) {
    assertThatThrownBy(() -> hidden(expression).list()).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> hidden(expression).count())
        .isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void aQueryMayStillAskForTheCurrentUserAndTime() {
    engine.getIdentityService().setAuthenticatedUserId("agent");
    try {
      assertThat(
              engine
                  .getTaskService()
                  .createTaskQuery()
                  .or()
                  .dueAfterExpression("${dateTime().plusDays(1).toDate()}")
                  .taskAssigneeExpression("${currentUser()}")
                  .endOr()
                  .count())
          .isNotNegative();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void anExpressionInsideAStoredFilterIsNotEvaluated() {
    for (TaskQuery query :
        new TaskQuery[] {
          hidden(EVIL), engine.getTaskService().createTaskQuery().taskOwnerExpression(EVIL)
        }) {
      Filter filter = engine.getFilterService().newTaskFilter("evil").setQuery(query);
      String id = engine.getFilterService().saveFilter(filter).getId();
      try {
        assertThatThrownBy(() -> engine.getFilterService().list(id))
            .isInstanceOf(BadUserRequestException.class);
      } finally {
        engine.getFilterService().deleteFilter(id);
      }
    }
  }

  @Test
  void anExpressionThatExtendsAFilterIsNotEvaluated() {
    Filter filter =
        engine
            .getFilterService()
            .newTaskFilter("harmless")
            .setQuery(engine.getTaskService().createTaskQuery().taskName("none"));
    String id = engine.getFilterService().saveFilter(filter).getId();
    try {
      assertThatThrownBy(() -> engine.getFilterService().list(id, hidden(EVIL)))
          .isInstanceOf(BadUserRequestException.class);
      assertThatThrownBy(() -> engine.getFilterService().count(id, hidden(EVIL)))
          .isInstanceOf(BadUserRequestException.class);
    } finally {
      engine.getFilterService().deleteFilter(id);
    }
  }

  private void refused(BpmnModelInstance model) {
    assertThatThrownBy(
            () ->
                engine
                    .getRepositoryService()
                    .createDeployment()
                    .addModelInstance("evil.bpmn", model)
                    .deploy())
        .isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void theEngineItselfRefusesModelsThatRunCode() {
    var start = Bpmn.createExecutableProcess("evil").camundaHistoryTimeToLive(1).startEvent();
    refused(start.scriptTask().scriptFormat("juel").scriptText(EVIL).endEvent().done());
    refused(serviceTask().camundaClass("java.lang.Runtime").endEvent().done());
    refused(serviceTask().camundaExpression("${group}").endEvent().done());
    refused(serviceTask().camundaDelegateExpression("${dataSource}").endEvent().done());
    refused(serviceTask().camundaDelegateExpression(EVIL).endEvent().done());
    refused(
        serviceTask()
            .camundaExternalTask("t")
            .camundaExecutionListenerClass("start", "x.Y")
            .endEvent()
            .done());
    refused(
        serviceTask().camundaExternalTask("t").camundaInputParameter("x", EVIL).endEvent().done());
    refused(serviceTask().camundaExternalTask("t").name(EVIL).endEvent().done());
  }

  private static org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder serviceTask() {
    return Bpmn.createExecutableProcess("evil")
        .camundaHistoryTimeToLive(1)
        .startEvent()
        .serviceTask();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVIL,
        "${''.class}",
        "${''['class']}",
        "${declareMajorIncident.getClass()}",
        "${declareMajorIncident.class.classLoader}",
        "${now().getClass()}",
        "${dataSource.connection}",
        "${environment}",
      })
  void whatGotPastEveryCheckStillReachesNothing(String text) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    assertThatThrownBy(
            () ->
                configuration
                    .getCommandExecutorTxRequired()
                    .execute(
                        context ->
                            configuration
                                .getExpressionManager()
                                .createExpression(text)
                                .getValue(StartProcessVariableScope.getSharedInstance())))
        .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
  }

  @Test
  void thereIsNoScriptEngineButTheEnginesOwn() {
    Set<String> names = new TreeSet<>();
    new ScriptEngineManager()
        .getEngineFactories()
        .forEach(factory -> names.add(factory.getLanguageName()));
    assertThat(names).containsExactlyInAnyOrder("JSP 2.1 EL", "feel", "feel-unary-tests");
  }
}
