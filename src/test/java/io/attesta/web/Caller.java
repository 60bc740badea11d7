package io.attesta.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who calls the service over HTTP: a script with a password, or a browser with a session.
 */
public final class Caller {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http;
  private final String base;
  private String authorization;

  Caller(int port) {
    base = "http://localhost:" + port;
    http =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  static Caller anonymous(int port) {
    return new Caller(port);
  }

  static Caller script(int port, String user) {
    return script(port, user, "demo");
  }

  static Caller script(int port, String user, String password) {
    Caller caller = new Caller(port);
    String pair = user + ":" + password;
    caller.authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return caller;
  }

  static Caller bearer(int port, String token) {
    Caller caller = new Caller(port);
    caller.authorization = "Bearer " + token;
    return caller;
  }

  public static Caller browser(int port, String user) {
    Caller caller = new Caller(port);
    caller.logIn(user, "demo");
    return caller;
  }

  HttpResponse<String> logIn(String user, String password) {
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/login").body());
    if (!token.find()) {
      throw new AssertionError("The login page has no token");
    }
    String form =
        "_csrf="
            + encode(token.group(1))
            + "&username="
            + encode(user)
            + "&password="
            + encode(password);
    return send(
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String json) {
    return call("POST", path, json);
  }

  public HttpResponse<String> call(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(
                method,
                json == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
