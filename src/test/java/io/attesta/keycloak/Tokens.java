package io.attesta.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Gets tokens from Keycloak, and makes false ones. */
final class Tokens {

  private final String issuer;
  private final HttpClient http = HttpClient.newHttpClient();

  Tokens(String issuer) {
    this.issuer = issuer;
  }

  String access(String client, String user) {
    return forPassword(client, user).get("access_token").asText();
  }

  JsonNode forPassword(String client, String user) {
    return ask(
        "grant_type=password&scope=openid&client_id="
            + client
            + "&username="
            + user
            + "&password=demo");
  }

  String ofIntegration() {
    return ask("grant_type=client_credentials&client_id=attesta-integration&client_secret=change-me-too")
        .get("access_token")
        .asText();
  }

  private JsonNode ask(String form) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("Keycloak gives no token: " + answer.body());
      }
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The same claims under another header, without a signature. */
  static String unsigned(String token) {
    return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
  }

  /** The same token that names a key nobody has. */
  static String withUnknownKey(String token) {
    String[] parts = token.split("\\.");
    String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    String other = header.replaceAll("\"kid\" ?: ?\"[^\"]+\"", "\"kid\":\"unheard-of\"");
    return encode(other) + "." + parts[1] + "." + parts[2];
  }

  /** The same token for somebody else. */
  static String forSomebodyElse(String token, String user, String other) {
    String[] parts = token.split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    return parts[0]
        + "."
        + encode(claims.replace("\"" + user + "\"", "\"" + other + "\""))
        + "."
        + parts[2];
  }

  static String form(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
