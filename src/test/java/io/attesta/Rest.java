package io.attesta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls the running service as one of the demo users. */
public class Rest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** An answer; the body is a missing node when there was none. */
  public record Answer(int status, HttpResponse<String> response, JsonNode body) {

    public String text(String field) {
      return body.path(field).isNull() ? null : body.path(field).asText();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  private final int port;
  private final String user;
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Rest(int port, String user) {
    this.port = port;
    this.user = user;
  }

  /** The same with one more header. */
  public Rest with(String header, String value) {
    Rest other = new Rest(port, user);
    other.headers.putAll(headers);
    other.headers.put(header, value);
    return other;
  }

  public Answer get(String path) {
    return call("GET", path, null, "application/json");
  }

  public Answer post(String path, Object body) {
    return call("POST", path, body, "application/json");
  }

  public Answer put(String path, Object body) {
    return call("PUT", path, body, "application/json");
  }

  public Answer patch(String path, Object body) {
    return call("PATCH", path, body, "application/merge-patch+json");
  }

  public Answer call(String method, String path, Object body, String type) {
    try {
      var publisher =
          body == null
              ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(
                  body instanceof String text ? text : JSON.writeValueAsString(body));
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .method(method, publisher)
              .header("Content-Type", type);
      if (user != null) {
        String basic = user + ":demo";
        request.header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
      }
      headers.forEach(request::header);
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response, json(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String body) throws IOException {
    boolean looksLikeJson = body.startsWith("{") || body.startsWith("[");
    return looksLikeJson ? JSON.readTree(body) : JSON.missingNode();
  }
}
