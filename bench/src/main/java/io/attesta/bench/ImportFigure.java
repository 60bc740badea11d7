package io.attesta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** P22: the import of a real event log over REST. */
final class ImportFigure {

  private static final String BOUNDARY = "attesta-bench-part";

  private ImportFigure() {}

  static void measure(Table table, Postgres postgres, Service service, Path log)
      throws IOException, InterruptedException {
    Client client = service.client("integrator");
    long begin = System.nanoTime();
    long cpu = service.cpuMillis() + postgres.cpuMillis();
    JsonNode run =
        Client.JSON.readTree(
            client
                .send(
                    client
                        .request("/api/v1/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body(log))))
                .body());
    String path = "/api/v1/imports/" + run.path("id").asText();
    while (!run.path("state").asText().matches("DONE|FAILED")) {
      Thread.sleep(1_000);
      run = client.get(path);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (!"DONE".equals(run.path("state").asText())) {
      Client.FAILED.incrementAndGet();
      table.remark("P22: the import failed: %s", run.path("failure").asText());
    }
    long events = run.path("eventsImported").asLong();
    double cpuMillis = service.cpuMillis() + postgres.cpuMillis() - cpu;
    table.atLeast(
        "P22",
        "incident events of the real log",
        500,
        1500,
        events / seconds,
        "/s",
        "%d events of %d incidents in %.0f s, %.2f CPU-ms an event, peak memory %d MB"
            .formatted(
                events,
                run.path("casesImported").asLong(),
                seconds,
                cpuMillis / Math.max(1, events),
                service.memory("VmHWM")));
  }

  private static byte[] body(Path log) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        ("--%s\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\nservicenow-incident-log\r\n"
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"log.zip\"\r\n"
                + "Content-Type: application/zip\r\n\r\n")
            .formatted(BOUNDARY, BOUNDARY)
            .getBytes(StandardCharsets.UTF_8));
    body.write(Files.readAllBytes(log));
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
