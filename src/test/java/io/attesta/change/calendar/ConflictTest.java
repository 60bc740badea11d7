package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.shared.Refusal;
import io.attesta.work.WithoutProcess;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Conflicts on a real configuration, by REST as people see them. */
@AttestaTest
class ConflictTest {

  @LocalServerPort int port;
  @Autowired SmallEstate estate;
  @Autowired WithoutProcess items;
  @Autowired WorkItems workItems;
  @Autowired ChangeCalendar calendar;
  @Autowired FreezeTable freezes;

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private static String path(WorkItemView change, String sub) {
    return "/api/v1/changes/" + change.number() + sub;
  }

  private JsonNode conflicts(WorkItemView change) {
    Rest.Answer answer = as("change-manager").get(path(change, "/conflicts"));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().at("/items/0/conflicts");
  }

  @Test
  void assessmentTellsTheServicesHitWithTheirPaths() {
    estate.build(port, "asm");
    WorkItemView change = estate.change(500, 1, "asm-node-a", "asm-node-b");

    assertThat(as("change-manager").get(path(change, "/assessment")).status()).isEqualTo(404);
    assertThat(calendar.assess(change, "normal")).isFalse();

    JsonNode told = as("change-manager").get(path(change, "/assessment")).body();
    assertThat(told.path("hits").asInt()).isEqualTo(2);
    assertThat(told.path("highestCriticality").asText()).isEqualTo("CRITICAL");
    assertThat(told.at("/services/0/service").asText()).isEqualTo("asm-shop");
    assertThat(told.at("/services/0/degraded").asBoolean()).isFalse();
    assertThat(told.at("/services/0/path").findValuesAsText("to"))
        .containsExactly("asm-cluster", "asm-shop");
    assertThat(as("requester").get(path(change, "/assessment")).status()).isEqualTo(404);
  }

  @Test
  void serviceThatStandsOnLostRedundancyIsAtRiskAndNotDown() {
    estate.build(port, "rsk");
    WorkItemView change = estate.change(509, 1, "rsk-disk");
    calendar.assess(change, "normal");

    JsonNode told = as("change-manager").get(path(change, "/assessment")).body();
    assertThat(told.path("highestCriticality").isNull()).isTrue();
    assertThat(told.at("/services/0/service").asText()).isEqualTo("rsk-shop");
    assertThat(told.at("/services/0/degraded").asBoolean()).isTrue();
    assertThat(told.at("/services/0/path").findValuesAsText("to"))
        .containsExactly("rsk-node-a", "rsk-cluster", "rsk-shop");
  }

  @Test
  void oneHalfAloneOnlyDegradesAndBothHalvesAtOnceConflict() {
    estate.build(port, "red");
    WorkItemView first = estate.change(501, 1, "red-node-a");
    assertThat(calendar.assess(first, "normal")).isFalse();
    WorkItemView second = estate.change(501, 2, "red-node-b");

    assertThat(calendar.assess(second, "normal")).isTrue();

    JsonNode conflict = conflicts(second).path(0);
    assertThat(conflict.path("kind").asText()).isEqualTo("REDUNDANCY");
    assertThat(conflict.path("other").asText()).isEqualTo(first.number());
    assertThat(conflict.path("subject").asText()).isEqualTo("red-cluster");
    assertThat(conflict.path("overlapStart").asText())
        .isEqualTo(estate.day(501).plusSeconds(2 * 3600).toString());
    assertThat(conflict.path("path").findValuesAsText("from")).containsExactly("red-node-b");
    WorkItemView later = estate.change(501, 4, "red-node-b");
    assertThat(calendar.assess(later, "normal")).isFalse();
  }

  @Test
  void workBelowWhatAnotherChangeWorksOnConflictsWithItsPath() {
    estate.build(port, "ovl");
    WorkItemView first = estate.change(502, 1, "ovl-node-a");
    WorkItemView second = estate.change(502, 1, "ovl-disk");

    assertThat(calendar.assess(second, "normal")).isTrue();

    JsonNode conflict = conflicts(second).path(0);
    assertThat(conflict.path("kind").asText()).isEqualTo("OVERLAP");
    assertThat(conflict.path("subject").asText()).isEqualTo("ovl-node-a");
    assertThat(conflict.at("/path/0/from").asText()).isEqualTo("ovl-disk");
    assertThat(conflict.path("blocking").asBoolean()).isTrue();
    assertThat(conflict.path("explanation").asText()).doesNotContain(first.number());
    items.status(first.id(), "CANCELLED");
    assertThat(calendar.check(second, "normal")).isFalse();
    assertThat(conflicts(second)).isEmpty();
    JsonNode all = as("change-manager").get(path(second, "/conflicts?limit=5")).body();
    assertThat(all.path("items").findValuesAsText("occasion"))
        .containsExactly("APPROVAL", "ASSESSMENT");
  }

