package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttestaTest
class GroupGrantsTest {

  private static final String MAIN = "grants-probe";
  private static final String HELPER = "grants-probe-helper";

  private final GroupGrants grants;
  private final AuthorizationService engine;
  private final RepositoryService repository;
  private String deployment;

  @Autowired
  GroupGrantsTest(GroupGrants grants, AuthorizationService engine, RepositoryService repository) {
    this.grants = grants;
    this.engine = engine;
    this.repository = repository;
  }

  @BeforeEach
  void deploy() {
    deployment =
        repository
            .createDeployment()
            .addModelInstance(MAIN + ".bpmn", model(MAIN, true))
            .addModelInstance(HELPER + ".bpmn", model(HELPER, false))
            .deploy()
            .getId();
    grants.grantFor("incident", List.of(MAIN, HELPER));
  }

  @AfterEach
  void undeploy() {
    repository.deleteDeployment(deployment, true);
  }

  private static org.camunda.bpm.model.bpmn.BpmnModelInstance model(String key, boolean startable) {
    return Bpmn.createExecutableProcess(key)
        .camundaHistoryTimeToLiveString("P1D")
        .camundaStartableInTasklist(startable)
        .startEvent()
        .userTask()
        .endEvent()
        .done();
  }

  @Test
  void agentsWorkTheirPractice() {
    assertThat(
            on(
                MAIN,
                "service-desk",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.CREATE_INSTANCE))
        .isTrue();
    assertThat(
            any(
                MAIN,
                "service-desk",
                ProcessDefinitionPermissions.UPDATE,
                ProcessDefinitionPermissions.DELETE,
                ProcessDefinitionPermissions.TASK_ASSIGN,
                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.MIGRATE_INSTANCE))
        .isFalse();
  }

  @Test
  void othersDoNot() {
    assertThat(any(MAIN, "change-managers", ProcessDefinitionPermissions.READ)).isFalse();
  }

  @Test
  void aHelperProcessIsStartedByNobody() {
    assertThat(
            any(HELPER, "service-desk", ProcessDefinitionPermissions.CREATE_INSTANCE)
                || any(HELPER, "requesters", ProcessDefinitionPermissions.CREATE_INSTANCE))
        .isFalse();
  }

  @Test
  void requestersOnlyStart() {
    assertThat(on(MAIN, "requesters", ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    assertThat(
            any(
                MAIN,
                "requesters",
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.READ_INSTANCE))
        .isFalse();
  }

  @Test
  void auditorsReadAllAndWorkNothing() {
    assertThat(
            on(
                MAIN,
                "auditors",
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY))
        .isTrue();
    assertThat(
            any(
                MAIN,
                "auditors",
                ProcessDefinitionPermissions.TASK_WORK,
                ProcessDefinitionPermissions.CREATE_INSTANCE))
        .isFalse();
  }

  @Test
  void nobodyDeploysOrGrants() {
    for (var group : List.of("administrators", "process-owners", "service-desk")) {
      assertThat(may(group, Permissions.CREATE, Resources.DEPLOYMENT, "x")).as(group).isFalse();
      assertThat(may(group, Permissions.CREATE, Resources.AUTHORIZATION, "x")).as(group).isFalse();
    }
    assertThat(may("administrators", Permissions.CREATE, Resources.USER, "x")).isTrue();
    assertThat(may("process-owners", Permissions.CREATE, Resources.USER, "x")).isFalse();
  }

  @Test
  void doingItTwiceChangesNothing() {
    long before = engine.createAuthorizationQuery().count();
    grants.grantFor("incident", List.of(MAIN, HELPER));
    grants.afterSingletonsInstantiated();
    assertThat(engine.createAuthorizationQuery().count()).isEqualTo(before);
  }

  @Test
  void aProcessThatChangesItsPracticeChangesHands() {
    grants.grantFor("change", List.of(MAIN));
    assertThat(any(MAIN, "service-desk", ProcessDefinitionPermissions.READ)).isFalse();
    assertThat(on(MAIN, "change-managers", ProcessDefinitionPermissions.TASK_WORK)).isTrue();
    assertThat(any(MAIN, "requesters", ProcessDefinitionPermissions.READ)).isFalse();
  }

  private boolean on(String key, String group, Permission... rights) {
    return Stream.of(rights).allMatch(r -> may(group, r, Resources.PROCESS_DEFINITION, key));
  }

  private boolean any(String key, String group, Permission... rights) {
    return Stream.of(rights).anyMatch(r -> may(group, r, Resources.PROCESS_DEFINITION, key));
  }

  private boolean may(String group, Permission right, Resource resource, String id) {
    return engine.isUserAuthorized("nobody-in-particular", List.of(group), right, resource, id);
  }
}
