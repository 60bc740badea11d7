package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A change manager and the board work on a change in Tasklist only. */
@AttestaTest
class TasklistChangeTest extends ChangeStory {

  private final int port;
  private Tasklist tasklist;

  TasklistChangeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
    this.port = port;
  }

  @BeforeEach
  void open() {
    tasklist = new Tasklist(port);
  }

  @AfterEach
  void close() {
    tasklist.close();
  }

  @Test
  void aChangeIsExaminedVotedOnAndWaitsForItsWindow() {
    request(Map.of("complexity", "HIGH"));
    tasklist.logIn("change-manager");
    tasklist.work(desk.task(number, "UserTask_ExamineChange"));
    assertThat(tasklist.form().textContent())
        .contains("The certificate expires", "Put the old one back", "Nothing collides with it");
    tasklist.choose("Accept");
    tasklist.complete(
        "examine-change", () -> !desk.tasks(number).contains("UserTask_ExamineChange"));

    pass(Duration.ZERO);
    for (String member : List.of("cab-1", "cab-2", "cab-3")) {
      tasklist.logIn(member);
      tasklist.work(openVotes().get(member));
      assertThat(tasklist.form().textContent()).contains("normal change · risk MEDIUM");
      tasklist.choose("Approve");
      tasklist.complete("vote-" + member, () -> !openVotes().containsKey(member));
    }
    pass(Duration.ZERO);
    waitsForWindow();
  }
}
