package io.attesta.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.reporting.ReportingDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures of their own, in years in which nothing else happens. */
abstract class TargetStory {

  static final LocalDate MARCH = LocalDate.of(1987, 3, 1);
  static final LocalDate APRIL = LocalDate.of(1987, 4, 1);
  static final LocalDate MAY = LocalDate.of(1987, 5, 1);
  static final LocalDate JUNE = LocalDate.of(1987, 6, 1);

  private static int made;

  @LocalServerPort int port;
  @Autowired TargetRound round;
  @Autowired Measures measures;
  @Autowired ReportingDay day;
  @Autowired JdbcClient jdbc;

  String key;

  /** A share of satisfied people per service, to be 90 or more. */
  @BeforeEach
  void aMeasure() {
    key = "target-" + ++made;
    Rest.Answer answer =
        new Rest(port, "process-owner").put("/api/v1/measures/" + key, body(true, 90));
    assertThat(answer.status()).isEqualTo(201);
  }

  Map<String, Object> body(boolean byService, int target) {
    return Map.of(
        "name", "Pleased",
        "meaning", "Share of people who were pleased.",
        "source", "satisfaction",
        "arithmetic", "SHARE",
        "only", Map.of("subject", List.of(key)),
        "unit", "PERCENT",
        "target", target,
        "direction", "UP",
        "period", "MONTH",
        "byService", byService);
  }

  void happened(String service, LocalDate day, int n, int hit) {
    jdbc.sql(
            """
            insert into report_day (source, day, practice, service, subject, n, hit, amount)
            values ('satisfaction', ?, 'incident', ?, ?, ?, ?, 0)
            on conflict on constraint report_day_cell do update set n = excluded.n, hit = excluded.hit""")
        .params(day, service, key, n, hit)
        .update();
  }

  int judge(LocalDate today) {
    return round.judge(measure(), today);
  }

  private Measure measure() {
    return measures.find(key).orElseThrow();
  }

  List<JsonNode> verdicts(String filter) {
    List<JsonNode> verdicts = new ArrayList<>();
    new Rest(port, "auditor")
        .get("/api/v1/measure-verdicts?measure=" + key + filter)
        .body()
        .path("items")
        .forEach(verdicts::add);
    return verdicts;
  }

  JsonNode verdict(String service, LocalDate from) {
    return verdicts("&service=" + service).stream()
        .filter(v -> v.path("from").asText().equals(from.toString()))
        .findFirst()
        .orElseThrow();
  }

  JsonNode item(String number) {
    return new Rest(port, "process-owner").get("/api/v1/work-items/" + number).body();
  }

  List<String> told() {
    return jdbc.sql("select recipient from notification where kind = 'target' and text like ?")
        .param("Pleased%")
        .query(String.class)
        .list();
  }
}
