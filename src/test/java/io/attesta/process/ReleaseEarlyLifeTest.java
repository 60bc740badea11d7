package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is watched and kept after a release was deployed. */
@AttestaTest
class ReleaseEarlyLifeTest extends ReleaseStory {

  private static final String ITEM = "rel-search-1";

  ReleaseEarlyLifeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void incidentsLinkedWithItOrOnItsConfigurationItemsAreCounted() {
    deployed();
    assertThat(counted()).isZero();
    String linked = desk.report(Map.of("impact", "LOW", "urgency", "LOW"));
    desk.as("admin")
        .post("/api/v1/work-items/" + linked + "/links", Map.of("type", "caused-by", "to", number));
    names(desk.report(Map.of("impact", "LOW", "urgency", "LOW")));
    desk.report(Map.of("impact", "LOW", "urgency", "LOW"));
    assertThat(counted()).isEqualTo(2);
  }

  @Test
  void theAffectedItemsAreFrozenUnderItsNumber() {
    deployed();
    desk.complete(
        "implementer", number, "UserTask_SupportEarlyLife", Map.of("earlyLifeReport", "Quiet"));
    Rest.Answer baseline = desk.as("admin").get("/api/v1/baselines/" + number);
    assertThat(baseline.status()).isEqualTo(200);
    assertThat(baseline.body().path("items").asInt()).isEqualTo(1);
    assertThat(baseline.text("changeNumber")).startsWith("CHG-");
    assertThat(kinds()).contains("baseline-taken");
  }

  private void deployed() {
    String change = approvedChange();
    configurationItem(ITEM);
    Rest.Answer proposed =
        propose(Map.of("changes", change, "configurationItems", ITEM.toUpperCase()));
    number = proposed.text("number");
    names(number);
    plan(change, "pipeline");
    build();
    tested(change);
    approve("change-manager");
    pipelineDoes("deploy");
    verify("verified");
  }

  /** As the index of named items has it. */
  private void names(String item) {
    jdbc.sql(
            "insert into work_item_ci select w.id, c.id from work_item w, configuration_item c"
                + " where w.number = :number and c.key = :key and c.valid_to = 'infinity'"
                + " on conflict do nothing")
        .param("number", item)
        .param("key", ITEM)
        .update();
  }

  private int counted() {
    return desk.as("implementer")
        .get(
            "/engine-rest/task/"
                + desk.task(number, "UserTask_SupportEarlyLife")
                + "/form-variables")
        .body()
        .path("earlyLifeIncidents")
        .path("value")
        .asInt(-1);
  }
}
