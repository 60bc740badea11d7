package io.attesta.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody who listens to the events of the service. */
final class Listener implements AutoCloseable {

  /** One event as it came. */
  record Event(String name, String data, String id) {}

  final int status;
  private final List<Event> heard = new CopyOnWriteArrayList<>();
  private final Stream<String> lines;
  private volatile boolean ended;

  private Listener(HttpResponse<Stream<String>> response) {
    status = response.statusCode();
    lines = response.body();
    Thread reader = new Thread(this::read, "listener");
    reader.setDaemon(true);
    reader.start();
  }

  static Listener of(int port, String user, String lastId) {
    String login =
        Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    return of(port, "Authorization", "Basic " + login, lastId);
  }

  static Listener of(int port, String header, String value, String lastId) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
            .header("Accept", "text/event-stream")
            .header(header, value);
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    try {
      return new Listener(
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    String[] event = new String[3];
    try {
      lines.forEach(
          line -> {
            if (line.isEmpty()) {
              heard.add(new Event(event[0], event[1], event[2]));
            } else if (line.startsWith("event:")) {
              event[0] = line.substring(6);
            } else if (line.startsWith("data:")) {
              event[1] = line.substring(5);
            } else if (line.startsWith("id:")) {
              event[2] = line.substring(3);
            }
          });
    } catch (java.io.UncheckedIOException closed) {
      // Ends like any other stream.
    }
    ended = true;
  }

  List<Event> heard() {
    return heard;
  }

  boolean heardOf(String text) {
    return heard.stream().anyMatch(event -> event.data().contains(text));
  }

  String lastId() {
    return heard.get(heard.size() - 1).id();
  }

  Listener until(String text) {
    await().until(() -> heardOf(text));
    return this;
  }

  Listener untilFirst() {
    await().until(() -> !heard.isEmpty());
    return this;
  }

  void untilItEnds() {
    await().until(() -> ended);
  }

  private static org.awaitility.core.ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
  }

  @Override
  public void close() {
    lines.close();
  }
}
