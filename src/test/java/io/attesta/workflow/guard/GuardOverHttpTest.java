package io.attesta.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The known hole of the engine's task queries, tried as any logged-in user could try it. */
@AttestaTest
class GuardOverHttpTest {

  private static final String EVIL = "${''.getClass().forName('java.lang.Runtime')}";

  private final TestRestTemplate http;
  private final FilterService filters;
  private final TaskService tasks;
  private final AuthorizationService authorizations;

  @Autowired
  GuardOverHttpTest(
      TestRestTemplate http,
      FilterService filters,
      TaskService tasks,
      AuthorizationService authorizations) {
    this.http = http;
    this.filters = filters;
    this.tasks = tasks;
    this.authorizations = authorizations;
  }

  private ResponseEntity<String> post(String path, Object body) {
    return http.withBasicAuth("agent", "demo").postForEntity(path, body, String.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dueAfterExpression", "assigneeExpression", "createdBeforeExpression"})
  void anExpressionInATaskQueryIsRefused(String field) {
    for (Object body :
        List.of(Map.of(field, EVIL), Map.of("orQueries", List.of(Map.of(field, EVIL))))) {
      for (String path : List.of("/engine-rest/task", "/engine-rest/task/count")) {
        assertThat(post(path, body))
            .returns(HttpStatus.BAD_REQUEST, ResponseEntity::getStatusCode)
            .satisfies(a -> assertThat(a.getBody()).contains("expression-not-allowed"));
      }
    }
  }

  @Test
  void anHonestQueryIsAnswered() {
    Object body = Map.of("orQueries", List.of(Map.of("assigneeExpression", "${currentUser()}")));
    assertThat(post("/engine-rest/task?maxResults=10", body))
        .returns(HttpStatus.OK, ResponseEntity::getStatusCode);
  }

  @Test
  void anExpressionThatGotIntoAFilterIsRefusedByTheEngine() {
    TaskQuery query = tasks.createTaskQuery().or().dueAfterExpression(EVIL).endOr();
    String id = filters.saveFilter(filters.newTaskFilter("evil").setQuery(query)).getId();
    String grant = mayRead(id);
    try {
      ResponseEntity<String> answer =
          http.withBasicAuth("agent", "demo")
              .getForEntity("/engine-rest/filter/" + id + "/list?maxResults=10", String.class);
      assertThat(answer.getBody()).contains("An expression of a query may only use");
      assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    } finally {
      authorizations.deleteAuthorization(grant);
      filters.deleteFilter(id);
    }
  }

  @Test
  void anExpressionThatExtendsAFilterIsRefused() {
    TaskQuery query = tasks.createTaskQuery().taskName("none");
    String id = filters.saveFilter(filters.newTaskFilter("harmless").setQuery(query)).getId();
    String grant = mayRead(id);
    try {
      Object extending = Map.of("orQueries", List.of(Map.of("dueAfterExpression", EVIL)));
      for (String path : List.of("/list", "/count")) {
        ResponseEntity<String> answer = post("/engine-rest/filter/" + id + path, extending);
        assertThat(answer.getBody()).contains("expression-not-allowed");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
      }
    } finally {
      authorizations.deleteAuthorization(grant);
      filters.deleteFilter(id);
    }
  }

  private String mayRead(String filter) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId("agent");
    grant.setResource(Resources.FILTER);
    grant.setResourceId(filter);
    grant.addPermission(Permissions.READ);
    return authorizations.saveAuthorization(grant).getId();
  }

  @Test
  void nobodyStoresAFilterOverRest() {
    Object filter =
        Map.of("resourceType", "Task", "name", "x", "query", Map.of("dueAfterExpression", EVIL));
    assertThat(post("/engine-rest/filter/create", filter).getStatusCode().is4xxClientError())
        .isTrue();
    assertThat(post("/engine-rest/deployment/create", Map.of()).getStatusCode().is4xxClientError())
        .isTrue();
  }
}
