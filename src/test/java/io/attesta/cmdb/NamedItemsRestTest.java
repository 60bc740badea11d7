package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.CountedStatements;
import io.attesta.Rest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Configuration items named on incidents: field, REST, priority and group through the graph. */
@AttestaTest
class NamedItemsRestTest {

  private static final String ITEMS = "/api/v1/configuration-items/";
  private static final String WORK = "/api/v1/work-items";

  @Autowired CountedStatements statements;
  @LocalServerPort int port;

  /** The printer room is of no consequence, the plug board also carries the tills. */
  @BeforeEach
  void estate() {
    site("ni-room", null);
    site("ni-board", "network-support");
    service("printing");
    service("point-of-sale");
    relate("printing", "ni-room");
    relate("printing", "ni-board");
    relate("point-of-sale", "ni-board");
  }

  @Test
  void namesAreKeptTidyAndLeadBothWays() {
    String number = open("agent", "printing", "NI-Room,  ni-board\nni-room").text("number");
    assertThat(details(number)).isEqualTo("ni-room, ni-board");
    JsonNode named = as("agent").get(named(number)).body().path("items");
    assertThat(named.findValuesAsText("key")).containsExactlyInAnyOrder("ni-board", "ni-room");
    assertThat(named.findValuesAsText("criticality")).containsExactly("CRITICAL", "LOW");
    assertThat(named.findValuesAsText("ciClass")).containsOnly("site");
    assertThat(named.at("/0/services").toString()).contains("point-of-sale", "printing");
    assertThat(namedBy("agent", "ni-room", "")).contains(number);
    assertThat(namedBy("agent", "ni-board", "")).contains(number);
  }

  @Test
  void anUnknownKeyIsRefusedButNotToRequesters() {
    Rest.Answer refused = open("agent", null, "ni-room ni-nowhere");
    assertThat(refused.status()).isEqualTo(400);
    JsonNode error = refused.body().at("/errors/0");
    assertThat(error.path("field").asText()).isEqualTo("details.configurationItems");
    assertThat(error.path("code").asText()).isEqualTo("unknown-configuration-item");

    String number = open("requester", null, "ni-label-77, ni-room").text("number");
    assertThat(details(number)).isEqualTo("ni-label-77, ni-room");
    assertThat(as("agent").get(named(number)).body().path("items").findValuesAsText("key"))
        .containsExactly("ni-room");
    assertThat(patch(number, "ni-label-77 ni-room ni-other").status()).isEqualTo(400);
    assertThat(patch(number, "ni-label-77 ni-board").status()).isEqualTo(200);
    assertThat(namedBy("agent", "ni-room", "")).doesNotContain(number);
    assertThat(namedBy("agent", "ni-board", "")).contains(number);
  }

  @Test
  void whatAlsoCarriesACriticalServiceRaisesThePriorityAndGoesToItsGroup() {
    Rest.Answer plain = open("agent", "printing", "ni-room");
    Rest.Answer raised = open("agent", "printing", "ni-room ni-board");
    assertThat(plain.text("priority")).isEqualTo("P3");
    assertThat(plain.text("group")).isEqualTo("workplace-support");
    assertThat(raised.text("priority")).isEqualTo("P2");
    assertThat(open("agent", "printing", "ni-board").text("group")).isEqualTo("network-support");
    assertThat(open("agent", null, "ni-room").text("group")).isEqualTo("workplace-support");
  }

  @Test
  void namingOneLaterRaisesThePriorityToo() {
    String number = open("agent", "printing", null).text("number");
    assertThat(item(number).text("priority")).isEqualTo("P3");
    Rest.Answer added = as("agent").post(named(number), Map.of("key", "ni-board"));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.body().at("/items/0/key").asText()).isEqualTo("ni-board");
    assertThat(as("agent").post(named(number), Map.of("key", "ni-board")).status()).isEqualTo(201);
    assertThat(details(number)).isEqualTo("ni-board");
    assertThat(item(number).text("priority")).isEqualTo("P2");
    assertThat(as("agent").post(named(number), Map.of("key", "ni-gone")).status()).isEqualTo(400);

