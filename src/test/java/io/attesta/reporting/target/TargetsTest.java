package io.attesta.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.reporting.ReportingDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In years in which nothing else happens, on measures of their own. */
@AttestaTest
class TargetsTest {

  private static final LocalDate MARCH = LocalDate.of(1987, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(1987, 4, 1);
  private static final LocalDate MAY = LocalDate.of(1987, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(1987, 6, 1);

  private static int made;

  @LocalServerPort int port;
  @Autowired TargetRound round;
  @Autowired Measures measures;
  @Autowired ReportingDay day;
  @Autowired JdbcClient jdbc;

  private String key;

  /** A share of satisfied people per service, to be 90 or more. */
  @BeforeEach
  void aMeasure() {
    key = "target-" + ++made;
    Rest.Answer answer =
        new Rest(port, "process-owner").put("/api/v1/measures/" + key, body(true, 90));
    assertThat(answer.status()).isEqualTo(201);
  }

  private Map<String, Object> body(boolean byService, int target) {
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

  private void happened(String service, LocalDate day, int n, int hit) {
    jdbc.sql(
            """
            insert into report_day (source, day, practice, service, subject, n, hit, amount)
            values ('satisfaction', ?, 'incident', ?, ?, ?, ?, 0)
            on conflict on constraint report_day_cell do update set n = excluded.n, hit = excluded.hit""")
        .params(day, service, key, n, hit)
        .update();
  }

  private int judge(LocalDate today) {
    return round.judge(measure(), today);
  }

  private Measure measure() {
    return measures.find(key).orElseThrow();
  }

  private List<JsonNode> verdicts(String filter) {
    List<JsonNode> verdicts = new ArrayList<>();
    new Rest(port, "auditor")
        .get("/api/v1/measure-verdicts?measure=" + key + filter)
        .body()
        .path("items")
        .forEach(verdicts::add);
    return verdicts;
  }

  private JsonNode verdict(String service, LocalDate from) {
    return verdicts("&service=" + service).stream()
        .filter(v -> v.path("from").asText().equals(from.toString()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode item(String number) {
    return new Rest(port, "process-owner").get("/api/v1/work-items/" + number).body();
  }

  private List<String> told() {
    return jdbc.sql("select recipient from notification where kind = 'target' and text like ?")
        .param("Pleased%")
        .query(String.class)
        .list();
  }

  @Test
  void eachServiceIsJudgedWhenThePeriodIsOverAndOnlyOnce() {
    happened("payroll", MARCH.plusDays(3), 10, 9);
    happened("printing", MARCH.plusDays(4), 100, 89);
    happened("payroll", APRIL, 10, 0);
    assertThat(judge(MARCH.plusDays(10))).isZero();
    assertThat(judge(APRIL.minusDays(1))).isZero();
    assertThat(judge(APRIL)).isEqualTo(1);
    assertThat(judge(APRIL)).isZero();

    assertThat(verdicts("")).hasSize(2);
    assertThat(verdict("payroll", MARCH).path("met").asBoolean()).isTrue();
    JsonNode missed = verdict("printing", MARCH);
    assertThat(missed.path("met").asBoolean()).isFalse();
    assertThat(missed.path("value").asInt()).isEqualTo(89);
    assertThat(missed.path("target").asInt()).isEqualTo(90);
    assertThat(missed.path("missesInRow").asInt()).isEqualTo(1);
    assertThat(missed.path("measureVersion").asInt()).isEqualTo(1);
    assertThat(missed.path("judgedBy").asText()).isEqualTo("system");
    assertThat(missed.path("item").isNull()).as("once and not by far").isTrue();
    assertThat(verdicts("&met=true")).hasSize(1);
  }

  @Test
  void whatIsMissedByFarOpensAnItemAndAnotherOnlyWhenThatIsOver() {
    judge(MARCH.plusDays(1));
    happened("payroll", MARCH, 10, 5);
    happened("payroll", APRIL, 10, 5);
    happened("payroll", MAY, 10, 5);
    judge(APRIL);
    String first = verdict("payroll", MARCH).path("item").asText();
    JsonNode item = item(first);
    assertThat(item.path("practice").asText()).isEqualTo("improvement");
    assertThat(item.path("title").asText()).isEqualTo("Target missed: Pleased: Payroll");
    assertThat(item.path("service").asText()).isEqualTo("payroll");
    assertThat(item.path("description").asText()).contains("50 %", "at least 90 %", "1987-03-31");
    assertThat(item.path("details").path("source").asText()).isEqualTo("report");

    judge(MAY);
    assertThat(verdict("payroll", APRIL).path("item").asText()).isEqualTo(first);
    assertThat(verdict("payroll", APRIL).path("missesInRow").asInt()).isEqualTo(2);
    JsonNode journal =
        new Rest(port, "process-owner").get("/api/v1/work-items/" + first + "/journal").body();
    assertThat(journal.path("items").findValuesAsText("kind")).contains("target-missed");

    jdbc.sql("update work_item set status = 'CLOSED', closed_at = now() where number = ?")
        .param(first)
        .update();
    judge(JUNE);
    assertThat(verdict("payroll", MAY).path("item").asText()).isNotEqualTo(first);
    assertThat(verdict("payroll", MAY).path("missesInRow").asInt()).isEqualTo(3);
  }

  @Test
  void periodsOfAStandstillAreJudgedInTurn() {
    judge(MARCH.plusDays(1));
    happened("payroll", MARCH, 10, 8);
    happened("payroll", APRIL, 10, 10);
    happened("payroll", MAY, 10, 8);
    assertThat(judge(JUNE)).isEqualTo(3);
    assertThat(verdicts(""))
        .extracting(v -> v.path("from").asText(), v -> v.path("missesInRow").asInt())
        .containsExactly(tuple("1987-05-01", 1), tuple("1987-04-01", 0), tuple("1987-03-01", 1));
  }

  @Test
  void nodesThatJudgeAtOnceGiveOneVerdictAndOpenOneItem() {
    judge(MARCH.plusDays(1));
    happened("payroll", MARCH, 10, 1);
    List<CompletableFuture<Integer>> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nodes.add(CompletableFuture.supplyAsync(() -> judge(APRIL)));
    }
    assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
    assertThat(verdicts("")).hasSize(1);
    assertThat(
            jdbc.sql("select count(*) from measure_verdict where measure = ? and item is not null")
                .param(key)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void lateFactsChangeAVerdictOnlyByHand() {
    judge(MARCH.plusDays(1));
    happened("payroll", MARCH, 10, 10);
    judge(APRIL);
    happened("payroll", MARCH, 20, 10);
    judge(APRIL.plusDays(1));
    assertThat(verdict("payroll", MARCH).path("met").asBoolean()).isTrue();

    String path = "/api/v1/measures/" + key + "/judgement";
    Map<String, String> march = Map.of("from", MARCH.toString());
    assertThat(new Rest(port, "auditor").post(path, march).status()).isEqualTo(403);
    assertThat(new Rest(port, "agent").post(path, march).status()).isEqualTo(403);
    assertThat(new Rest(port, "requester").post(path, march).status()).isEqualTo(404);
    Rest editor = new Rest(port, "service-level-manager");
    assertThat(editor.post(path, march).body().path("verdicts").asInt()).isEqualTo(1);
    JsonNode again = verdict("payroll", MARCH);
    assertThat(again.path("met").asBoolean()).isFalse();
    assertThat(again.path("value").asInt()).isEqualTo(50);
    assertThat(again.path("valueBefore").asInt()).isEqualTo(100);
    assertThat(again.path("judgedBy").asText()).isEqualTo("service-level-manager");
    String item = again.path("item").asText();
    assertThat(item(item).path("practice").asText()).isEqualTo("improvement");

    editor.post(path, march);
    assertThat(verdicts("")).hasSize(1);
    assertThat(verdict("payroll", MARCH).path("item").asText()).isEqualTo(item);
  }

  @Test
  void onlyWholePeriodsThatAreOverAreJudgedByHand() {
    Rest editor = new Rest(port, "process-owner");
    String path = "/api/v1/measures/" + key + "/judgement";
    for (String from : List.of("1987-03-02", "2999-01-01", "1969-12-01")) {
      assertThat(editor.post(path, Map.of("from", from)).status()).as(from).isEqualTo(400);
    }
    assertThat(editor.post(path, Map.of()).status()).isEqualTo(400);
    assertThat(
            editor.post("/api/v1/measures/none/judgement", Map.of("from", "1987-03-01")).status())
        .isEqualTo(404);
  }

  @Test
  void allTogetherAreJudgedWhereTheMeasureSaysSo() {
    new Rest(port, "process-owner")
        .with("If-Match", "\"1\"")
        .put("/api/v1/measures/" + key, body(false, 70));
    judge(MARCH.plusDays(1));
    happened("payroll", MARCH, 10, 10);
    happened(null, MARCH, 10, 4);
    judge(APRIL);
    assertThat(verdicts("")).hasSize(1);
    JsonNode verdict = verdicts("").get(0);
    assertThat(verdict.path("value").asInt()).isEqualTo(70);
    assertThat(verdict.path("met").asBoolean()).isTrue();
    assertThat(verdict.path("service").isNull()).isTrue();
    assertThat(verdict.path("measureVersion").asInt()).isEqualTo(2);
  }

  @Test
  void agreementsAreHeldAgainstTheShareTheyPromise() {
    Rest editor = new Rest(port, "service-level-manager");
    Map<String, Object> agreement =
        Map.of(
            "name", "Promised",
            "service", "payroll",
            "customer", "logistics-division",
            "criticality", "LOW",
            "calendar", "business-hours",
            "decision", "sla-targets",
            "attainmentPercent", 80);
    Rest.Answer put = editor.put("/api/v1/agreements/target-promise", agreement);
    assertThat(put.status()).as(put.body().toString()).isEqualTo(201);
    jdbc.sql(
            """
            insert into report_day (source, day, practice, subject, variant, n, hit, amount)
            values ('clock', '1986-02-03', 'incident', 'target-promise', 'RESOLUTION', 100, 79, 0)
            on conflict do nothing""")
        .update();
    Rest.Answer judged =
        editor.post(
            "/api/v1/measures/resolution-attainment/judgement", Map.of("from", "1986-02-01"));
    assertThat(judged.status()).isEqualTo(200);
    JsonNode verdict =
        editor.get("/api/v1/measure-verdicts?agreement=target-promise").body().path("items").get(0);
    assertThat(verdict.path("value").asInt()).isEqualTo(79);
    assertThat(verdict.path("target").asInt()).isEqualTo(80);
    assertThat(verdict.path("met").asBoolean()).isFalse();
    assertThat(verdict.path("service").isNull()).isTrue();
  }

  @Test
  void aCriticalServiceThatWasPromisedMuchMoreBecomesAProblem() {
    jdbc.sql(
            """
            insert into report_day (source, day, practice, service, variant, n, hit, amount)
            values ('clock', '1985-02-03', 'incident', 'point-of-sale', 'RESPONSE', 100, 50, 0)
            on conflict do nothing""")
        .update();
    Rest editor = new Rest(port, "service-level-manager");
    editor.post("/api/v1/measures/response-attainment/judgement", Map.of("from", "1985-02-01"));
    JsonNode verdict =
        editor
            .get("/api/v1/measure-verdicts?measure=response-attainment&service=point-of-sale")
            .body()
            .path("items")
            .get(0);
    JsonNode problem = item(verdict.path("item").asText());
    assertThat(problem.path("practice").asText()).isEqualTo("problem");
    assertThat(problem.path("title").asText()).contains("Responses in time: Point of sale");
    assertThat(problem.path("details").path("source").asText()).isEqualTo("report");
    assertThat(problem.path("details").path("impact").asText()).isEqualTo("HIGH");
    assertThat(problem.path("priority").asText()).isEqualTo("P1");
  }

  @Test
  void aMeasureIsJudgedFromThePeriodInWhichItIsSeenFirst() {
    round.judge();
    assertThat(verdicts("")).isEmpty();
    assertThat(
            jdbc.sql("select until from measure_judged where measure = ?")
                .param(key)
                .query(LocalDate.class)
                .single())
        .isEqualTo(day.today().withDayOfMonth(1));
  }

  @Test
  void groupsAreToldWhatTheTableSays() {
    jdbc.sql("delete from notification where kind = 'target'").update();
    judge(MARCH.plusDays(1));
    happened("payroll", MARCH, 100, 89);
    happened("printing", MARCH, 100, 1);
    judge(APRIL);
    assertThat(told())
        .containsExactlyInAnyOrder("group:service-level-managers", "group:process-owners");
  }

  @Test
  void verdictsAreReadPageByPageByThoseWhoReadEverything() {
    judge(MARCH.plusDays(1));
    List.of("payroll", "printing", "email").forEach(s -> happened(s, MARCH, 10, 10));
    judge(APRIL);
    Rest auditor = new Rest(port, "auditor");
    String path = "/api/v1/measure-verdicts?limit=2&measure=" + key;
    JsonNode first = auditor.get(path).body();
    assertThat(first.path("items")).hasSize(2);
    JsonNode last = auditor.get(path + "&cursor=" + first.path("next").asText()).body();
    assertThat(last.path("items")).hasSize(1);
    assertThat(last.path("next").isNull()).isTrue();
    assertThat(auditor.get(path + "&cursor=YWJj").status()).isEqualTo(400);
    for (String other : List.of("agent", "requester", "integrator")) {
      assertThat(new Rest(port, other).get(path).status()).as(other).isEqualTo(404);
    }
  }
}
