package io.attesta.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.TestSupport;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The profile keycloak against a real Keycloak. Its context is its own and ends with it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles({"keycloak", "test"})
@Import(TestSupport.class)
@DirtiesContext
class KeycloakTest {

  private static KeycloakServer keycloak;
  private static int port;
  private static Tokens tokens;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  @DynamicPropertySource
  static void start(DynamicPropertyRegistry properties) throws IOException, InterruptedException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    keycloak = KeycloakServer.start(port);
    tokens = new Tokens(keycloak.issuer());
    properties.add("server.port", () -> port);
    properties.add("attesta.keycloak.issuer", keycloak::issuer);
    properties.add("attesta.keycloak.client-secret", () -> "change-me");
  }

  @AfterAll
  static void stop() throws InterruptedException {
    keycloak.close();
  }

  @Test
  void anAgentLogsInToTasklistAndOut() throws Exception {
    var form = follow(get("/camunda/app/tasklist/default/"));
    assertThat(form.uri().toString()).startsWith(keycloak.issuer());
    var landed = follow(submit(form, "agent"));
    assertThat(landed.uri().getPath()).isEqualTo("/camunda/app/tasklist/default/");
    assertThat(landed.body()).contains("Camunda Tasklist");
    assertThat(get("/camunda/api/admin/auth/user/default").body())
        .contains("\"userId\":\"agent\"")
        .contains("\"tasklist\"")
        .doesNotContain("\"admin\"");
    assertThat(get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/customers").statusCode()).isEqualTo(200);

    var out =
        send(
            HttpRequest.newBuilder(at("/camunda/api/admin/auth/user/default/logout"))
                .header("X-XSRF-TOKEN", xsrfCookie())
                .POST(HttpRequest.BodyPublishers.noBody()));
    Matcher next = Pattern.compile("\"location\":\"([^\"]+)\"").matcher(out.body());
    assertThat(next.find()).isTrue();
    follow(send(HttpRequest.newBuilder(URI.create(next.group(1))).GET()));
    assertThat(follow(get("/camunda/app/tasklist/default/")).uri().toString())
        .as("Keycloak asks for the password again")
        .startsWith(keycloak.issuer());
  }

  @Test
  void aMemberOfNoKnownGroupReachesNothing() throws Exception {
    var landed = follow(submit(follow(get("/camunda/app/tasklist/default/")), "stranger"));
    assertThat(landed.statusCode()).isEqualTo(403);
    assertThat(get("/api/v1/services").statusCode()).isEqualTo(403);
    String token = tokens.access("test-script", "stranger");
    assertThat(status("/api/v1/services", token)).isEqualTo(403);
    assertThat(status("/engine-rest/task", token)).isEqualTo(403);
  }

  @Test
  void aTokenForUsIsTaken() throws Exception {
    String agent = tokens.access("test-script", "agent");
    assertThat(status("/api/v1/customers", agent)).isEqualTo(200);
    assertThat(status("/engine-rest/task", agent)).isEqualTo(200);
    assertThat(status("/engine-rest/history/process-instance", agent)).isEqualTo(403);
    assertThat(
            status(
                "/engine-rest/history/process-instance", tokens.access("test-script", "auditor")))
        .isEqualTo(200);
  }

  @Test
  void anIntegrationGetsInWithItsOwnAccount() throws Exception {
    String token = tokens.ofIntegration();
    assertThat(status("/api/v1/services", token)).isEqualTo(200);
    assertThat(status("/engine-rest/external-task", token)).isEqualTo(200);
  }

  @Test
  void aTokenForAnotherApplicationIsRefused() throws Exception {
    assertRefused(tokens.access("other-application", "agent"));
  }

  @Test
  void anIdTokenAndARefreshTokenAreNoAccessTokens() throws Exception {
    var all = tokens.forPassword("test-script", "agent");
    assertRefused(all.get("id_token").asText());
    assertRefused(all.get("refresh_token").asText());
  }

  @Test
  void anExpiredTokenIsRefused() throws Exception {
    String token = tokens.access("short-lived", "agent");
    // Clocks may differ by ten seconds, and the check allows for that.
    Thread.sleep(12_000);
    assertRefused(token);
  }

  @Test
  void aForgedTokenIsRefused() throws Exception {
    String token = tokens.access("test-script", "agent");
    assertRefused(Tokens.unsigned(token));
    assertRefused(Tokens.withUnknownKey(token));
    assertRefused(Tokens.forSomebodyElse(token, "agent", "admin"));
    assertRefused("broken");
    assertRefused(tokens.access("other-algorithm", "agent"));
  }

  @Test
  void peopleHaveTheirNamesHere() throws Exception {
    String agent = tokens.access("test-script", "agent");
    assertThat(body("/api/v1/people?id=agent&id=nobody-here", agent))
        .contains("\"name\":\"Ben Okafor\"")
        .doesNotContain("nobody-here");
    assertThat(body("/api/v1/people?q=Okaf", agent)).contains("\"id\":\"agent\"");
    assertThat(body("/api/v1/people?q=agent", agent)).contains("Ben Okafor");
    assertThat(body("/api/v1/people?group=service-desk", tokens.access("test-script", "auditor")))
        .contains("\"id\":\"agent\"")
        .contains("\"groups\":[\"service-desk\"]")
        .doesNotContain("technician");
  }

  @Test
  void passwordsAreNotTakenHere() throws Exception {
    var answer =
        send(
            HttpRequest.newBuilder(at("/api/v1/services"))
                .header("Authorization", "Basic YWdlbnQ6ZGVtbw==")
                .GET());
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private void assertRefused(String token) throws Exception {
    assertThat(status("/api/v1/services", token)).isEqualTo(401);
    assertThat(status("/engine-rest/task", token)).isEqualTo(401);
  }

  private String body(String path, String token) throws Exception {
    var request = HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private int status(String path, String token) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private String xsrfCookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> submit(HttpResponse<String> page, String user) throws Exception {
    Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page.body());
    assertThat(action.find()).as(page.body()).isTrue();
    return send(
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "username=" + Tokens.form(user) + "&password=demo")));
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
    HttpResponse<String> last = answer;
    for (int hops = 0; hops < 10 && last.statusCode() / 100 == 3; hops++) {
      URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
      last = send(HttpRequest.newBuilder(next).header("Accept", "text/html").GET());
    }
    return last;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html,*/*").GET());
  }

  private static URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    // Like a browser, and unlike this client, send them to localhost without TLS.
    cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    return answer;
  }
}
