package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class CsrfTest {

  private static final String PATH = "/api/v1/services/csrf-probe";
  private static final String BODY = "{\"name\":\"Probe\",\"criticality\":\"LOW\"}";

  @LocalServerPort int port;

  @Test
  void aSessionNeedsTheTokenToChangeAnything() {
    Caller browser = Caller.browser(port, "service-owner");
    var refused = browser.call("PUT", PATH, BODY);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("\"code\":\"csrf\"");
    assertThat(browser.call("PUT", PATH, BODY, "X-CSRF-TOKEN", "made-up").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theTokenOfTheCookieLetsItPass() {
    Caller browser = Caller.browser(port, "service-owner");
    browser.get("/login");
    var answer =
        browser.call(
            "PUT",
            "/api/v1/services/csrf-passed",
            BODY,
            "X-CSRF-TOKEN",
            browser.cookie("ATTESTA-CSRF"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void aScriptNeedsNone() {
    var answer =
        Caller.script(port, "service-owner").call("PUT", "/api/v1/services/by-script", BODY);
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void theWebappsAskForTheirOwn() {
    Caller browser = Caller.browser(port, "agent");
    browser.get("/camunda/app/tasklist/default/");
    assertThat(browser.post("/camunda/api/engine/engine/default/task", "{}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aForeignPageCannotLogAnyoneInOrOut() {
    Caller browser = Caller.browser(port, "agent");
    assertThat(browser.call("POST", "/logout", null).statusCode()).isEqualTo(403);
    assertThat(browser.call("POST", "/login?username=admin&password=demo", null).statusCode())
        .isEqualTo(403);
  }
}
