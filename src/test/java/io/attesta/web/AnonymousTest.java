package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class AnonymousTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/services",
        "/api/v1/customers",
        "/api/v1/openapi",
        "/api/v1/nothing-there",
        "/actuator/prometheus",
        "/actuator",
        "/actuator/env",
        "/app/assets/index.js",
        "/engine-rest/task",
        "/engine-rest/engine",
        "/engine-rest/deployment",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/admin/auth/user/default",
        "/camunda/api/admin/setup/default/user/create",
        "/error",
        "/h2-console",
        "/v3/api-docs"
      })
  void nobodyGetsInWithoutLogin(String path) {
    var answer = Caller.anonymous(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"not-authenticated\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/login", "/login.css"})
  void healthAndLoginAreOpen(String path) {
    assertThat(Caller.anonymous(port).get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void healthTellsNoDetails() {
    assertThat(Caller.anonymous(port).get("/actuator/health").body()).doesNotContain("components");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/app",
        "/app/",
        "/app/work-items/INC-000001",
        "/camunda/app/tasklist/default/",
        "/camunda/app/cockpit/default/"
      })
  void aBrowserIsSentToTheLogin(String path) {
    Caller browser = Caller.anonymous(port);
    var answer = browser.send(browser.request(path).header("Accept", "text/html").GET());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
  }

  @Test
  void anUnknownUserIsRefused() {
    assertThat(Caller.script(port, "nobody-here", "demo").get("/api/v1/services").statusCode())
        .isEqualTo(401);
  }

  @Test
  void theAnonymousUserOfTheEngineSetupIsNoWayIn() {
    var answer =
        Caller.anonymous(port)
            .post("/camunda/api/admin/setup/default/user/create", "{\"profile\":{\"id\":\"x\"}}");
    assertThat(answer.statusCode()).isEqualTo(401);
  }
}
