package io.attesta.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.integration.Outbox;
import io.attesta.integration.OutboxDispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class FailedDeliveriesTest {

  private static final String PATH = "/api/v1/failed-deliveries";

  @LocalServerPort int port;
  @Autowired Outbox outbox;
  @Autowired OutboxDispatch dispatch;
  @Autowired JdbcClient jdbc;

  private final String kind = "no-such-kind-" + UUID.randomUUID();

  @Test
  void anEntryThatFailedEveryTryIsListedAndTriedAgain() {
    String number = incident();
    long id = failed(number);
    JsonNode entry = listed(id, "");
    assertThat(entry.path("kind").asText()).isEqualTo(kind);
    assertThat(entry.path("item").asText()).isEqualTo(number);
    assertThat(entry.path("tries").asInt()).isEqualTo(12);
    assertThat(entry.path("error").asText()).contains("No handler for outbox entries");
    assertThat(entry.path("failedAt").asText()).endsWith("Z");
    assertThat(entry.has("payload")).isFalse();

    assertThat(admin().post(PATH + "/" + id + "/retry", null).status()).isEqualTo(204);
    assertThat(listed(id, "")).isNull();
    dispatch.dispatch();
    assertThat(tries(id)).isEqualTo(1);
    assertThat(admin().post(PATH + "/" + id + "/retry", null).text("code")).isEqualTo("not-failed");
    assertThat(journal(number, "delivery-retried").path("content").path("subject").asText())
        .isEqualTo(kind + " " + id);
    assertThat(act(id).path("act").asText()).isEqualTo("delivery-retried");
  }

  @Test
  void oneThatIsGivenUpKeepsWhoAndWhyAndIsNeverTriedAgain() {
    String number = incident();
    long id = failed(number);
    var empty = admin().post(PATH + "/" + id + "/give-up", Map.of("reason", " "));
    assertThat(empty.status()).isEqualTo(400);
    var reason = Map.of("reason", "The address is gone");
    assertThat(admin().post(PATH + "/" + id + "/give-up", reason).status()).isEqualTo(204);

    assertThat(listed(id, "")).isNull();
    JsonNode entry = listed(id, "&givenUp=true");
    assertThat(entry.path("givenUpBy").asText()).isEqualTo("admin");
    assertThat(entry.path("givenUpReason").asText()).isEqualTo("The address is gone");
    assertThat(admin().post(PATH + "/" + id + "/retry", null).status()).isEqualTo(409);
    JsonNode told = journal(number, "delivery-given-up");
    assertThat(told.path("actor").asText()).isEqualTo("admin");
    assertThat(told.path("content").path("reason").asText()).isEqualTo("The address is gone");
    var check = admin().get("/api/v1/work-items/" + number + "/journal/verification");
    assertThat(check.body().path("brokenAt").isNull()).isTrue();
    assertThat(act(id).path("reason").asText()).isEqualTo("The address is gone");
    dispatch.dispatch();
    assertThat(tries(id)).isEqualTo(12);
  }

  @Test
  void pagesAreCompleteAndWithoutDoubles() {
    List<Long> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, failed(null));
    }
    List<Long> paged = new ArrayList<>();
    String cursor = "";
    do {
      var page = admin().get(PATH + "?limit=2" + cursor).body();
      page.path("items").forEach(entry -> paged.add(entry.path("id").asLong()));
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
    } while (cursor != null);
    assertThat(paged).doesNotHaveDuplicates().containsSubsequence(made);
    assertThat(admin().get(PATH + "?cursor=bm90aGluZw").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent", "auditor", "process-owner", "integrator", "requester"})
  void onlyAdministratorsSeeAndDecide(String user) {
    long id = failed(null);
    Rest other = new Rest(port, user);
    assertThat(other.get(PATH).status()).isEqualTo(403);
    assertThat(other.post(PATH + "/" + id + "/retry", null).status()).isEqualTo(403);
    var reason = Map.of("reason", "Not mine to say");
    assertThat(other.post(PATH + "/" + id + "/give-up", reason).status()).isEqualTo(403);
    assertThat(tries(id)).isEqualTo(12);
    assertThat(other.get("/api/v1/operator-acts").status())
        .isEqualTo(user.equals("auditor") ? 200 : 403);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(admin().post(PATH + "/999999999/retry", null).status()).isEqualTo(404);
  }

  /** Fails its last try for real; the ones before are only counted. */
  private long failed(String item) {
    outbox.add(kind, item, Map.of());
    long id =
        jdbc.sql("select max(id) from outbox where kind = ?")
            .param(kind)
            .query(Long.class)
            .single();
    jdbc.sql("update outbox set tries = 11 where id = ?").param(id).update();
    dispatch.dispatch();
    return id;
  }

  private int tries(long id) {
    return jdbc.sql("select tries from outbox where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private JsonNode listed(long id, String query) {
    return found(admin().get(PATH + "?limit=200" + query).body().path("items"), "id", id + "");
  }

  private JsonNode act(long id) {
    var acts = new Rest(port, "auditor").get("/api/v1/operator-acts").body().path("items");
    return found(acts, "subject", kind + " " + id);
  }

  private JsonNode journal(String number, String entry) {
    String path = "/api/v1/work-items/" + number + "/journal?limit=200";
    return found(admin().get(path).body().path("items"), "kind", entry);
  }

  private static JsonNode found(JsonNode in, String field, String value) {
    for (JsonNode one : in) {
      if (one.path(field).asText().equals(value)) {
        return one;
      }
    }
    return null;
  }

  private String incident() {
    var details = Map.of("impact", "LOW", "urgency", "LOW");
    var body = Map.of("practice", "incident", "title", "Failed delivery", "details", details);
    return new Rest(port, "requester").post("/api/v1/work-items", body).text("number");
  }

  private Rest admin() {
    return new Rest(port, "admin");
  }
}
