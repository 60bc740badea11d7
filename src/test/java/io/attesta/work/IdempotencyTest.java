package io.attesta.work;

import static io.attesta.work.Front.ITEMS;
import static io.attesta.work.Front.incident;
import static io.attesta.work.Front.items;
import static io.attesta.work.Front.path;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A POST with an Idempotency-Key happens once. */
@AttestaTest
class IdempotencyTest {

  private final Front front;
  private final String key = UUID.randomUUID().toString();
  private final String title = "Printer " + key;

  IdempotencyTest(@LocalServerPort int port, @Autowired IdentityService identity) {
    this.front = new Front(port, identity);
  }

  @Test
  void aRepetitionGetsTheFirstAnswerAgain() {
    Rest.Answer first = post("requester", incident(title));
    Rest.Answer again = post("requester", incident(title));
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
    assertThat(again.header("Content-Type")).startsWith("application/json");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(stored("requester")).hasSize(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    post("requester", incident(title));
    Rest.Answer other = post("requester", incident(title + " again"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
    assertThat(stored("requester")).hasSize(1);
  }

  @Test
  void keysOfTwoPeopleHaveNothingToDoWithEachOther() {
    Rest.Answer mine = post("requester", incident(title));
    Rest.Answer theirs = post(Front.OTHER, incident(title));
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(theirs.text("number")).isNotEqualTo(mine.text("number"));
    assertThat(theirs.text("requester")).isEqualTo(Front.OTHER);
  }

  @Test
  void twentyAtOnceMakeOneItem() {
    List<Rest.Answer> answers = Together.run(20, i -> post("requester", incident(title)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
    assertThat(answers.stream().map(answer -> answer.text("number")).distinct()).hasSize(1);
    assertThat(stored("requester")).hasSize(1);
  }

  @Test
  void aRefusedCallLeavesTheKeyFree() {
    Map<String, Object> bad = incident(title);
    bad.put("details", Map.of("impact", "ENORMOUS"));
    assertThat(post("requester", bad).status()).isEqualTo(400);
    assertThat(post("requester", incident(title)).status()).isEqualTo(201);
  }

  @Test
  void aKeyHasOneToTwoHundredCharacters() {
    Rest requester = front.as("requester");
    assertThat(
            requester
                .with("Idempotency-Key", "k".repeat(201))
                .post(ITEMS, incident(title))
                .status())
        .isEqualTo(400);
    assertThat(stored("requester")).isEmpty();
  }

  @Test
  void aCommentAndATaskHappenOnceToo() {
    String number = post("requester", incident(title)).text("number");
    Rest agent = front.as("agent").with("Idempotency-Key", key);
    Rest.Answer first = agent.post(path(number, "/comments"), Map.of("text", "Looking"));
    Rest.Answer again = agent.post(path(number, "/comments"), Map.of("text", "Looking"));
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(items(front.as("agent").get(path(number, "/comments")))).hasSize(1);
    String task = "/api/v1/tasks/" + front.task(number) + "/complete";
    Map<String, Object> answers =
        Map.of(
            "details",
            Map.of("triageOutcome", "notAnIncident", "commentPublic", "Use the order form"));
    Rest once = front.as("agent").with("Idempotency-Key", key + "-task");
    assertThat(once.post(task, answers).status()).isEqualTo(200);
    assertThat(once.post(task, answers).text("status")).isEqualTo("CANCELLED");
  }

  @Test
  void anotherFileOfTheSameNameAndSizeIsAnotherRequest() {
    String number = post("requester", incident(title)).text("number");
    Rest requester = front.as("requester").with("Idempotency-Key", key + "-file");
    assertThat(Upload.text("log.txt", "first").to(requester, number).status()).isEqualTo(201);
    assertThat(Upload.text("log.txt", "first").to(requester, number).status()).isEqualTo(201);
    assertThat(Upload.text("log.txt", "other").to(requester, number).status()).isEqualTo(422);
    assertThat(items(front.as("requester").get(path(number, "/attachments")))).hasSize(1);
  }

  private Rest.Answer post(String user, Map<String, Object> body) {
    return front.as(user).with("Idempotency-Key", key).post(ITEMS, body);
  }

  private List<?> stored(String user) {
    return items(front.as(user).get(ITEMS + "?q=" + key));
  }
}
