package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.net.http.HttpRequest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class BadInputTest {

  private static final String PATH = "/api/v1/services/bad-input";

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "malformed-json    | {\"name\":",
        "malformed-json    | {\"name\":\"a\"} {\"name\":\"b\"}",
        "duplicate-field   | {\"name\":\"a\",\"name\":\"b\",\"criticality\":\"LOW\"}",
        "invalid-character | {\"name\":\"a\\u0000b\",\"criticality\":\"LOW\"}",
        "unknown-field     | {\"name\":\"a\",\"criticality\":\"LOW\",\"version\":7}",
        "wrong-type        | {\"name\":\"a\",\"criticality\":\"URGENT\"}",
        "wrong-type        | {\"name\":{},\"criticality\":\"LOW\"}",
        "not-blank         | {\"name\":\" \",\"criticality\":\"LOW\"}",
        "not-null          | {\"name\":\"a\"}",
        "unknown           | {\"name\":\"a\",\"criticality\":\"LOW\",\"supportGroup\":\"nobody\"}",
        "unknown           | {\"name\":\"a\",\"criticality\":\"LOW\",\"customer\":\"nobody\"}"
      })
  void faultyInputIsToldWithItsCode(String code, String body) {
    var answer = owner().call("PUT", PATH, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void aFieldAtFaultIsNamed() {
    var answer = owner().call("PUT", PATH, "{\"name\":\" \",\"criticality\":\"LOW\"}");
    assertThat(answer.body())
        .contains("\"code\":\"invalid-input\"")
        .contains("\"field\":\"name\"")
        .contains("\"message\"");
  }

  @Test
  void tenMegabytesAreRefusedAtOnce() {
    assertRefusedQuickly("{\"name\":\"" + "x".repeat(10_000_000) + "\"}", 413, "too-large");
  }

  @Test
  void tenMegabytesWithoutADeclaredLengthAreRefusedToo() {
    byte[] body = ("{\"name\":\"" + "x".repeat(10_000_000) + "\"}").getBytes();
    Caller owner = owner();
    var answer =
        owner.send(
            owner
                .request(PATH)
                .header("Content-Type", "application/json")
                .PUT(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(body))));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void depthOfTenThousandIsRefused() {
    assertRefusedQuickly("[".repeat(10_000) + "]".repeat(10_000), 400, "too-complex");
  }

  @Test
  void aHundredThousandFieldsAreRefused() {
    String body =
        IntStream.range(0, 90_000)
            .mapToObj(i -> "\"" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));
    assertRefusedQuickly(body, 400, "too-many-fields");
  }

  @Test
  void otherMediaTypesAndMethodsAreRefused() {
    Caller owner = owner();
    var xml =
        owner.send(
            owner
                .request(PATH)
                .header("Content-Type", "application/xml")
                .PUT(
                    HttpRequest.BodyPublishers.ofString(
                        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")));
    assertThat(xml.statusCode()).isEqualTo(415);
    assertThat(xml.body()).contains("\"code\":\"unsupported-media-type\"");
    var method = owner.call("DELETE", PATH, null);
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.body()).contains("\"code\":\"method-not-allowed\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/services?limit=0",
        "/api/v1/services?limit=201",
        "/api/v1/services?limit=many",
        "/api/v1/services?cursor=%25%25",
        "/api/v1/services?cursor=%00"
      })
  void faultyParametersAreRefused(String path) {
    var answer = owner().get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"invalid-input\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/../../actuator/env",
        "/api/v1/%2e%2e/%2e%2e/engine-rest/deployment",
        "/engine-rest//deployment",
        "/engine-rest/task/..;/deployment",
        "/api/v1/services/a%2Fb",
        "/api/v1/services/%00"
      })
  void pathTricksLeadNowhere(String path) {
    assertThat(Caller.script(port, "admin").get(path).statusCode()).isIn(400, 401, 403, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orQueries\":[{\"dueAfterExpression\":\"${dateTime().getClass().forName('a.B')}\"}]}",
        "{\"dueAfterExpression\":\"${groupsFile.all()}\"}",
        "{\"extendingQuery\":{\"assigneeExpression\":\"#{groupsFile}\"}}",
        "{\"orQueries\":[{\"CandidateUserEXPRESSION\":\"${1}\"}]}",
        "{\"dueAfterExpression\":\"${now().getClass()}\"}",
        "{\"dueAfterExpression\":[\"${groupsFile}\"]}"
      })
  void expressionsInQueriesAreRefused(String body) {
    var byScript = Caller.script(port, "agent").post("/engine-rest/task", body);
    assertThat(byScript.statusCode()).isEqualTo(400);
    assertThat(byScript.body()).contains("expression-not-allowed");
    Caller browser = Caller.browser(port, "agent");
    browser.get("/camunda/app/tasklist/default/");
    var byPage =
        browser.call(
            "POST",
            "/camunda/api/engine/engine/default/task",
            body,
            "X-XSRF-TOKEN",
            browser.cookie("XSRF-TOKEN"));
    assertThat(byPage.statusCode()).isEqualTo(400);
  }

  @Test
  void anExpressionInAParameterIsRefused() {
    var answer =
        Caller.script(port, "agent").get("/engine-rest/task?dueAfterExpression=%24%7Bnow()%7D");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"End\"}]}",
        "{\"skipCustomListeners\":true}",
        "{\"variables\":{\"workItemId\":{\"value\":1,\"type\":\"Long\"}}}"
      })
  void nobodyStartsOutsideTheModel(String body) {
    var answer =
        Caller.script(port, "agent")
            .post("/engine-rest/process-definition/key/incident-handling/start", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"not-allowed\"");
  }

  private Caller owner() {
    return Caller.script(port, "service-owner");
  }

  private void assertRefusedQuickly(String body, int status, String code) {
    Caller owner = owner();
    owner.get("/api/v1/services");
    long start = System.nanoTime();
    var answer = owner.call("PUT", PATH, body);
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    // The requirement is 200 ms; the rest is for a machine that does other things meanwhile.
    assertThat(millis).isLessThan(1_000);
  }

  @Test
  void aParameterThatIsMissingIsNamed() {
    var answer =
        Caller.script(port, "change-manager")
            .get("/api/v1/change-statistics?to=2026-01-01T00:00:00Z");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"from\"", "\"code\":\"required\"");
  }
}
