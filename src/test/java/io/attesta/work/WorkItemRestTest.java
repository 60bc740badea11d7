package io.attesta.work;

import static io.attesta.work.Front.ITEMS;
import static io.attesta.work.Front.faults;
import static io.attesta.work.Front.incident;
import static io.attesta.work.Front.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opening, reading and editing a work item. */
@AttestaTest
class WorkItemRestTest {

  private final Front front;

  WorkItemRestTest(@LocalServerPort int port, @Autowired IdentityService identity) {
    this.front = new Front(port, identity);
  }

  @Test
  void anOpenedItemIsAnsweredInFull() {
    Map<String, Object> body = incident("Printer jams");
    body.put("description", "Paper everywhere");
    body.put("service", "printing");
    body.put("details", Map.of("impact", "LOW", "urgency", "LOW", "usersAffected", 12));
    Rest.Answer opened = front.as("requester").post(ITEMS, body);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.text("number")).matches("INC-\\d{6}");
    assertThat(opened.header("Location")).isEqualTo(path(opened.text("number"), ""));
    assertThat(opened.body().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            ("number practice title description status holdReason phase priority requester customer"
                    + " service group assignee openedAt respondedAt resolvedAt closedAt dueAt"
                    + " clockState details version")
                .split(" "));
    assertThat(opened.text("status")).isEqualTo("NEW");
    assertThat(opened.text("priority")).isEqualTo("P4");
    assertThat(opened.text("requester")).isEqualTo("requester");
    assertThat(opened.text("openedAt")).endsWith("Z");
    assertThat(opened.body().path("details").path("usersAffected").asInt()).isEqualTo(12);
    Rest.Answer read = front.item("requester", opened.text("number"));
    assertThat(read.header("ETag")).isEqualTo(opened.header("ETag"));
    assertThat(read.body()).isEqualTo(opened.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "practice required            | {'title':'Printer jams'}",
        "practice unknown-practice    | {'practice':'sorcery','title':'Printer jams'}",
        "title required               | {'practice':'incident'}",
        "title wrong-type             | {'practice':'incident','title':{}}",
        "service unknown-service      | {'practice':'incident','title':'Jam','service':'magic'}",
        "status unknown-field         | {'practice':'incident','title':'Jam','status':'CLOSED'}",
        "number unknown-field         | {'practice':'incident','title':'Jam','number':'INC-1'}",
        "details wrong-type           | {'practice':'incident','title':'Jam','details':[]}",
        "details.shoeSize unknown-field | {'practice':'incident','title':'Jam','details':{'shoeSize':4}}",
        "details.workItemId unknown-field | {'practice':'incident','title':'Jam','details':{'workItemId':1}}",
        "details.title misplaced      | {'practice':'incident','details':{'title':'Jam'}}",
        "details.impact unknown-option | {'practice':'incident','title':'Jam','details':{'impact':'X'}}"
      })
  void aFaultIsNamedWithItsFieldAndCode(String fault, String body) {
    Rest.Answer answer = front.as("requester").post(ITEMS, body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("code")).isEqualTo("invalid-input");
    assertThat(faults(answer)).containsExactly(fault);
  }

  @Test
  void severalFaultsAreToldAtOnce() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "incident");
    body.put("details", Map.of("impact", "ENORMOUS", "usersAffected", "many", "shoeSize", 44));
    Rest.Answer answer = front.as("requester").post(ITEMS, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(faults(answer).stream().map(fault -> fault.split(" ")[0]))
        .containsExactlyInAnyOrder(
            "title", "details.impact", "details.usersAffected", "details.shoeSize");
  }

  @Test
  void halfASurrogatePairDoesNoHarm() {
    Rest.Answer answer =
        front.as("requester").post(ITEMS, "{\"practice\":\"incident\",\"title\":\"Jam \\ud800!\"}");
    assertThat(answer.status()).isIn(201, 400);
    if (answer.status() == 201) {
      assertThat(front.verification(answer.text("number")).path("brokenAt").isNull()).isTrue();
    }
  }

  @Test
  void anEditNamesTheVersionItWasMadeOn() {
    String number = front.open("requester", "Printer jams");
    Rest agent = front.as("agent");
    String tag = front.item("agent", number).header("ETag");
    Map<String, String> patch = Map.of("title", "Printer eats paper");
    Rest.Answer without = agent.patch(path(number, ""), patch);
    assertThat(without.status()).isEqualTo(428);
    assertThat(without.text("code")).isEqualTo("if-match-required");
    for (String wrong : new String[] {"\"4711\"", "*", "W/" + tag, "\"99999999999\""}) {
      Rest.Answer stale = agent.with("If-Match", wrong).patch(path(number, ""), patch);
      assertThat(stale.status()).isEqualTo(412);
      assertThat(stale.text("code")).isEqualTo("stale");
    }
    Rest.Answer edited = agent.with("If-Match", tag).patch(path(number, ""), patch);
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.text("title")).isEqualTo("Printer eats paper");
    assertThat(edited.header("ETag")).isNotEqualTo(tag);
    assertThat(agent.with("If-Match", tag).patch(path(number, ""), patch).status()).isEqualTo(412);
    assertThat(front.item("agent", number).body()).isEqualTo(edited.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status",
        "holdReason",
        "phase",
        "priority",
        "number",
        "practice",
        "openedAt",
        "respondedAt",
        "resolvedAt",
        "closedAt",
        "dueAt",
        "clockState",
        "version",
        "id",
        "group",
        "assignee",
        "customer",
        "processInstance",
        "journalHead"
      })
  void whatBelongsToTheProcessIsNotEdited(String field) {
    String number = front.open("requester", "Printer jams");
    JsonNode before = front.item("agent", number).body();
    Rest.Answer answer = front.patch("agent", number, Map.of("title", "New", field, "P1"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(faults(answer)).containsExactly(field + " not-editable");
    assertThat(front.item("agent", number).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "details.impact unknown-option   | {'details':{'impact':'ENORMOUS'}}",
        "details.shoeSize unknown-field | {'details':{'shoeSize':44}}",
        "details wrong-type             | {'details':[]}",
        "details wrong-type             | {'details':null}",
        "title required                 | {'title':null}",
        "title required                 | {'title':'  '}",
        "title wrong-type               | {'title':7}",
        "service unknown-service        | {'service':'magic'}",
        "requester unknown-person       | {'requester':'nobody-of-that-name'}",
        "requester required             | {'requester':null}",
        "details.title misplaced        | {'details':{'title':'Printer jams'}}",
        "details.group misplaced        | {'details':{'group':'administrators'}}",
        "details.commentInternal misplaced | {'details':{'commentInternal':'Hush'}}",
        "details.nextStep not-editable  | {'details':{'nextStep':'resolve'}}",
        "details.parentIncident unknown-work-item | {'details':{'parentIncident':'INC-999999'}}"
      })
  void aFaultyEditIsNamedAndNothingIsKept(String fault, String patch) {
    String number = front.open("requester", "Printer jams");
    JsonNode before = front.item("agent", number).body();
    Rest.Answer answer = front.patch("agent", number, patch.replace('\'', '"'));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(faults(answer)).containsExactly(fault);
    assertThat(front.item("agent", number).body()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "\"title\""})
  void aPatchThatIsNoObjectIsRefused(String patch) {
    String number = front.open("requester", "Printer jams");
    assertThat(front.patch("agent", number, patch).status()).isEqualTo(400);
  }

  @Test
  void detailsAreMergedAndNullRemovesOne() {
    String number = front.open("requester", "Printer jams");
    front.patch("agent", number, Map.of("details", Map.of("location", "Hall 2", "callback", "12")));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("callback", null);
    details.put("usersAffected", 3);
    JsonNode after =
        front.patch("agent", number, Map.of("details", details)).body().path("details");
    assertThat(after.path("location").asText()).isEqualTo("Hall 2");
    assertThat(after.path("usersAffected").asInt()).isEqualTo(3);
    assertThat(after.has("callback")).isFalse();
    assertThat(after.path("impact").asText()).isEqualTo("MEDIUM");
  }

  @Test
  void aNumberSentAgainIsNoChange() {
    String number = front.open("requester", "Printer jams");
    Map<String, Object> patch = Map.of("details", Map.of("usersAffected", 3));
    String tag = front.patch("agent", number, patch).header("ETag");
    assertThat(front.item("agent", number).header("ETag")).isEqualTo(tag);
    int entries = front.journal(number).size();
    assertThat(front.patch("agent", number, patch).header("ETag")).isEqualTo(tag);
    assertThat(front.journal(number)).hasSize(entries);
  }

  @Test
  void aDetailThatIsALinkBecomesOne() {
    String parent = front.open("requester", "All printers jam");
    String number = front.open("requester", "Printer jams");
    Rest.Answer answer =
        front.patch("agent", number, Map.of("details", Map.of("parentIncident", parent)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    JsonNode link = Front.items(front.as("agent").get(path(number, "/links"))).get(0);
    assertThat(link.path("type").asText()).isEqualTo("child-of");
    assertThat(link.path("number").asText()).isEqualTo(parent);
  }

  @Test
  void aFinishedItemIsNotEdited() {
    String number = front.open("requester", "Printer jams");
    assertThat(
            front
                .as("requester")
                .post(path(number, "/cancel"), Map.of("reason", "Works again"))
                .status())
        .isEqualTo(200);
    Rest.Answer answer = front.patch("agent", number, Map.of("title", "Once more"));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("code")).isEqualTo("finished");
  }

  @ParameterizedTest
  @ValueSource(strings = {"requester", "auditor", "service-owner"})
  void whoeverOnlyReadsDoesNotEdit(String reader) {
    String number = front.open("requester", "Printer jams");
    assertThat(front.item(reader, number).status()).isEqualTo(200);
    Rest.Answer answer = front.patch(reader, number, Map.of("title", "Mine"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("code")).isEqualTo("not-a-worker");
  }

  @Test
  void anItemCanBeGivenToAnotherRequester() {
    String number = front.open("requester", "Printer jams");
    Rest.Answer given = front.patch("agent", number, Map.of("requester", Front.OTHER));
    assertThat(given.text("requester")).isEqualTo(Front.OTHER);
    assertThat(front.item(Front.OTHER, number).status()).isEqualTo(200);
    assertThat(front.item("requester", number).status()).isEqualTo(404);
  }

  @Test
  void onlyThoseWhoMayOpenOne() {
    assertThat(front.as("auditor").post(ITEMS, incident("Printer jams")).status()).isEqualTo(403);
    assertThat(front.as("integrator").post(ITEMS, incident("Printer jams")).status())
        .isEqualTo(201);
  }
}
