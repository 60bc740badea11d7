package io.attesta.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** P20: what an incident leaves behind that was worked from report to closure. */
final class StorageFigures {

  private static final Map<String, Map<String, Object>> ANSWERS = new LinkedHashMap<>();

  static {
    ANSWERS.put(
        "UserTask_TriageIncident",
        Map.of(
            "triageOutcome",
            "accepted",
            "routeTo",
            "service-desk",
            "category",
            "software",
            "impact",
            "LOW",
            "urgency",
            "LOW"));
    ANSWERS.put(
        "UserTask_DiagnoseIncident",
        Map.of("diagnosis", "The session was kept open by a stale lock.", "nextStep", "resolve"));
    ANSWERS.put(
        "UserTask_ResolveIncident",
        Map.of(
            "resolutionCode",
            "fixed",
            "causeCode",
            "software",
            "resolution",
            "The lock was removed and the session ended; the screen opens again."));
  }

  private final Postgres postgres;
  private final Client requester;
  private final Client worker;

  StorageFigures(Postgres postgres, Service service) {
    this.postgres = postgres;
    this.requester = service.client("requester");
    this.worker = service.client("agent");
  }

  void measure(Table table, int incidents) throws SQLException, InterruptedException {
    Map<String, Long> before = sizes();
    long begin = System.nanoTime();
    for (int i = 0; i < incidents; i++) {
      work(i);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    Thread.sleep(3_000);
    Map<String, Long> after = sizes();
    Map<String, Double> kilobytes = new TreeMap<>();
    after.forEach(
        (table1, size) ->
            kilobytes.merge(
                part(table1),
                (size - before.getOrDefault(table1, 0L)) / 1024.0 / incidents,
                Double::sum));
    double all = kilobytes.values().stream().mapToDouble(Double::doubleValue).sum();
    double engine = kilobytes.getOrDefault("engine history", 0.0);
    table.atMost("P20", "a closed incident, all history", 15, 10, all, "KB", text(kilobytes));
    // Keys of idempotent calls are forgotten after two days, long before the engine's clean-up.
    double passing = kilobytes.getOrDefault("idempotent_call", 0.0);
    table.atMost(
        "P20",
        "after clean-up of engine and idempotency keys",
        5,
        3,
        all - engine - passing,
        "KB",
        "");
    table.remark("P20: %d incidents worked to closure in %.0f s by one client", incidents, seconds);
  }

  private void work(int number) {
    Map<String, Object> body = new LinkedHashMap<>(Reports.incident(1_000_000 + number));
    body.put("details", Map.of("category", "software", "impact", "LOW", "urgency", "LOW"));
    body.put("service", "printing");
    String item = requester.post("/api/v1/work-items", body, key()).path("number").asText();
    for (int step = 0; step < 6; step++) {
      JsonNode tasks = worker.get("/api/v1/work-items/" + item + "/tasks").path("items");
      if (tasks.isEmpty()) {
        return;
      }
      JsonNode task = tasks.get(0);
      String path = "/api/v1/tasks/" + task.path("id").asText();
      Map<String, Object> answers =
          ANSWERS.getOrDefault(task.path("element").asText(), Map.of("resolutionAccepted", "yes"));
      Client who = answers.containsKey("resolutionAccepted") ? requester : worker;
      if (task.path("assignee").isNull()) {
        who.send(
            who.request(path + "/claim").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
      }
      who.post(path + "/complete", Map.of("details", answers), key());
    }
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  /** Live bytes with indexes: rewritten tables have no room left over from updates. */
  private Map<String, Long> sizes() throws SQLException {
    postgres.run("service", "vacuum full");
    Map<String, Long> sizes = new LinkedHashMap<>();
    try (Connection connection = postgres.connect("service");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select relname, pg_total_relation_size(oid) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace""")) {
      while (row.next()) {
        sizes.put(row.getString(1), row.getLong(2));
      }
    }
    return sizes;
  }

  private static String part(String table) {
    if (table.startsWith("act_hi_")) {
      return "engine history";
    }
    if (table.startsWith("act_")) {
      return "engine";
    }
    return table;
  }

  private static String text(Map<String, Double> kilobytes) {
    StringBuilder text = new StringBuilder();
    kilobytes.forEach(
        (part, size) -> {
          if (size >= 0.05) {
            text.append(text.isEmpty() ? "" : ", ").append("%s %.1f".formatted(part, size));
          }
        });
    return text.toString();
  }
}
