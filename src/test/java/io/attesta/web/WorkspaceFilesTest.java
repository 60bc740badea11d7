package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the files of the workspace are served. */
@AttestaTest
@DisabledIfSystemProperty(
    named = "skipFrontend",
    matches = "true",
    disabledReason = "the build has left the workspace out")
class WorkspaceFilesTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/app/", "/app/open", "/app/work-items/INC-000001", "/app/nothing"})
  void itsOnePageStandsAtEveryPath(String path) {
    var answer = Caller.browser(port, "requester").get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<div id=\"root\">");
    assertThat(header(answer, "Cache-Control")).contains("no-cache").contains("private");
  }

  @Test
  void onlyItsOwnScriptsRun() {
    String policy = header(Caller.browser(port, "agent").get("/app/"), "Content-Security-Policy");
    assertThat(policy)
        .contains("script-src 'self';")
        .contains("connect-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
  }

  @Test
  void aScriptIsKeptForEverAndAnUnknownOneIsNotFound() {
    Caller browser = Caller.browser(port, "agent");
    Matcher script =
        Pattern.compile("src=\"(/app/assets/[^\"]+\\.js)\"").matcher(browser.get("/app/").body());
    assertThat(script.find()).isTrue();
    var answer = browser.get(script.group(1));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
    assertThat(header(answer, "Cache-Control")).contains("max-age=31536000").contains("immutable");
    assertThat(browser.get("/app/assets/none-0000.js").statusCode()).isEqualTo(404);
    assertThat(browser.get("/app/favicon.ico").statusCode()).isEqualTo(404);
  }

  @Test
  void theFirstCallOfThePageHasItsToken() {
    Caller browser = Caller.browser(port, "agent");
    browser.get("/app/");
    assertThat(browser.cookie("ATTESTA-CSRF")).isNotEmpty();
  }

  @Test
  void theLoginLeadsBackToThePageThatWasAskedFor() {
    Caller browser = Caller.anonymous(port);
    browser.send(browser.request("/app/open/incident").header("Accept", "text/html").GET());
    assertThat(browser.logIn("requester", "demo").headers().firstValue("Location").orElse(""))
        .contains("/app/open/incident");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join("; ", answer.headers().allValues(name));
  }
}
