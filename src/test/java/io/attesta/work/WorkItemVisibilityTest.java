package io.attesta.work;

import static io.attesta.work.Front.ITEMS;
import static io.attesta.work.Front.OTHER;
import static io.attesta.work.Front.faults;
import static io.attesta.work.Front.items;
import static io.attesta.work.Front.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is not for a person does not exist for that person. */
@AttestaTest
class WorkItemVisibilityTest {

  private static final String OUTSIDER = "change-worker";

  private final Front front;
  private final IdentityService identity;
  private final JdbcClient jdbc;
  private String number;

  WorkItemVisibilityTest(
      @LocalServerPort int port, @Autowired IdentityService identity, @Autowired JdbcClient jdbc) {
    this.front = new Front(port, identity);
    this.identity = identity;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void open() {
    number = front.open("requester", "Quixotic printer jams");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/comments",
        "/links",
        "/attachments",
        "/attachments/1",
        "/journal",
        "/journal/verification",
        "/tasks",
        "/clocks",
        "/clocks/response/explanation",
        "/diagram"
      })
  void anotherRequestersItemReadsLikeOneThatIsNotThere(String sub) {
    Rest.Answer foreign = front.as(OTHER).get(path(number, sub));
    Rest.Answer missing = front.as(OTHER).get(path("INC-999999", sub));
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body().toString().replace(number, "N"))
        .isEqualTo(missing.body().toString().replace("INC-999999", "N"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/comments | {'text':'Hello'}",
        "/links    | {'type':'related-to','to':'INC-000001'}",
        "/messages | {'name':'CustomerReplied'}",
        "/cancel   | {'reason':'Not needed'}"
      })
  void nobodyElseWritesToIt(String sub, String body) {
    Rest.Answer answer = front.as(OTHER).post(path(number, sub), body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(front.patch(OTHER, number, Map.of("title", "Mine")).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseWorksOnItsTasks() {
    String task = front.task(number);
    assertThat(front.as(OTHER).get("/api/v1/tasks/" + task).status()).isEqualTo(404);
    for (String verb : List.of("claim", "release", "complete")) {
      assertThat(front.as(OTHER).post("/api/v1/tasks/" + task + "/" + verb, "{}").status())
          .isEqualTo(404);
    }
  }

  @Test
  void listsHoldNothingOfOthersAndCountNothing() {
    String own = front.open(OTHER, "Quixotic screen flickers");
    assertThat(numbers(front.as(OTHER).get(ITEMS + "?q=quixotic"))).containsExactly(own);
    Rest.Answer page = front.as(OTHER).get(ITEMS + "?q=quixotic&limit=1");
    assertThat(page.body().path("next").isNull()).isTrue();
    assertThat(page.body().fieldNames()).toIterable().containsExactlyInAnyOrder("items", "next");
    assertThat(numbers(front.as(OTHER).get(ITEMS + "?requester=requester"))).isEmpty();
    assertThat(numbers(front.as(OTHER).get(ITEMS + "?q=" + number))).isEmpty();
    assertThat(front.as(OTHER).get("/api/v1/tasks?group=service-desk&limit=200").body().toString())
        .doesNotContain(number);
  }

  /** Works on one incident, whose group is the outsider's, and sees no other one. */
  @Test
  void aLinkNeitherReachesNorShowsWhatIsNotForThePerson() {
    Front.ensure(identity, OUTSIDER, "change-managers");
    String own = front.open("requester", "Printer jams after the change");
    jdbc.sql("update work_item set group_key = 'change-managers' where number = ?")
        .param(own)
        .update();
    Rest outsider = front.as(OUTSIDER);
    Rest.Answer foreign = link(outsider, own, number);
    Rest.Answer missing = link(outsider, own, "INC-999999");
    assertThat(foreign.status()).isEqualTo(400);
    assertThat(faults(foreign)).containsExactly("to unknown-work-item");
    assertThat(foreign.body().toString().replace(number, "N"))
        .isEqualTo(missing.body().toString().replace("INC-999999", "N"));
    assertThat(link(front.as("admin"), own, number).status()).isEqualTo(201);
    assertThat(items(outsider.get(path(own, "/links")))).isEmpty();
    assertThat(items(front.as("agent").get(path(number, "/links")))).hasSize(1);
  }

  @Test
  void aRequesterSeesOwnAnswersAndNotTheDiagnosis() {
    front.triage(number);
    Rest.Answer byAgent =
        front.complete(
            "agent",
            front.task(number),
            Map.of("nextStep", "resolve", "diagnosis", "Fuser burnt", "workaround", "Tray 2"));
    assertThat(byAgent.body().path("details").path("diagnosis").asText()).isEqualTo("Fuser burnt");
    JsonNode seen = front.item("requester", number).body().path("details");
    assertThat(seen.path("impact").asText()).isEqualTo("MEDIUM");
    assertThat(seen.path("category").asText()).isEqualTo("email");
    assertThat(seen.has("diagnosis")).isFalse();
    assertThat(seen.has("workaround")).isFalse();
    assertThat(seen.has("routeTo")).isFalse();
    assertThat(front.item("auditor", number).body().path("details").has("diagnosis")).isTrue();
  }

  @Test
  void aRequesterOpensOnlyTasksOfTheirOwn() {
    String triage = front.task(number);
    assertThat(front.as("requester").get("/api/v1/tasks/" + triage).status()).isEqualTo(404);
    assertThat(front.as("requester").post("/api/v1/tasks/" + triage + "/claim", "").status())
        .isEqualTo(403);
    resolve();
    String confirm = front.task(number);
    Rest.Answer opened = front.as("requester").get("/api/v1/tasks/" + confirm);
    assertThat(opened.status()).isEqualTo(200);
    JsonNode values = opened.body().path("values");
    assertThat(values.path("resolution").asText()).isEqualTo("Fuser replaced");
    assertThat(values.path("title").asText()).isEqualTo("Quixotic printer jams");
    assertThat(values.has("diagnosis")).isFalse();
    assertThat(values.has("causeCode")).isFalse();
    assertThat(values.has("supportGroup")).isFalse();
    assertThat(front.item("requester", number).body().path("details").path("resolution").asText())
        .isEqualTo("Fuser replaced");
    assertThat(front.as("agent").get("/api/v1/tasks/" + confirm).body().path("values"))
        .anySatisfy(value -> assertThat(value.asText()).isEqualTo("Fuser burnt"));
  }

  @Test
  void whatAWriteAnswersIsCutInTheSameWay() {
    resolve();
    Rest.Answer confirmed =
        front.complete("requester", front.task(number), Map.of("resolutionAccepted", "yes"));
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(confirmed.body().path("details").has("diagnosis")).isFalse();
    assertThat(confirmed.body().path("details").path("impact").asText()).isEqualTo("MEDIUM");
  }

  private void resolve() {
    front.triage(number);
    front.step("agent", number, Map.of("nextStep", "resolve", "diagnosis", "Fuser burnt"));
    front.step(
        "agent",
        number,
        Map.of("resolutionCode", "fixed", "causeCode", "hardware", "resolution", "Fuser replaced"));
  }

  private static Rest.Answer link(Rest by, String from, String to) {
    return by.post(path(from, "/links"), Map.of("type", "related-to", "to", to));
  }

  private static List<String> numbers(Rest.Answer list) {
    return items(list).stream().map(item -> item.path("number").asText()).toList();
  }
}
