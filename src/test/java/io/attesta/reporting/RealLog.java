package io.attesta.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A log of the real world: imported like any other, and loaded as it is for plain SQL. */
final class RealLog {

  /** What the shipped mapping leaves to those who have services, customers and groups. */
  private static final String OWN =
      """
      service: {column: category, values: {Category 26: point-of-sale, Category 53: email, Category 42: vpn, Category 46: printing}}
      customer: {column: notify, values: {Do Not Notify: retail-division, Send Email: head-office}}
      """;

  private static final String GROUPS =
      "  column: assignment_group\n"
          + "  values: {Group 70: service-desk, Group 25: network-support, Group 24: database-support}\n";

  private final Path zip;

  RealLog(Path zip) {
    this.zip = zip;
  }

  /** Imports it under a source of its own, so that another import of the same log is another. */
  void importWith(TestRestTemplate rest) throws IOException {
    String mapping = resource("/mappings/servicenow-incident-log.yaml") + OWN;
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", new FileSystemResource(zip));
    parts.add(
        "mapping",
        part(
            mapping
                .replace("source: servicenow", "source: servicenow-figures")
                .replace("  column: assignment_group\n", GROUPS)));
    TestRestTemplate integrator = rest.withBasicAuth("admin", "demo");
    String run =
        integrator
            .postForEntity("/api/v1/imports", new HttpEntity<>(parts), JsonNode.class)
            .getHeaders()
            .getLocation()
            .getPath();
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> state(integrator, run).matches("DONE|FAILED"));
    assertThat(state(integrator, run)).isEqualTo("DONE");
  }

  private static String state(TestRestTemplate rest, String run) {
    return rest.getForObject(run, JsonNode.class).path("state").asText();
  }

  private static ByteArrayResource part(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "own.yaml";
      }
    };
  }

  /** Loads it into temporary tables of the session, by what real-log.sql says. */
  void loadInto(Connection connection) throws SQLException, IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
        Statement statement = connection.createStatement()) {
      in.getNextEntry();
      String columns = header(in);
      String texts =
          List.of(columns.split(",")).stream()
              .map(column -> column + " text")
              .collect(Collectors.joining(", "));
      statement.execute("create temporary table log (line bigserial, " + texts + ")");
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy log (" + columns + ") from stdin with (format csv)", in);
      statement.execute(resource("/reporting/real-log.sql"));
    }
  }

  private static String header(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RealLog.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