    assertThat(delete("agent", number, "ni-board")).isEqualTo(204);
    assertThat(delete("agent", number, "ni-board")).isEqualTo(404);
    assertThat(item(number).text("priority")).isEqualTo("P3");
    assertThat(item(number).body().path("details").has("configurationItems")).isFalse();
    assertThat(namedBy("agent", "ni-board", "")).doesNotContain(number);
  }

  @Test
  void onlyWhoWorksOnItEditsAndNobodyElseSees() {
    String number = open("requester", null, "ni-room").text("number");
    assertThat(as("auditor").post(named(number), Map.of("key", "ni-board")).status())
        .isEqualTo(403);
    assertThat(as("auditor").get(named(number)).status()).isEqualTo(200);
    for (String outsider : List.of("change-manager", "requester")) {
      assertThat(as(outsider).get(named(number)).status()).isEqualTo(404);
      assertThat(as(outsider).post(named(number), Map.of("key", "ni-board")).status())
          .isEqualTo(404);
      assertThat(delete(outsider, number, "ni-room")).isEqualTo(404);
    }
    assertThat(as("requester").get(ITEMS + "ni-room/work-items").status()).isEqualTo(404);
    assertThat(namedBy("change-manager", "ni-room", "")).isEmpty();
    assertThat(as("agent").get(ITEMS + "ni-nowhere/work-items").status()).isEqualTo(404);
    assertThat(as("agent").post(WORK + "/" + number + "/cancel", Map.of("reason", "x")).status())
        .isEqualTo(200);
    assertThat(as("agent").post(named(number), Map.of("key", "ni-board")).status()).isEqualTo(409);
  }

  @Test
  void workItemsOfOneComeInPagesOpenOrFinished() {
    site("ni-page", null);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      numbers.add(open("agent", null, "ni-page").text("number"));
    }
    as("agent").post(WORK + "/" + numbers.get(1) + "/cancel", Map.of("reason", "x"));
    assertThat(namedBy("agent", "ni-page", "?open=true"))
        .containsExactlyInAnyOrder(numbers.get(0), numbers.get(2));
    assertThat(namedBy("agent", "ni-page", "?open=false")).containsExactly(numbers.get(1));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Rest.Answer page = as("agent").get(ITEMS + "ni-page/work-items?limit=2" + cursor);
      paged.addAll(page.body().path("items").findValuesAsText("number"));
      cursor = page.text("next") == null ? null : "&cursor=" + page.text("next");
    }
    assertThat(paged).containsExactlyInAnyOrderElementsOf(numbers);
  }

  /** Check, facts of all decisions together, index, changes that may be the cause. */
  @Test
  void namingOneTakesFewMoreStatements() throws Exception {
    int plain = least(() -> open("agent", "printing", null));
    int named = least(() -> open("agent", "printing", "ni-board"));
    assertThat(named - plain).isBetween(1, 6);
  }

  private int least(Callable<?> call) throws Exception {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      least = Math.min(least, statements.during(call).executions());
    }
    return least;
  }

  private Rest.Answer open(String user, String service, String named) {
    Map<String, Object> details = new HashMap<>(Map.of("impact", "MEDIUM", "urgency", "MEDIUM"));
    if (named != null) {
      details.put("configurationItems", named);
    }
    Map<String, Object> body = new HashMap<>();
    body.put("practice", "incident");
    body.put("title", "Nothing comes out");
    body.put("service", service);
    body.put("details", details);
    return as(user).post(WORK, body);
  }

  private Rest.Answer patch(String number, String named) {
    return as("agent")
        .with("If-Match", item(number).header("ETag"))
        .patch(WORK + "/" + number, Map.of("details", Map.of("configurationItems", named)));
  }

  private Rest.Answer item(String number) {
    return as("admin").get(WORK + "/" + number);
  }

  private String details(String number) {
    return item(number).body().at("/details/configurationItems").asText();
  }

  private static String named(String number) {
    return WORK + "/" + number + "/configuration-items";
  }

  private int delete(String user, String number, String key) {
    return as(user).call("DELETE", named(number) + "/" + key, null, "application/json").status();
  }

  private List<String> namedBy(String user, String key, String query) {
    Rest.Answer list = as(user).get(ITEMS + key + "/work-items" + query);
    assertThat(list.status()).as(list.body().toString()).isEqualTo(200);
    return list.body().path("items").findValuesAsText("number");
  }

  private void site(String key, String group) {
    Map<String, Object> body = new HashMap<>(Map.of("ciClass", "site", "name", key));
    body.put("supportGroup", group);
    as("admin").put(ITEMS + key, body);
  }

  private void service(String key) {
    as("admin").put(ITEMS + key, Map.of("ciClass", "business-service", "name", key));
  }

  private void relate(String from, String to) {
    as("admin").put(ITEMS + from + "/relations/depends-on/" + to, Map.of());
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }
}
