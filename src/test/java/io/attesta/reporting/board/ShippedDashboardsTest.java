package io.attesta.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class ShippedDashboardsTest {

  @LocalServerPort int port;
  @Autowired ShippedDashboards shipped;
  @Autowired DashboardCheck check;
  @Autowired BoardFigures figures;
  @Autowired Validator validator;

  private Rest as(String user) {
    return new Rest(port, user);
  }

  @Test
  void eachIsOneThatAPersonCouldHaveMade() throws IOException {
    assertThat(shipped.read()).hasSize(8);
    for (ShippedDashboards.Keyed one : shipped.read()) {
      assertThat(validator.validate(one.body())).as(one.key()).isEmpty();
      check.refuse(one.body());
      assertThat(one.body().translations()).as(one.key()).containsKey("de");
      assertThat(figures.of(one.body().widgets(), null))
          .as(one.key())
          .extracting(WidgetFigures::fault)
          .containsOnlyNulls();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "agent, Service desk",
    "incident-manager, Incident management",
    "problem-manager, Problem management",
    "change-manager, Change and release",
    "service-level-manager, Service levels",
    "process-owner, Processes"
  })
  void eachRoleHasItsOwn(String user, String name) {
    List<JsonNode> ones = shippedTo(user);
    assertThat(ones).extracting(one -> one.path("name").asText()).contains(name);
    JsonNode own =
        ones.stream()
            .filter(one -> one.path("name").asText().equals(name))
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/dashboards/" + own.path("id").asText();
    Map<String, Object> body = Map.of("name", "Mine now", "widgets", List.of());
    assertThat(as(user).with("If-Match", "\"1\"").put(path, body).status()).isEqualTo(403);
  }

  private List<JsonNode> shippedTo(String user) {
    List<JsonNode> ones = new ArrayList<>();
    as(user).get("/api/v1/dashboards").body().path("items").forEach(ones::add);
    ones.removeIf(one -> !one.path("owner").isNull());
    return ones;
  }

  @Test
  void administratorsChangeThemAndWhatTheyRemoveDoesNotComeBack() throws IOException {
    List<JsonNode> all = shippedTo("admin");
    assertThat(all).hasSizeGreaterThanOrEqualTo(8);
    JsonNode management =
        all.stream()
            .filter(one -> one.path("name").asText().equals("Top management"))
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/dashboards/" + management.path("id").asText();
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Top management");
    body.put("groups", List.of("top-management", "auditors"));
    body.put("widgets", management.path("widgets"));
    assertThat(as("admin").with("If-Match", "\"1\"").put(path, body).status()).isEqualTo(200);
    assertThat(as("auditor").get(path).status()).isEqualTo(200);
    as("admin").with("If-Match", "\"2\"").call("DELETE", path, null, "application/json");
    shipped.afterPropertiesSet();
    assertThat(shippedTo("admin")).hasSize(all.size() - 1);
  }
}
