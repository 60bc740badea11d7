package io.attesta.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.reporting.FactKeeper;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@AttestaTest
class ServiceReportTest {

  private static final String PATH = "/api/v1/service-reports";
  private static final String SERVICE = "reported-payments";

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  @Autowired FactKeeper facts;

  private JsonNode report;

  @BeforeEach
  void someHistory() {
    facts.rebuildWhereNeeded();
    var times = new ReportedTimes(context, port, SERVICE);
    if (times.agree()) {
      times.past();
      agreeOnSomething();
    }
    var made = manager().post(PATH, october(SERVICE));
    assertThat(made.status()).as(made.response().body()).isIn(200, 201);
    report = manager().get(PATH + "/" + made.text("id")).body();
  }

  private void agreeOnSomething() {
    var review =
        manager()
            .put(
                "/api/v1/customers/" + ReportedTimes.CUSTOMER + "/service-reviews/1994-09-01",
                Map.of(
                    "participants", List.of("Karin Blom"),
                    "minutes", "Cards",
                    "actions", List.of(Map.of("what", "Ask the bank", "who", "Elena"))));
    assertThat(review.status()).as(review.response().body()).isEqualTo(201);
  }

  private Rest manager() {
    return new Rest(port, "service-level-manager");
  }

  static Map<String, Object> october(String service) {
    Map<String, Object> body = new HashMap<>();
    body.put("scope", "SERVICE");
    body.put("key", service);
    body.put("period", "MONTH");
    body.put("from", "1994-10-15");
    return body;
  }

