package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@AttestaTest
class ProposedCausesTest {

  private static final String WORK = "/api/v1/work-items";

  private final Estate estate;

  ProposedCausesTest(@LocalServerPort int port, @Autowired ApplicationContext context) {
    this.estate = new Estate(port, context);
  }

  @Test
  void whatStandsOnWhatWasChangedIsProposedWithItsPath() {
    estate.site("pc-base");
    estate.site("pc-app");
    estate.dependsOn("pc-app", "pc-base");
    String change = implemented("pc-base", "normal", Duration.ofHours(1));
    JsonNode proposed = proposals(incident("pc-app")).at("/0");
    assertThat(proposed.path("change").asText()).isEqualTo(change);
    assertThat(proposed.path("state").asText()).isEqualTo("PROPOSED");
    assertThat(proposed.path("window").asText()).isEqualTo("P7D");
    assertThat(proposed.path("why").asText())
        .isEqualTo(change + " worked on pc-base, which pc-app stands on: pc-base → pc-app");
    assertThat(proposals(incident("pc-base")).at("/0/why").asText())
        .isEqualTo(change + " worked on pc-base");
  }

  @Test
  void theWindowIsWhatTheDecisionSaysForTheChange() {
    estate.site("pc-window");
    implemented("pc-window", "normal", Duration.ofDays(8));
    String hurried = implemented("pc-window", "emergency", Duration.ofDays(10));
    implemented("pc-window", "standard", Duration.ofDays(4));
    String running = estate.change("pc-window").number();
    estate.implement(running, Duration.ofDays(20));
    estate.change("pc-window");
    assertThat(proposals(incident("pc-window")).findValuesAsText("change"))
        .containsExactlyInAnyOrder(hurried, running);
  }

  @Test
  void confirmingLinksBothAndIsFinal() {
    estate.site("pc-yes");
    String change = implemented("pc-yes", "normal", Duration.ofHours(1));
    String incident = incident("pc-yes");
    Rest.Answer confirmed = decide("agent", incident, change, "confirmation");
    assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
    assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
    assertThat(confirmed.text("decidedBy")).isEqualTo("agent");
    assertThat(decide("agent", incident, change, "confirmation").status()).isEqualTo(200);
    assertThat(decide("agent", incident, change, "rejection").text("code"))
        .isEqualTo("already-decided");
    JsonNode link = estate.as("admin").get(WORK + "/" + incident + "/links").body().at("/items/0");
    assertThat(link.path("type").asText()).isEqualTo("caused-by");
    assertThat(link.path("number").asText()).isEqualTo(change);
    assertThat(kinds(incident)).contains("cause-proposed", "cause-confirmed", "linked");
    assertThat(kinds(change)).contains("induced-incident");
    assertThat(induced("admin", change)).containsExactly(incident);
    assertThat(induced("change-manager", change)).isEmpty();
    Rest.Answer shown = estate.as("change-manager").get("/api/v1/changes/" + change);
    assertThat(shown.text("inducedIncidents")).isEqualTo("1");
  }

  @Test
  void aProposalGoesWhenTheConfigurationItemDoesButAVerdictStays() {
    estate.site("pc-one");
    estate.site("pc-two");
    String first = implemented("pc-one", "normal", Duration.ofHours(2));
    String second = implemented("pc-two", "normal", Duration.ofHours(1));
    String incident = incident("pc-one, pc-two");
    assertThat(decide("agent", incident, first, "rejection").text("state")).isEqualTo("REJECTED");
    assertThat(named(incident, "pc-two")).isEqualTo(204);
    assertThat(proposals(incident).findValuesAsText("change")).containsExactly(first);
    assertThat(kinds(incident)).contains("cause-rejected", "cause-withdrawn");
    estate
        .as("agent")
        .post(WORK + "/" + incident + "/configuration-items", Map.of("key", "pc-two"));
    assertThat(proposals(incident).findValuesAsText("state"))
        .containsExactly("PROPOSED", "REJECTED");
    assertThat(proposals(incident).findValuesAsText("change")).containsExactly(second, first);
  }

  @Test
  void onlyWhoWorksOnTheIncidentReadsAndDecides() {
    estate.site("pc-see");
    String change = implemented("pc-see", "normal", Duration.ofHours(1));
    String incident = open("requester", "pc-see");
    String path = WORK + "/" + incident + "/proposed-causes";
    assertThat(estate.as("requester").get(path).status()).isEqualTo(403);
    assertThat(decide("requester", incident, change, "confirmation").status()).isEqualTo(403);
    assertThat(estate.as("change-manager").get(path).status()).isEqualTo(404);
    assertThat(decide("change-manager", incident, change, "confirmation").status()).isEqualTo(404);
    assertThat(decide("auditor", incident, change, "confirmation").status()).isEqualTo(403);
    assertThat(decide("agent", incident, "CHG-999999", "confirmation").status()).isEqualTo(404);
    assertThat(estate.as("agent").get("/api/v1/changes/" + change + "/induced-incidents").status())
        .isEqualTo(404);
  }

  private String implemented(String named, String category, Duration ended) {
    String change = estate.change(named).number();
    estate.implement(change, ended.plusHours(1));
    estate.ended(change, category, ended);
    return change;
  }

  private String incident(String named) {
    return open("agent", named);
  }

  private String open(String user, String named) {
    Rest.Answer answer =
        estate
            .as(user)
            .post(
                WORK,
                Map.of(
                    "practice",
                    "incident",
                    "title",
                    "Does not work since the change",
                    "details",
                    Map.of("configurationItems", named)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  private JsonNode proposals(String incident) {
    return estate.as("agent").get(WORK + "/" + incident + "/proposed-causes").body().path("items");
  }

  private Rest.Answer decide(String user, String incident, String change, String verdict) {
    return estate
        .as(user)
        .post(WORK + "/" + incident + "/proposed-causes/" + change + "/" + verdict, null);
  }

  private int named(String incident, String gone) {
    return estate
        .as("agent")
        .call(
            "DELETE",
            WORK + "/" + incident + "/configuration-items/" + gone,
            null,
            "application/json")
        .status();
  }

  private List<String> induced(String user, String change) {
    return estate
        .as(user)
        .get("/api/v1/changes/" + change + "/induced-incidents")
        .body()
        .path("items")
        .findValuesAsText("number");
  }

  private List<String> kinds(String number) {
    return estate
        .as("admin")
        .get(WORK + "/" + number + "/journal?limit=200")
        .body()
        .path("items")
        .findValuesAsText("kind");
  }
}
