package io.attesta.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.reporting.FactKeeper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ReportRecomputationTest {

  private static final String PATH = "/api/v1/service-reports";
  private static final String SERVICE = "recomputed-payments";
  private static final String MEASURE = "/api/v1/measures/recomputed-share";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired FactKeeper facts;
  @Autowired JdbcClient jdbc;

  private ReportedTimes times;
  private String report;

  @BeforeEach
  void aReportOfNow() {
    facts.rebuildWhereNeeded();
    times = new ReportedTimes(context, port, SERVICE);
    if (times.agree()) {
      times.past();
      assertThat(manager().put(MEASURE, measure(90)).status()).isEqualTo(201);
    }
    Map<String, Object> october = ServiceReportTest.october(SERVICE);
    october.put("again", true);
    report = PATH + "/" + manager().post(PATH, october).text("id");
  }

  private Rest manager() {
    return new Rest(port, "service-level-manager");
  }

  private static Map<String, Object> measure(int target) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Share");
    body.put("meaning", "Of targets that were met.");
    body.put("source", "clock");
    body.put("arithmetic", "SHARE");
    body.put("unit", "PERCENT");
    body.put("target", target);
    body.put("direction", "UP");
    body.put("period", "MONTH");
    body.put("byService", false);
    return body;
  }

  private JsonNode recomputed() {
    var answer = manager().post(report + "/recomputation", "");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void aReportOfNowWouldNotDiffer() {
    JsonNode same = recomputed();
    assertThat(same.path("differs").asBoolean(true)).as(same.toString()).isFalse();
    assertThat(same.path("figures")).isEmpty();
    assertThat(same.path("reasons")).isEmpty();
    assertThat(same.path("workItems")).isEmpty();
  }

  @Test
  void whatWasRecordedLaterIsNamedWithTheFiguresItChanges() {
    String late =
        times.take(
            times
                .opened("incident", "1994-10-20T08:00:00Z")
                .titled("Came to light later")
                .status("1994-10-20T12:00:00Z", "IN_PROGRESS", null)
                .resolved("1994-10-20T13:00:00Z")
                .closed("1994-10-21T13:00:00Z"));
    JsonNode now = recomputed();
    assertThat(now.path("differs").asBoolean()).isTrue();
    assertThat(now.at("/reasons/0/why").asText()).isEqualTo("FACTS_CHANGED");
    assertThat(now.path("workItemCount").asInt()).isEqualTo(1);
    JsonNode item = now.at("/workItems/0");
    assertThat(item.path("number").asText()).isEqualTo(late);
    assertThat(item.path("fate").asText()).isEqualTo("ADDED");
    assertThat(item.at("/recorded/0/kind").asText()).isEqualTo("changed");
    assertThat(item.at("/recorded/0/at").asText()).startsWith("1994-10-21");
    assertThat(figures(now)).containsKey("targets[" + SERVICE + " RESPONSE].judged");
    String[] opened = figures(now).get("measures[incidents-opened].value");
    assertThat(Integer.parseInt(opened[1])).isEqualTo(Integer.parseInt(opened[0]) + 1);
    assertThat(figures(now)).doesNotContainKey("measures[incidents-opened].previous");
  }

  @Test
  void whatNoLongerBelongsToTheReportIsNamedAndWhatHasChanged() {
    var numbers =
        jdbc.sql(
                "select number from work_item where service = ? and practice = 'incident'"
                    + " and opened_at >= '1994-10-01' order by opened_at limit 2")
            .param(SERVICE)
            .query(String.class)
            .list();
    jdbc.sql("update work_item set service = 'another' where number = ?")
        .param(numbers.get(0))
        .update();
    jdbc.sql("update work_item set priority = 'P4' where number = ?")
        .param(numbers.get(1))
        .update();
    try {
      JsonNode now = recomputed();
      assertThat(now.at("/workItems/0/number").asText()).isEqualTo(numbers.get(0));
      assertThat(now.at("/workItems/0/fate").asText()).isEqualTo("GONE");
      assertThat(now.at("/workItems/1/fate").asText()).isEqualTo("CHANGED");
      assertThat(figures(now)).containsKey("volumes.byPriority[P4].opened");
    } finally {
      jdbc.sql("update work_item set service = ?, priority = 'P3' where number in (?, ?)")
          .params(SERVICE, numbers.get(0), numbers.get(1))
          .update();
    }
    assertThat(recomputed().path("differs").asBoolean(true)).isFalse();
  }

  @Test
  void anotherVersionOfAMeasureIsNamed() {
    String version = manager().get(MEASURE).header("ETag");
    int target = manager().get(MEASURE).body().path("target").asInt();
    manager().with("If-Match", version).put(MEASURE, measure(target - 1));
    JsonNode now = recomputed();
    JsonNode reason = now.at("/reasons/0");
    assertThat(reason.path("why").asText()).isEqualTo("MEASURE_CHANGED");
    assertThat(reason.path("key").asText()).isEqualTo("recomputed-share");
    assertThat(figures(now).keySet()).containsExactly("measures[recomputed-share].target");
    assertThat(now.path("workItemCount").asInt()).isZero();
  }

  private static Map<String, String[]> figures(JsonNode recomputation) {
    Map<String, String[]> figures = new HashMap<>();
    recomputation
        .path("figures")
        .forEach(
            one ->
                figures.put(
                    one.path("path").asText(),
                    new String[] {one.path("stored").asText(), one.path("now").asText()}));
    return figures;
  }
}
