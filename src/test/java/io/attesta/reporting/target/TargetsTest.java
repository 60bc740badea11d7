package io.attesta.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which verdicts are given, and when. */
@AttestaTest
class TargetsTest extends TargetStory {

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
