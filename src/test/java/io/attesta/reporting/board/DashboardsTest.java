package io.attesta.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.Rest.Answer;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.reporting.FactKeeper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttestaTest
class DashboardsTest {

  private static final String BOARDS = "/api/v1/dashboards";

  @LocalServerPort int port;
  @Autowired FactKeeper keeper;
  @Autowired Catalogue catalogue;

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private static Map<String, Object> widget(String id, String measure, String chart) {
    Map<String, Object> widget = new HashMap<>();
    widget.put("id", id);
    widget.put("measure", measure);
    widget.put("span", "LAST_30_DAYS");
    widget.put("chart", chart);
    widget.put("width", 2);
    widget.put("height", 1);
    return widget;
  }

  private static Map<String, Object> board(List<String> groups, List<?> widgets) {
    return Map.of("name", "My figures", "groups", groups, "widgets", widgets);
  }

  private String added(String user, Map<String, Object> body) {
    Answer added = as(user).post(BOARDS, body);
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.header("ETag")).isEqualTo("\"1\"");
    return added.header("Location");
  }

  @Test
  void someoneMakesADashboardChangesItCopiesItAndRemovesIt() {
    Rest rest = as("technician");
    Map<String, Object> body = board(List.of(), List.of(widget("a", "opened", "NUMBER")));
    String key = UUID.randomUUID().toString();
    Answer added = rest.with("Idempotency-Key", key).post(BOARDS, body);
    assertThat(rest.with("Idempotency-Key", key).post(BOARDS, body).text("id"))
        .isEqualTo(added.text("id"));
    String path = added.header("Location");
    Map<String, Object> other =
        board(List.of(), List.of(widget("b", "backlog", "NUMBER"), widget("a", "opened", "TABLE")));
    assertThat(rest.put(path, other).status()).isEqualTo(428);
    assertThat(rest.with("If-Match", "\"1\"").put(path, other).status()).isEqualTo(200);
    assertThat(rest.with("If-Match", "\"1\"").put(path, body).status()).isEqualTo(412);
    Answer read = rest.get(path);
    assertThat(read.header("ETag")).isEqualTo("\"2\"");
    assertThat(read.body().path("widgets").findValuesAsText("id")).containsExactly("b", "a");
    Answer copy = rest.post(path + "/copy", Map.of("name", "A second one"));
    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.body().path("widgets")).hasSize(2);
    assertThat(rest.call("DELETE", path, null, "application/json").status()).isEqualTo(428);
    assertThat(
            rest.with("If-Match", "\"2\"").call("DELETE", path, null, "application/json").status())
        .isEqualTo(204);
    assertThat(rest.get(path).status()).isEqualTo(404);
    assertThat(names(rest)).contains("A second one").doesNotContain("My figures");
  }

  private static List<String> names(Rest rest) {
    List<String> names = new ArrayList<>();
    rest.get(BOARDS).body().path("items").forEach(one -> names.add(one.path("name").asText()));
    return names;
  }

  @Test
  void aGroupSeesWhatIsSharedWithItAndChangesNothing() {
    Map<String, Object> body =
        Map.of(
            "name", "For the board",
            "groups", List.of("change-advisory-board"),
            "widgets", List.of(widget("a", "change-success", "NUMBER")));
    String path = added("change-manager", body);
    assertThat(names(as("cab-1"))).contains("For the board");
    Answer seen = as("cab-1").get(path);
    assertThat(seen.body().path("mayChange").asBoolean()).isFalse();
    assertThat(as("cab-1").get(path + "/figures").status()).isEqualTo(200);
    assertThat(as("cab-1").with("If-Match", "\"1\"").put(path, body).status()).isEqualTo(403);
    for (String other : List.of("agent", "requester", "admin")) {
      assertThat(as(other).get(path).status()).as(other).isEqualTo(404);
      assertThat(as(other).get(path + "/figures").status()).as(other).isEqualTo(404);
      assertThat(as(other).post(path + "/copy", Map.of("name", "Mine")).status())
          .as(other)
          .isEqualTo(404);
    }
    Answer copy = as("cab-1").post(path + "/copy", Map.of("name", "Mine"));
    assertThat(copy.body().path("groups")).as("a copy is for whoever made it").isEmpty();
    // Who no longer shares it takes it from the group.
    Map<String, Object> alone = new HashMap<>(body);
    alone.put("groups", List.of());
    as("change-manager").with("If-Match", "\"1\"").put(path, alone);
    assertThat(as("cab-1").get(path).status()).isEqualTo(404);
  }

  @Test
  void whoOnlyRequestsSeesNoDashboards() {
    assertThat(as("requester").get(BOARDS).status()).isEqualTo(404);
    assertThat(as("requester").post(BOARDS, board(List.of(), List.of())).status()).isEqualTo(404);
    assertThat(
            as("requester")
                .post(
                    BOARDS + "/figures",
                    Map.of("widgets", List.of(widget("a", "opened", "NUMBER"))))
                .status())
        .isEqualTo(404);
  }

  @Test
  void nobodySeesMoreThanTheOwnPracticesOnWhatIsShared() {
    catalogue.ensure(
        List.of(new ServiceEntry("boards-shop", "Shop of boards", "LOW", null, null, null)));
    Map<String, Object> incident = new HashMap<>();
    incident.put("practice", "incident");
    incident.put("title", "The board is blank");
    incident.put("service", "boards-shop");
    incident.put("details", Map.of("impact", "HIGH", "urgency", "HIGH"));
    Answer reported = as("requester").post("/api/v1/work-items", incident);
    assertThat(reported.status()).as(reported.body().toString()).isEqualTo(201);
    keeper.rebuildWhereNeeded();
    keeper.keep();
    Map<String, Object> opened = widget("opened", "opened", "NUMBER");
    opened.put("only", Map.of("service", List.of("boards-shop")));
    opened.put("compare", true);
    Map<String, Object> split = new HashMap<>(opened);
    split.putAll(Map.of("id", "split", "chart", "STACKED", "split", "practice", "bucket", "DAY"));
    Map<String, Object> available = new HashMap<>(opened);
    available.putAll(Map.of("id", "available", "measure", "availability"));
    String path =
        added(
            "process-owner",
            board(List.of("service-desk", "change-managers"), List.of(opened, split, available)));

    JsonNode desk = as("agent").get(path + "/figures").body();
    assertThat(desk.at("/items/0/total/value").asInt()).isEqualTo(1);
    assertThat(desk.at("/items/0/before/value").asInt()).isZero();
    assertThat(desk.at("/items/1/items/0/of").asText()).isEqualTo("incident");
    assertThat(desk.at("/items/1/items")).hasSize(30);
    assertThat(desk.at("/practices").toString()).contains("incident").doesNotContain("change");
    assertThat(desk.at("/items/2/total/value").isNumber()).isTrue();

    JsonNode changes = as("change-manager").get(path + "/figures").body();
    assertThat(changes.at("/items/0/total/value").asInt()).isZero();
    assertThat(changes.at("/items/1/items")).isEmpty();
    assertThat(changes.at("/items/2/total/value").isNull()).as("outages are of incidents").isTrue();
    assertThat(as("process-owner").get(path + "/figures").body().path("practices").isNull())
        .isTrue();

    JsonNode before =
        as("change-manager").post(BOARDS + "/figures", Map.of("widgets", List.of(opened))).body();
    assertThat(before.at("/items/0/total/value").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "measure, unheard-of, NUMBER, widgets[0].measure",
    "split, priority, NUMBER, widgets[0].split",
    "split, priority, LINE, widgets[0].bucket",
    "title, '', BAR, widgets[0].bucket",
    "bucket, DAY, HEAT, widgets[0].split",
    "width, 5, NUMBER, widgets[0].width",
    "height, 0, NUMBER, widgets[0].height",
    "span, LAST_MOON, NUMBER, widgets[0].span",
    "id, 'Not an id', NUMBER, widgets[0].id"
  })
  void aWidgetThatCouldShowNothingIsRefused(String field, String value, String chart, String at) {
    Map<String, Object> widget = widget("a", "opened", chart);
    widget.put(field, value.matches("\\d") ? Integer.valueOf(value) : value);
    Answer answer = as("agent").post(BOARDS, board(List.of(), List.of(widget)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(at);
  }

  @Test
  void sharesAreNotStacked() {
    Map<String, Object> shares = widget("a", "first-time-right", "STACKED");
    shares.putAll(Map.of("split", "team", "bucket", "WEEK"));
    Answer answer = as("agent").post(BOARDS, board(List.of(), List.of(shares)));
    assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("widgets[0].chart");
  }

  @Test
  void thereIsAnEndToWidgetsAndToGroups() {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      many.add(widget("w" + i, "opened", "NUMBER"));
    }
    assertThat(as("agent").post(BOARDS, board(List.of(), many)).status()).isEqualTo(400);
    assertThat(as("agent").post(BOARDS, board(List.of(), many.subList(0, 24))).status())
        .isEqualTo(201);
    Map<String, Object> one = widget("same", "opened", "NUMBER");
    assertThat(faults(board(List.of(), List.of(one, one)))).contains("widgets[1].id");
    assertThat(faults(board(List.of("requesters", "nobody"), List.of())))
        .contains("reads-no-figures", "unknown");
  }

  private String faults(Map<String, Object> body) {
    Answer answer = as("agent").post(BOARDS, body);
    assertThat(answer.status()).isEqualTo(400);
    return answer.body().path("errors").toString();
  }
}
