package io.attesta.work;

import static io.attesta.work.Front.items;
import static io.attesta.work.Front.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a requester is told of an own work item, and what people are offered to do with one. */
@AttestaTest
class OwnWorkItemsTest {

  private static final String OWN = "/api/v1/own-work-items";

  private final Front front;
  private String number;

  OwnWorkItemsTest(@LocalServerPort int port, @Autowired IdentityService identity) {
    this.front = new Front(port, identity);
  }

  @BeforeEach
  void open() {
    number = front.open(Front.OTHER, "Own screen flickers");
  }

  @Test
  void theModelTellsWhereItStands() {
    assertThat(told("en")).containsExactly("Your report has arrived and we are reading it.");
    assertThat(told("de")).containsExactly("Ihre Meldung ist da, und wir lesen sie.");
    front.triage(number);
    assertThat(told("en")).containsExactly("We are looking for the cause.");
    assertThat(own().path("waitsForMe").asBoolean()).isFalse();

    hold();
    assertThat(told("en")).containsExactly("We wait for your answer.");
    assertThat(own().path("waitsForMe").asBoolean()).isTrue();
    assertThat(messages(Front.OTHER)).containsExactly("CustomerReplied Customer replied");

    front.comment(Front.OTHER, number, Map.of("text", "In the evening only"));
    assertThat(told("en")).containsExactly("We are looking for the cause.");
    front.as(Front.OTHER).post(path(number, "/cancel"), Map.of("reason", "It was the lamp"));
    assertThat(told("en")).containsExactly("It was withdrawn.");
    assertThat(own().path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void nobodyElseFollowsIt() {
    assertThat(numbers(Front.OTHER)).contains(number);
    assertThat(numbers("requester")).doesNotContain(number);
    assertThat(front.as("requester").get(OWN + "/" + number).status()).isEqualTo(404);
    assertThat(front.as("agent").get(OWN + "/" + number).status()).isEqualTo(404);
    assertThat(front.as("requester").get(path(number, "/actions")).status()).isEqualTo(404);
  }

  @Test
  void peopleAreOfferedWhatTheyMayDo() {
    Rest.Answer agent = front.as("agent").get(path(number, "/actions"));
    assertThat(agent.body().path("edit").asBoolean()).isTrue();
    assertThat(agent.body().path("cancel").asBoolean()).isTrue();
    assertThat(agent.body().path("linkTypes").toString()).contains("duplicate-of");
    assertThat(messages("agent")).isEmpty();
    Rest.Answer auditor = front.as("auditor").get(path(number, "/actions"));
    assertThat(auditor.body().toString())
        .isEqualTo("{\"edit\":false,\"cancel\":false,\"messages\":[],\"linkTypes\":[]}");
    front.triage(number);
    hold();
    assertThat(messages("agent")).containsExactly("CustomerReplied Customer replied");
  }

  @Test
  void aLinkThatWasSetByHandIsTakenAway() {
    String other = front.open("requester", "Own other screen");
    front.as("agent").post(path(number, "/links"), Map.of("type", "related-to", "to", other));
    String link = items(front.as("agent").get(path(number, "/links"))).get(0).path("id").asText();
    assertThat(remove(Front.OTHER, number, link).status()).isEqualTo(403);
    assertThat(remove("agent", other, link).status()).isEqualTo(404);
    assertThat(remove("agent", number, link).status()).isEqualTo(204);
    assertThat(remove("agent", number, link).status()).isEqualTo(404);
    assertThat(items(front.as("agent").get(path(other, "/links")))).isEmpty();
    assertThat(kinds("?newestFirst=true&limit=1")).containsExactly("unlinked");
  }

  @Test
  void aLinkThatAProcessReliesOnStays() {
    String other = front.open("requester", "Own change");
    front.as("agent").post(path(number, "/links"), Map.of("type", "waits-for", "to", other));
    String link = items(front.as("agent").get(path(number, "/links"))).get(0).path("id").asText();
    Rest.Answer kept = remove("agent", number, link);
    assertThat(kept.status()).isEqualTo(409);
    assertThat(kept.text("code")).isEqualTo("kept-by-process");
  }

  @Test
  void theJournalIsReadByKindAndFromItsEnd() {
    front.comment("agent", number, Map.of("text", "First"));
    front.triage(number);
    front.comment("agent", number, Map.of("text", "Second"));
    assertThat(kinds("?kind=commented&kind=opened"))
        .containsExactly("opened", "commented", "commented");
    Rest.Answer last = front.as("agent").get(path(number, "/journal?newestFirst=true&limit=1"));
    assertThat(last.body().at("/items/0/kind").asText()).isEqualTo("commented");
    String next = last.text("next");
    assertThat(kinds("?newestFirst=true&kind=opened&cursor=" + next)).containsExactly("opened");
    assertThat(front.as("agent").get(path(number, "/journal?cursor=" + next)).status())
        .isEqualTo(400);
  }

  private Rest.Answer remove(String user, String item, String link) {
    return front.as(user).call("DELETE", path(item, "/links/" + link), null, "application/json");
  }

  private void hold() {
    front.step("agent", number, Map.of("nextStep", "hold"));
    front.step("agent", number, Map.of("holdFor", "customer", "commentPublic", "When?"));
  }

  private JsonNode own() {
    return front.as(Front.OTHER).get(OWN + "/" + number).body();
  }

  private List<String> told(String language) {
    return own().path("told").findValuesAsText(language);
  }

  private List<String> numbers(String user) {
    return items(front.as(user).get(OWN + "?open=true&limit=200")).stream()
        .map(item -> item.path("number").asText())
        .toList();
  }

  private List<String> messages(String user) {
    JsonNode offered = front.as(user).get(path(number, "/actions")).body().path("messages");
    return StreamSupport.stream(offered.spliterator(), false)
        .map(message -> message.path("message").asText() + " " + message.path("label").asText())
        .toList();
  }

  private List<String> kinds(String query) {
    return items(front.as("agent").get(path(number, "/journal" + query))).stream()
        .map(entry -> entry.path("kind").asText())
        .toList();
  }
}
