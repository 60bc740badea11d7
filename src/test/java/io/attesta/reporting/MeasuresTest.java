package io.attesta.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.Rest.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class MeasuresTest {

  private static final String FIGURES = "/api/v1/measures/opened/figures?from=1985-01-01&until=";

  @LocalServerPort int port;

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private static Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Urgent incidents");
    body.put("meaning", "Incidents of the highest priority.");
    body.put("source", "opened");
    body.put("arithmetic", "COUNT");
    body.put("only", Map.of("practice", List.of("incident"), "priority", List.of("P1")));
    body.put("unit", "COUNT");
    body.put("target", 5);
    body.put("direction", "DOWN");
    body.put("period", "MONTH");
    return body;
  }

  @Test
  void aMeasureIsDefinedAndEveryVersionOfItIsKept() {
    Rest rest = as("process-owner");
    String path = "/api/v1/measures/urgent-incidents";
    Answer added = rest.put(path, body());
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    Map<String, Object> second = body();
    second.put("target", 3);
    assertThat(rest.put(path, second).status()).isEqualTo(428);
    assertThat(rest.with("If-Match", added.header("ETag")).put(path, second).status())
        .isEqualTo(200);
    assertThat(rest.with("If-Match", added.header("ETag")).put(path, body()).status())
        .isEqualTo(412);
    assertThat(rest.get(path).body().path("target").asInt()).isEqualTo(3);
    JsonNode versions = rest.get(path + "/versions").body().path("items");
    assertThat(versions.findValuesAsText("version")).containsExactly("2", "1");
    assertThat(versions.get(0).path("changedBy").asText()).isEqualTo("process-owner");
    JsonNode figures =
        rest.get(path + "/figures?from=1985-01-01&until=1985-03-01&by=MONTH").body().path("items");
    assertThat(figures).hasSize(2);
    assertThat(figures.at("/0/met").asBoolean()).as("none is not too many").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "source, unheard-of, source, unknown",
    "source, backlog, arithmetic, unfit",
    "arithmetic, AVAILABILITY, source, unfit",
    "unit, HOURS, unit, unfit",
    "target, -1, target, out-of-range",
    "name, ' ', name, required",
    "arithmetic, SUM, arithmetic, invalid"
  })
  void aMeasureThatCouldSayNothingIsRefused(String field, String value, String at, String code) {
    Map<String, Object> body = body();
    body.put(field, value);
    Answer answer = as("process-owner").put("/api/v1/measures/unfit", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(at);
    assertThat(as("process-owner").get("/api/v1/measures/unfit").status()).isEqualTo(404);
  }

  @Test
  void onlyThoseWhoAnswerForServicesAndProcessesDefineMeasures() {
    assertThat(as("agent").put("/api/v1/measures/mine", body()).status()).isEqualTo(403);
    assertThat(as("auditor").put("/api/v1/measures/mine", body()).status()).isEqualTo(403);
    assertThat(as("requester").put("/api/v1/measures/mine", body()).status()).isEqualTo(404);
    assertThat(as("requester").get("/api/v1/measures").status()).isEqualTo(404);
    assertThat(as("requester").get(FIGURES + "1985-02-01").status()).isEqualTo(404);
    assertThat(
            as("agent").get("/api/v1/figure-differences?from=1985-01-01&until=1985-02-01").status())
        .isEqualTo(404);
  }

  @Test
  void figuresAreSplitByWhatTheAddressNames() {
    Answer answer = as("auditor").get(FIGURES + "1985-02-01&split=service&practice=incident");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1985-01-01",
        "1984-01-01",
        "1995-01-02",
        "yesterday",
        "1990-01-01&by=HOUR",
        "1990-01-01&split=name"
      })
  void aTimeThatIsNoneIsRefused(String until) {
    assertThat(as("auditor").get(FIGURES + until).status()).isEqualTo(400);
  }
}
