package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.change.updates.ConfigurationUpdates;
import io.attesta.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class ConfigurationUpdatesTest {

  private final Estate estate;
  private final ConfigurationUpdates updates;
  private final JdbcClient jdbc;

  ConfigurationUpdatesTest(
      @LocalServerPort int port,
      @Autowired ApplicationContext context,
      @Autowired ConfigurationUpdates updates,
      @Autowired JdbcClient jdbc) {
    this.estate = new Estate(port, context);
    this.updates = updates;
    this.jdbc = jdbc;
  }

  @Test
  void plannedUpdatesAreWrittenUnderTheChangeAndTakenBackAsNewVersions() {
    estate.site("cu-site");
    String number = estate.change("cu-site").number();
    assertThat(plan(number, "cu-db", "cu-site").status()).isEqualTo(200);
    assertThatThrownBy(() -> updates.apply(number))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("change-required"));
    assertThat(estate.item("cu-site").text("version")).isEqualTo("1");
    assertThat(estate.item("cu-db").status()).isEqualTo(404);

    estate.implement(number, Duration.ofMinutes(1));
    updates.apply(number);
    updates.apply(number);
    assertThat(estate.item("cu-db").text("changeNumber")).isEqualTo(number);
    assertThat(estate.item("cu-site").text("location")).isEqualTo("there");
    assertThat(estate.item("cu-site").text("version")).isEqualTo("2");
    assertThat(relation("cu-db", "cu-site")).isEqualTo(200);
    assertThat(states(number)).containsOnly("APPLIED");
    assertThat(plan(number, "cu-db", "cu-site").text("code")).isEqualTo("already-applied");

    updates.takeBack(number);
    assertThat(estate.item("cu-db").text("state")).isEqualTo("retired");
    assertThat(estate.item("cu-site").text("location")).isEqualTo("here");
    assertThat(estate.item("cu-site").text("version")).isEqualTo("3");
    assertThat(relation("cu-db", "cu-site")).isEqualTo(404);
    assertThat(states(number)).containsOnly("REVERTED");
    assertThat(kinds(number)).contains("configuration-updated", "configuration-taken-back");
  }

  @Test
  void whatWasEditedSinceIsLeftAndReported() {
    estate.site("cu-busy");
    String number = estate.change("cu-busy").number();
    plan(number, "cu-busy-db", "cu-busy");
    estate.implement(number, Duration.ofMinutes(1));
    updates.apply(number);
    Rest.Answer later =
        estate
            .as("admin")
            .with("If-Match", "\"2\"")
            .patch(Estate.ITEMS + "cu-busy", Map.of("location", "elsewhere"));
    assertThat(later.status()).isEqualTo(200);

    updates.takeBack(number);
    assertThat(estate.item("cu-busy").text("location")).isEqualTo("elsewhere");
    assertThat(estate.item("cu-busy-db").text("state")).isEqualTo("retired");
    JsonNode shown = shown(number).body();
    assertThat(states(number)).containsExactlyInAnyOrder("REVERTED", "KEPT", "REVERTED");
    assertThat(shown.findValuesAsText("note").toString()).contains("cu-busy was edited since by");
    JsonNode told =
        estate.as("change-manager").get("/api/v1/notifications?limit=200").body().path("items");
    assertThat(told.toString()).contains("configuration-kept", "cu-busy was edited since");
  }

  @Test
  void aRelationEditedSinceIsLeftToo() {
    estate.site("cu-rel");
    String number = estate.change("cu-rel").number();
    plan(number, "cu-rel-db", "cu-rel");
    estate.implement(number, Duration.ofMinutes(1));
    updates.apply(number);
    Rest.Answer later =
        estate
            .as("admin")
            .with("If-Match", "\"1\"")
            .put(
                Estate.ITEMS + "cu-rel-db/relations/located-in/cu-rel",
                Map.of("redundancyGroup", "g", "redundancyNeeded", 1, "change", number));
    assertThat(later.status()).as(later.body().toString()).isEqualTo(200);

    updates.takeBack(number);
    assertThat(relation("cu-rel-db", "cu-rel")).isEqualTo(200);
    assertThat(shown(number).body().at("/relations/0/state").asText()).isEqualTo("KEPT");
  }

  @Test
  void faultyPlansAreRefusedByField() {
    estate.site("cu-bad");
    estate.site("cu-other");
    String number = estate.change("cu-bad").number();
    Map<String, Object> unknown =
        Map.of("items", List.of(item("cu-bad", Map.of("attributes", Map.of("colour", "red")))));
    assertThat(fields(put(number, unknown))).containsExactly("items[0].attributes.colour");
    assertThat(
            fields(
                put(number, Map.of("items", List.of(item("cu-other", Map.of("location", "x")))))))
        .containsExactly("items[0].key");
    Rest.Answer nameless =
        put(number, Map.of("items", List.of(item("cu-new", Map.of("ciClass", "database")))));
    assertThat(fields(nameless)).contains("items[0].name", "items[0].attributes.engine");
    assertThat(put(number, Map.of("things", List.of())).status()).isEqualTo(400);
    assertThat(shown(number).body().path("items")).isEmpty();
  }

  @Test
  void onlyWhoWorksOnChangesPlansAndOnlyOnTheVersionThatWasRead() {
    estate.site("cu-own");
    String number = estate.change("cu-own").number();
    Map<String, Object> plan = Map.of("items", List.of(item("cu-own", Map.of("location", "x"))));
    String path = path(number);
    assertThat(estate.as("agent").get(path).status()).isEqualTo(404);
    assertThat(estate.as("agent").with("If-Match", "\"0\"").put(path, plan).status())
        .isEqualTo(404);
    assertThat(estate.as("auditor").get(path).status()).isEqualTo(200);
    assertThat(estate.as("auditor").with("If-Match", "\"0\"").put(path, plan).status())
        .isEqualTo(403);
    assertThat(estate.as("change-manager").put(path, plan).status()).isEqualTo(428);
    assertThat(estate.as("change-manager").with("If-Match", "\"99\"").put(path, plan).status())
        .isEqualTo(412);
    assertThat(put(number, plan).status()).isEqualTo(200);
  }

  @Test
  void anApprovalCoversThePlanAndAnEditVoidsIt() {
    estate.site("cu-void");
    String number = estate.change("cu-void").number();
    put(number, Map.of("items", List.of(item("cu-void", Map.of("location", "x")))));
    estate.approve(number);
    Rest.Answer edited =
        put(number, Map.of("items", List.of(item("cu-void", Map.of("location", "y")))));
    assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    String reason =
        jdbc.sql(
                """
                select void_reason from change_authorisation a
                join work_item w on w.id = a.change_id where w.number = ?""")
            .param(number)
            .query(String.class)
            .single();
    assertThat(reason).contains("configurationUpdates");
  }

  /** Adds a database, moves the site, and puts the one into the other. */
  private Rest.Answer plan(String number, String database, String site) {
    return put(
        number,
        Map.of(
            "items",
            List.of(
                item(
                    database,
                    Map.of(
                        "ciClass", "database",
                        "name", "Orders",
                        "attributes", Map.of("engine", "postgresql"))),
                item(site, Map.of("location", "there"))),
            "relations",
            List.of(Map.of("from", database, "type", "located-in", "to", site))));
  }

  private static Map<String, Object> item(String key, Map<String, Object> patch) {
    return Map.of("key", key, "patch", patch);
  }

  private Rest.Answer put(String number, Map<String, Object> plan) {
    return estate
        .as("change-manager")
        .with("If-Match", shown(number).header("ETag"))
        .put(path(number), plan);
  }

  private Rest.Answer shown(String number) {
    return estate.as("change-manager").get(path(number));
  }

  private static String path(String number) {
    return "/api/v1/changes/" + number + "/configuration-updates";
  }

  private List<String> states(String number) {
    return shown(number).body().findValuesAsText("state");
  }

  private int relation(String from, String to) {
    return estate.item(from + "/relations/located-in/" + to).status();
  }

  private List<String> kinds(String number) {
    return estate
        .as("admin")
        .get("/api/v1/work-items/" + number + "/journal")
        .body()
        .path("items")
        .findValuesAsText("kind");
  }

  private static List<String> fields(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    return answer.body().path("errors").findValuesAsText("field");
  }
}