  private static JsonNode one(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(part -> part.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " is not in " + list));
  }

  @ParameterizedTest
  @CsvSource({"RESPONSE, 50, 100, 100", "RESOLUTION, 50, 100, 0"})
  void agreedTargetsAreHeldAgainstWhatWasAgreed(
      String metric, BigDecimal value, BigDecimal previous, BigDecimal lastYear) {
    JsonNode target = one(report.path("targets"), "metric", metric);
    assertThat(target.path("agreement").asText()).isEqualTo(SERVICE);
    assertThat(target.path("value").decimalValue()).isEqualByComparingTo(value);
    assertThat(target.path("target").asInt()).isEqualTo(90);
    assertThat(target.path("met").asBoolean(true)).isFalse();
    assertThat(target.path("judged").asInt()).isEqualTo(2);
    assertThat(target.path("kept").asInt()).isEqualTo(1);
    assertThat(target.path("previous").decimalValue()).isEqualByComparingTo(previous);
    assertThat(target.path("lastYear").decimalValue()).isEqualByComparingTo(lastYear);
    assertThat(target.path("trend")).hasSize(12);
    assertThat(target.at("/trend/0/from").asText()).isEqualTo("1993-11-01");
    assertThat(target.at("/trend/11/until").asText()).isEqualTo("1994-11-01");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "opened, 4, 1, 1",
        "incidents-opened, 2, 1, 1",
        "resolved, 2, 1, 1",
        "resolution-time, 19, 1, 72",
        "backlog, 1, 0, 0",
        "hold-time, 24, 0, 0",
        "change-success, 100, none, none",
        "availability, 99.1935, 100, 100"
      })
  void measuresAreComparedWithWhatTheyWere(
      String measure, BigDecimal value, BigDecimal previous, BigDecimal lastYear) {
    JsonNode line = one(report.path("measures"), "key", measure);
    assertThat(number(line.path("value"))).isEqualByComparingTo(value);
    assertThat(number(line.path("previous"))).isEqualTo(previous);
    assertThat(number(line.path("lastYear"))).isEqualTo(lastYear);
    assertThat(line.at("/trend/11/value")).isEqualTo(line.path("value"));
  }

  private static BigDecimal number(JsonNode node) {
    return node.isNull() ? null : new BigDecimal(node.decimalValue().toPlainString());
  }

  @Test
  void outagesAndVolumesAreTold() {
    JsonNode outage = report.at("/availability/outages/0");
    assertThat(outage.path("minutes").asInt()).isEqualTo(360);
    assertThat(report.at("/availability/downMinutes").asInt()).isEqualTo(360);
    assertThat(report.at("/availability/agreedMinutes").asInt()).isEqualTo(31 * 24 * 60);
    assertThat(report.at("/availability/met").asBoolean(true)).isFalse();
    JsonNode volumes = report.path("volumes");
    assertThat(volumes.path("backlogBefore").asInt()).isZero();
    assertThat(volumes.path("backlog").asInt()).isEqualTo(1);
    JsonNode incidents = one(volumes.path("byPractice"), "of", "incident");
    assertThat(incidents.path("opened").asInt()).isEqualTo(2);
    assertThat(incidents.path("closed").asInt()).isEqualTo(2);
    assertThat(one(volumes.path("byCategory"), "of", "network").path("resolved").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatWasMissedIsToldWithItsCauses() {
    JsonNode worst = report.at("/misses/0");
    assertThat(worst.path("metric").asText()).isEqualTo("RESOLUTION");
    assertThat(worst.path("lateMinutes").asInt()).isEqualTo(12 * 60);
    assertThat(worst.path("holdReason").asText()).isEqualTo("SUPPLIER");
    assertThat(worst.path("holdMinutes").asInt()).isEqualTo(20 * 60);
    assertThat(report.at("/misses/1/lateMinutes").asInt()).isEqualTo(60);
    JsonNode item = one(report.path("causes"), "by", "CONFIGURATION_ITEM");
    assertThat(item.path("of").asText()).isEqualTo("card-gateway");
    assertThat(item.path("misses").asInt()).isEqualTo(2);
    JsonNode hold = one(report.path("causes"), "of", "SUPPLIER");
    assertThat(hold.path("by").asText()).isEqualTo("HOLD_REASON");
    assertThat(hold.path("share").asInt()).isEqualTo(50);
  }

  @Test
  void whatIsBeingDoneIsTold() {
    assertThat(one(report.path("actions"), "kind", "SERVICE_REVIEW").path("title").asText())
        .isEqualTo("Ask the bank");
    assertThat(one(report.path("actions"), "kind", "WORK_ITEM").path("practice").asText())
        .isEqualTo("problem");
    assertThat(report.at("/changes/implemented").asInt()).isEqualTo(1);
    assertThat(report.at("/changes/items/0/title").asText()).isEqualTo("Second gateway");
  }

  @Test
  void aReportIsMadeOnceUnlessItIsAskedForAgain() {
    var same = manager().post(PATH, october(SERVICE));
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.text("id")).isEqualTo(report.path("id").asText());
    Map<String, Object> again = october(SERVICE);
    again.put("again", true);
    Rest once = manager().with("Idempotency-Key", "again-" + report.path("id").asText());
    var another = once.post(PATH, again);
    assertThat(another.status()).as(another.response().body()).isEqualTo(201);
    assertThat(another.body().path("edition").asInt()).isGreaterThan(1);
    assertThat(another.text("inputHash")).isEqualTo(report.path("inputHash").asText());
    assertThat(once.post(PATH, again).text("id")).isEqualTo(another.text("id"));
    var list = manager().get(PATH + "?key=" + SERVICE + "&limit=1");
    assertThat(list.body().at("/items/0/id")).isEqualTo(another.body().path("id"));
    assertThat(list.text("next")).isNotNull();
  }

  @Test
  void theCustomersReportTellsOfItsServices() {
    Map<String, Object> body = october(SERVICE);
    body.put("scope", "CUSTOMER");
    body.put("key", ReportedTimes.CUSTOMER);
    body.put("period", "QUARTER");
    body.put("again", true);
    var made = manager().post(PATH, body);
    JsonNode quarter = manager().get(PATH + "/" + made.text("id")).body();
    assertThat(quarter.at("/period/name").asText()).isEqualTo("1994-Q4");
    assertThat(one(quarter.path("measures"), "key", "incidents-opened").path("value").asInt())
        .isGreaterThanOrEqualTo(2);
    assertThat(one(quarter.path("causes"), "by", "SERVICE").path("of").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE, no-such-service, MONTH, 1994-10-01, 400",
    "ALL, surplus, MONTH, 1994-10-01, 400",
    "SERVICE, reported-payments, WEEK, 1994-10-01, 400",
    "SERVICE, reported-payments, MONTH, 2190-10-01, 409"
  })
  void whatCannotBeReportedIsRefused(
      String scope, String key, String period, String from, int status) {
    var body = Map.of("scope", scope, "key", key, "period", period, "from", from);
    assertThat(manager().post(PATH, body).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "requester, 404", "agent, 404", "change-manager, 404",
    "service-owner, 200", "auditor, 200", "top-manager, 200"
  })
  void reportsAreForThoseWhoReadAllPractices(String person, int status) {
    Rest rest = new Rest(port, person);
    String one = PATH + "/" + report.path("id").asText();
    assertThat(rest.get(PATH).status()).isEqualTo(status);
    assertThat(rest.get(one).status()).isEqualTo(status);
    assertThat(rest.get(one + "/document?format=html").status()).isEqualTo(status);
    assertThat(rest.get(one + "/deliveries").status()).isEqualTo(status);
    assertThat(rest.post(one + "/recomputation", "").status()).isEqualTo(status);
    assertThat(rest.post(PATH, october(SERVICE)).status()).isEqualTo(status);
    assertThat(rest.get("/api/v1/report-schedules").status()).isEqualTo(status);
  }
}
