package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class WebappSessionTest {

  private static final String WHO = "/camunda/api/admin/auth/user/default";

  @LocalServerPort int port;

  @Test
  void oneLoginServesPagesTasklistAndOurOwnRest() {
    Caller browser = Caller.anonymous(port);
    assertThat(browser.logIn("agent", "demo").headers().firstValue("Location").orElse(""))
        .endsWith("/");
    assertThat(browser.get("/").headers().firstValue("Location").orElse("")).endsWith("/app/");
    assertThat(browser.get("/camunda/app/tasklist/default/").body()).contains("Camunda Tasklist");
    assertThat(browser.get(WHO).body()).contains("\"userId\":\"agent\"").contains("tasklist");
    assertThat(browser.get("/api/v1/services").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverMayUseTheServiceIsSentToTheWorkspace() {
    for (String user : new String[] {"requester", "auditor", "integrator"}) {
      assertThat(Caller.browser(port, user).get("/").headers().firstValue("Location").orElse(""))
          .as(user)
          .endsWith("/app/");
    }
  }

  @Test
  void aWrongPasswordLeadsBackToTheForm() {
    Caller browser = Caller.anonymous(port);
    assertThat(browser.logIn("nobody-here", "wrong").headers().firstValue("Location").orElse(""))
        .endsWith("/login?failed");
    assertThat(browser.get("/login?failed").body()).contains("role=\"alert\"");
    assertThat(browser.get("/api/v1/services").statusCode()).isEqualTo(401);
  }

  @Test
  void theSessionIdChangesAtLogin() {
    Caller browser = Caller.anonymous(port);
    browser.get("/camunda/app/tasklist/default/");
    String before = browser.cookie("JSESSIONID");
    browser.logIn("agent", "demo");
    assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void loggingOutOfTasklistEndsTheWholeSession() {
    Caller browser = Caller.browser(port, "agent");
    browser.get("/camunda/app/tasklist/default/");
    var out =
        browser.call("POST", WHO + "/logout", null, "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
    assertThat(out.body()).isEqualTo("{\"location\":\"/login?logout\"}");
    assertThat(browser.get(WHO).statusCode()).isEqualTo(401);
    assertThat(browser.get("/api/v1/services").statusCode()).isEqualTo(401);
  }

  @Test
  void ourOwnLogoutEndsItToo() {
    Caller browser = Caller.browser(port, "agent");
    browser.get("/login");
    var out = browser.call("POST", "/logout", null, "X-CSRF-TOKEN", browser.cookie("ATTESTA-CSRF"));
    assertThat(out.statusCode()).isEqualTo(302);
    assertThat(browser.get("/api/v1/services").statusCode()).isEqualTo(401);
  }

  @Test
  void theEngineRestTakesNoSession() {
    assertThat(Caller.browser(port, "agent").get("/engine-rest/task").statusCode()).isEqualTo(401);
  }

  @Test
  void everyAgentFindsFiltersInTasklist() {
    String filters = "/camunda/api/engine/engine/default/filter?resourceType=Task";
    assertThat(Caller.browser(port, "agent").get(filters).body())
        .contains("My tasks")
        .contains("My groups' tasks")
        .contains("All tasks");
    assertThat(Caller.browser(port, "requester").get(filters).body())
        .contains("My tasks")
        .doesNotContain("All tasks");
  }
}
