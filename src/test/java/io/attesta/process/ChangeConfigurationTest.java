package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The configuration follows a change that was authorised, and goes back with it. */
@AttestaTest
class ChangeConfigurationTest extends ChangeStory {

  private static final String ITEMS = "/api/v1/configuration-items/";
  private static final AtomicInteger SITES = new AtomicInteger();

  private String site;
  private String database;

  ChangeConfigurationTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @BeforeEach
  void record() {
    site = "change-story-site-" + SITES.incrementAndGet();
    database = site + "-db";
    Map<String, Object> body = Map.of("ciClass", "site", "name", site, "location", "here");
    assertThat(desk.as("admin").put(ITEMS + site, body).status()).isEqualTo(201);
  }

  @Test
  void aFailedChangeLeavesTheConfigurationAsItWas() {
    implemented();
    assertThat(item(database).text("changeNumber")).isEqualTo(number);
    assertThat(item(site).text("location")).isEqualTo("there");
    verify("failed");
    assertThat(item(database).text("state")).isEqualTo("retired");
    assertThat(item(site).text("location")).isEqualTo("here");
    assertThat(entries("configuration-updated")).hasSize(1);
    assertThat(entries("configuration-taken-back")).hasSize(1);
  }

  @Test
  void whoeverVerifiesTheBackOutReadsWhatCouldNotBeTakenBack() {
    implemented();
    Rest.Answer later =
        desk.as("admin")
            .with("If-Match", item(site).header("ETag"))
            .patch(ITEMS + site, Map.of("location", "elsewhere"));
    assertThat(later.status()).isEqualTo(200);
    verify("failed");
    assertThat(item(site).text("location")).isEqualTo("elsewhere");
    assertThat(item(database).text("state")).isEqualTo("retired");
    desk.complete(
        "implementer", number, "UserTask_BackOutChange", Map.of("backOutNotes", "Old one is back"));
    JsonNode values =
        desk.as("change-manager")
            .get("/api/v1/tasks/" + desk.task(number, "UserTask_VerifyBackOut"))
            .body()
            .path("values");
    assertThat(values.path("configurationNotTakenBack").asText())
        .isEqualTo(site + " was edited since by admin and is left as it is");
  }

  @Test
  void whatIsPlannedIsShownToTheAuthorityAndAnEditAsksItAgain() {
    request(Map.of("configurationItems", site));
    plan("there");
    accept();
    JsonNode values =
        desk.as("change-manager")
            .get("/api/v1/tasks/" + desk.task(number, "UserTask_DecideAlone"))
            .body()
            .path("values");
    assertThat(values.path("configurationUpdates").asText())
        .contains("item " + site + " {\"location\":\"there\"}")
        .contains("relation " + database + " located-in " + site);
    authorise("change-manager", "approved");
    waitsForWindow();
    plan("nowhere");
    assertThat(desk.tasks(number)).doesNotContain("UserTask_AwaitWindow");
    assertThat(entries("authorisation-voided").toString()).contains("configurationUpdates");
  }

  private void implemented() {
    request(Map.of("configurationItems", site));
    plan("there");
    accept();
    authorise("change-manager", "approved");
    waitsForWindow();
    windowOpens();
    carryOut();
  }

  /** Moves the site, and adds a database that stands in it. */
  private void plan(String location) {
    String path = "/api/v1/changes/" + number + "/configuration-updates";
    Map<String, Object> added =
        Map.of(
            "ciClass", "database",
            "name", "Orders",
            "attributes", Map.of("engine", "postgresql"));
    Rest.Answer answer =
        desk.as("change-manager")
            .with("If-Match", desk.as("change-manager").get(path).header("ETag"))
            .put(
                path,
                Map.of(
                    "items",
                    List.of(
                        Map.of("key", database, "patch", added),
                        Map.of("key", site, "patch", Map.of("location", location))),
                    "relations",
                    List.of(Map.of("from", database, "type", "located-in", "to", site))));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  private Rest.Answer item(String key) {
    return desk.as("admin").get(ITEMS + key);
  }
}
