package io.attesta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** A person who calls the service; every answer but a good one is counted and told. */
final class Client {

  static final ObjectMapper JSON = new ObjectMapper();

  /** Bad answers of the whole run; any makes it fail. */
  static final AtomicLong FAILED = new AtomicLong();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final String authorization;

  Client(String base, String person) {
    this.base = base;
    String pair = person + ":demo";
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  JsonNode get(String path) {
    return json(send(request(path).GET()));
  }

  /** The bare answer, so that reading it costs the generator nothing. */
  String text(String path) {
    return send(request(path).GET()).body();
  }

  JsonNode post(String path, Object body, String key) {
    return json(send(posting(path, body, key)));
  }

  void create(Object body, String key) {
    send(posting("/api/v1/work-items", body, key));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> answer = answer(request);
    if (answer.statusCode() >= 300) {
      failed(answer.statusCode() + " " + answer.uri() + " " + answer.body());
    }
    return answer;
  }

  /** Whatever the service says, without counting it. */
  int status(String path) {
    return answer(request(path).GET()).statusCode();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", authorization);
  }

  private HttpRequest.Builder posting(String path, Object body, String key) {
    try {
      return request(path)
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", key)
          .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      failed(e.toString());
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void failed(String what) {
    if (FAILED.incrementAndGet() <= 10) {
      System.err.println("FAILED " + what.substring(0, Math.min(600, what.length())));
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