  @Test
  void acceptedConflictCountsAgainOnlyWhenSomethingAboutItChanges() {
    estate.build(port, "acc");
    estate.change(503, 1, "acc-node-a");
    WorkItemView change = estate.change(503, 2, "acc-node-a");
    calendar.assess(change, "normal");
    String accept =
        path(change, "/conflicts/" + conflicts(change).at("/0/id").asText() + "/acceptance");
    Map<String, String> reason = Map.of("reason", "Both teams sit together");

    assertThat(as("cab-1").post(accept, reason).text("code")).isEqualTo("not-a-change-manager");
    assertThat(as("requester").post(accept, reason).status()).isEqualTo(404);
    assertThat(as("change-manager").post(accept, Map.of("reason", " ")).status()).isEqualTo(400);
    Rest once = as("change-manager").with("Idempotency-Key", "accept-" + change.number());
    Rest.Answer accepted = once.post(accept, reason);
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
    assertThat(accepted.text("acceptedBy")).isEqualTo("change-manager");
    assertThat(once.post(accept, reason).status()).isEqualTo(200);
    assertThat(as("change-manager").post(accept, reason).text("code"))
        .isEqualTo("already-accepted");

    assertThat(calendar.check(workItems.get(change.number()), "normal")).isFalse();
    assertThat(conflicts(change).at("/0/accepted").asBoolean()).isTrue();
    assertThat(conflicts(change).at("/0/reason").asText()).isEqualTo("Both teams sit together");

    items.edit(change.id(), Map.of("plannedEnd", estate.day(503).plusSeconds(5 * 3600).toString()));
    assertThat(calendar.check(workItems.get(change.number()), "normal")).isTrue();
    assertThat(as("change-manager").post(accept, reason).status()).isEqualTo(404);
  }

  @Test
  void whoAsksForAChangeOrCarriesItOutDoesNotAcceptItsConflicts() {
    estate.build(port, "sod");
    estate.change(504, 1, "sod-node-a");
    Map<String, Object> details = estate.details(504, 1, "sod-node-a");
    details.put("implementer", "change-manager");
    WorkItemView change = items.open("change", "requester", null, details);
    calendar.assess(change, "normal");
    String accept =
        path(change, "/conflicts/" + conflicts(change).at("/0/id").asText() + "/acceptance");

    Rest.Answer refused = as("change-manager").post(accept, Map.of("reason", "It is fine"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("code")).isEqualTo("segregation-of-duties");
    assertThat(as("admin").post(accept, Map.of("reason", "It is fine")).status()).isEqualTo(200);
  }

  @Test
  void openMajorIncidentOnWhatIsTouchedConflictsAndIsNotToldToWhoMayNotSeeIt() {
    estate.build(port, "mim");
    WorkItemView incident = items.open("major-incident", "incident-manager", "mim-shop", Map.of());
    WorkItemView change = estate.change(505, 1, "mim-cluster");

    assertThat(calendar.assess(change, "normal")).isTrue();
    JsonNode conflict = conflicts(change).path(0);
    assertThat(conflict.path("kind").asText()).isEqualTo("MAJOR_INCIDENT");
    assertThat(conflict.path("other").isNull()).isTrue();
    assertThat(
            as("admin")
                .get(path(change, "/conflicts"))
                .body()
                .at("/items/0/conflicts/0/other")
                .asText())
        .isEqualTo(incident.number());
    assertThat(calendar.check(change, "emergency")).isFalse();

    items.status(incident.id(), "CLOSED");
    assertThat(calendar.check(change, "normal")).isFalse();
  }

  @Test
  void freeSlotsAvoidOtherChangesAndFreezes() {
    estate.build(port, "slt");
    estate.change(506, 1, "slt-node-a");
    WorkItemView change = estate.change(506, 2, "slt-node-a");
    Rest.Answer frozen =
        as("change-manager")
            .put(
                "/api/v1/freezes/slt-morning",
                Map.of(
                    "name", "Stocktaking",
                    "service", "slt-shop",
                    "zone", "UTC",
                    "firstStart", estate.day(506).plusSeconds(3600 * 4).toString().substring(0, 19),
                    "firstEnd", estate.day(506).plusSeconds(3600 * 9).toString().substring(0, 19)));
    assertThat(frozen.status()).as(frozen.body().toString()).isEqualTo(201);
    calendar.assess(change, "normal");

    JsonNode slots = as("change-manager").get(path(change, "/free-slots?count=2")).body();

    assertThat(slots.path("items").findValuesAsText("start"))
        .containsExactly(
            estate.day(506).plusSeconds(3600 * 9).toString(),
            estate.day(506).plusSeconds(3600 * 11).toString());
    String anywhere =
        path(change, "/free-slots?days=2&count=1&from=" + estate.day(505).plusSeconds(3600 * 23));
    assertThat(as("change-manager").get(anywhere).body().at("/items/0/start").asText())
        .isEqualTo(estate.day(505).plusSeconds(3600 * 23).toString());
    assertThat(as("change-manager").get(path(change, "/free-slots?days=0")).status())
        .isEqualTo(400);
  }

  @Test
  void unknownConfigurationItemIsAFaultOfItsField() {
    estate.build(port, "unk");
    WorkItemView change = estate.change(507, 1, "unk-disk");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> items.edit(change.id(), Map.of("configurationItems", "unk-disk, unk-nothing")))
        .satisfies(
            refusal ->
                assertThat(refusal.errors())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.field()).isEqualTo("details.configurationItems");
                          assertThat(error.code()).isEqualTo("unknown-configuration-item");
                          assertThat(error.message()).endsWith("unk-nothing");
                        }));
  }

  @Test
  void sitesOfTheItemsWorkedOnDecideWhichFreezesHold() {
    estate.build(port, "sit");
    WorkItemView change = estate.change(508, 1, "sit-disk");
    Map<String, Object> freeze =
        Map.of(
            "name",
            "Building closed",
            "site",
            "sit",
            "zone",
            "UTC",
            "firstStart",
            estate.day(508).toString().substring(0, 19),
            "firstEnd",
            estate.day(509).toString().substring(0, 19),
            "blocking",
            false);
    assertThat(as("change-manager").put("/api/v1/freezes/sit-closed", freeze).status())
        .isEqualTo(201);

    assertThat(calendar.assess(change, "normal")).isFalse();

    assertThat(conflicts(change).at("/0/kind").asText()).isEqualTo("FREEZE");
    assertThat(conflicts(change).at("/0/blocking").asBoolean()).isFalse();
  }
}
