package io.attesta.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is done about a target that was missed. */
@AttestaTest
class MissedTargetsTest extends TargetStory {

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
  void peopleWhoJudgeAtOnceByHandOpenOneItem() {
    happened("payroll", MARCH, 100, 13);
    Map<String, String> march = Map.of("from", MARCH.toString());
    List<CompletableFuture<Integer>> people = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      people.add(
          CompletableFuture.supplyAsync(
              () ->
                  new Rest(port, "service-level-manager")
                      .post("/api/v1/measures/" + key + "/judgement", march)
                      .status()));
    }
    assertThat(people).extracting(CompletableFuture::join).containsOnly(200);
    assertThat(
            jdbc.sql(
                    "select count(*) from work_item where title like 'Target missed: Pleased%' and description like ?")
                .param("%was 13 _, the target%")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }
}
