package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class HeadersTest {

  @LocalServerPort int port;

  @Test
  void everyAnswerForbidsSniffingAndFraming() {
    for (String path : new String[] {"/login", "/api/v1/services", "/actuator/health"}) {
      var answer = Caller.anonymous(port).get(path);
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(header(answer, "Content-Security-Policy"))
          .as(path)
          .contains("frame-ancestors 'none'");
      assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void tasklistKeepsItsPolicyWithANonce() {
    var answer = Caller.browser(port, "agent").get("/camunda/app/tasklist/default/");
    assertThat(header(answer, "Content-Security-Policy")).contains("'nonce-");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void noScriptMayRunOnTheLoginPage() {
    assertThat(header(Caller.anonymous(port).get("/login"), "Content-Security-Policy"))
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void noAnswerAllowsForeignOrigins() {
    Caller script = Caller.script(port, "agent");
    var answer =
        script.send(
            script.request("/api/v1/services").header("Origin", "https://evil.example").GET());
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join("; ", answer.headers().allValues(name));
  }
}
