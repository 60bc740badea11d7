package io.attesta.workflow.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@AttestaTest
class ModelControllerTest {

  private static final String MODELS = "/api/v1/models";

  private final TestRestTemplate http;

  @Autowired
  ModelControllerTest(TestRestTemplate http) {
    this.http = http;
  }

  private ResponseEntity<JsonNode> get(String user, String path) {
    return http.withBasicAuth(user, "demo").getForEntity(path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> reload(String user) {
    return http.withBasicAuth(user, "demo").postForEntity(MODELS + "/reload", null, JsonNode.class);
  }

  @Test
  void theModelsInForceAreListed() {
    JsonNode items = get("process-owner", MODELS).getBody().path("items");
    assertThat(items.findValuesAsText("key")).contains("incident-handling", "incident-priority");
    assertThat(items.findValuesAsText("bundle")).contains("incident", "shared");
  }

  @Test
  void everyVersionOfAModelIsListed() {
    JsonNode newest =
        get("agent", MODELS + "/incident-handling/versions").getBody().path("items").get(0);
    assertThat(newest.path("kind").asText()).isEqualTo("process");
    assertThat(newest.path("version").asInt()).isPositive();
    assertThat(newest.path("versionTag").asText()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(newest.path("deployedAt").asText()).endsWith("Z");
    assertThat(newest.path("runningInstances").isIntegralNumber()).isTrue();
  }

  @Test
  void anUnknownModelIsNotFound() {
    assertThat(get("agent", MODELS + "/none/versions").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void anAdministratorReloads() {
    ResponseEntity<JsonNode> answer = reload("admin");
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getBody().path("items").findValuesAsText("outcome"))
        .isNotEmpty()
        .containsOnly("unchanged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent", "process-owner", "auditor", "integrator", "requester"})
  void nobodyElseReloads(String user) {
    ResponseEntity<JsonNode> answer = reload(user);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(answer.getBody().path("code").asText()).isEqualTo("not-an-administrator");
  }

  @Test
  void aRequesterSeesNoModels() {
    assertThat(get("requester", MODELS).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(get("requester", MODELS + "/incident-handling/versions").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }
}
