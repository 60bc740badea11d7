package io.attesta.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is told of what a comment says. */
@AttestaTest
class MentionsTest {

  private final Front front;
  private String number;

  MentionsTest(@LocalServerPort int port, @Autowired IdentityService identity) {
    this.front = new Front(port, identity);
  }

  @BeforeEach
  void open() {
    number = front.open("requester", "Mentioned printer");
  }

  @Test
  void whoeverIsNamedIsTold() {
    say("agent", "INTERNAL", "@technician, please look. @agent @nobody-there");
    assertThat(mentions("technician"))
        .containsExactly("Ben Okafor mentions you: Mentioned printer");
    assertThat(mentions("agent")).isEmpty();
  }

  @Test
  void anInternalCommentTellsNobodyWhoMayNotReadIt() {
    say("agent", "INTERNAL", "Shall we ask @requester, @second-requester or @cab-1?");
    assertThat(mentions("requester")).isEmpty();
    assertThat(mentions("second-requester")).isEmpty();
    assertThat(mentions("cab-1")).isEmpty();
  }

  @Test
  void aPublicCommentTellsTheRequesterOnceAndNobodyWhoDoesNotSeeTheItem() {
    say("agent", "PUBLIC", "@requester, @second-requester: is it green?");
    assertThat(notices("requester")).containsExactly("comment");
    assertThat(notices("second-requester")).isEmpty();
    say("requester", "PUBLIC", "Yes, @technician.");
    assertThat(mentions("technician")).hasSize(1);
  }

  @Test
  void aMentionIsAWordOfItsOwn() {
    assertThat(Mentions.in("@agent, and @cab-1. Not a@b.example, @ or @@x"))
        .containsExactly("agent", "cab-1");
    assertThat(Mentions.in("@first.last@ (@agent) @agent")).containsExactly("first.last", "agent");
    assertThat(Mentions.in("@a ".repeat(5) + many(30))).hasSize(20);
  }

  private static String many(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("@person").append(i).append(' ');
    }
    return text.toString();
  }

  private void say(String user, String visibility, String text) {
    assertThat(front.comment(user, number, Map.of("text", text, "visibility", visibility)).status())
        .isEqualTo(201);
  }

  private List<String> mentions(String user) {
    return about(user, "mention", "text");
  }

  private List<String> notices(String user) {
    return about(user, "", "kind");
  }

  private List<String> about(String user, String kind, String field) {
    return Front.items(front.as(user).get("/api/v1/notifications?limit=200")).stream()
        .filter(notice -> notice.path("item").asText().equals(number))
        .filter(notice -> notice.path("group").isNull())
        .filter(notice -> kind.isEmpty() || notice.path("kind").asText().equals(kind))
        .map(notice -> notice.path(field).asText())
        .toList();
  }
}
