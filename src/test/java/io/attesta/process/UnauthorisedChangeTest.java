package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An edit nobody authorised is reviewed, and stands or is put back. */
@AttestaTest
class UnauthorisedChangeTest {

  private static final String REVIEW = "UserTask_ReviewChange";
  private static final String PUT_BACK = "UserTask_PutBackChange";
  private static int made;

  private final Desk desk;
  private String number;

  UnauthorisedChangeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    this.desk = new Desk(port, context);
  }

  @BeforeEach
  void addAServerWithoutAChange() {
    String key = "uch-server-" + ++made;
    desk.as("admin")
        .put("/api/v1/configuration-items/" + key, Map.of("ciClass", "server", "name", key));
    number =
        desk.as("admin")
            .get("/api/v1/unauthorised-changes?key=" + key)
            .body()
            .at("/items/0/workItem")
            .asText();
  }

  @Test
  void configurationManagersReviewIt() {
    assertThat(desk.item(number).text("status")).isEqualTo("NEW");
    assertThat(desk.item(number).text("practice")).isEqualTo("change");
    assertThat(desk.tasks(number)).containsExactly(REVIEW);
    var task = desk.as("change-manager").get("/api/v1/work-items/" + number + "/tasks");
    assertThat(task.body().path("items")).hasSize(1);
    assertThat(
            desk.as("technician")
                .post(
                    "/api/v1/tasks/" + desk.task(number, REVIEW) + "/complete",
                    Map.of("details", review("recordRight")))
                .status())
        .isIn(403, 404);
  }

  @Test
  void itStandsWhenTheRecordIsRight() {
    desk.complete("change-manager", number, REVIEW, review("recordRight"));
    assertThat(desk.item(number).text("status")).isEqualTo("CLOSED");
    assertThat(desk.tasks(number)).isEmpty();
  }

  @Test
  void aChangeRaisedInRetrospectIsNamed() {
    var refused =
        desk.as("change-manager")
            .post(
                "/api/v1/tasks/" + desk.task(number, REVIEW) + "/complete",
                Map.of("details", review("changeRaised")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().findValuesAsText("field"))
        .containsExactly("details.retrospectiveChange");
  }

  @Test
  void whatDoesNotStandIsPutBack() {
    desk.complete("change-manager", number, REVIEW, review("putBack"));
    assertThat(desk.tasks(number)).containsExactly(PUT_BACK);
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");
    desk.complete("change-manager", number, PUT_BACK, done("no"));
    assertThat(desk.tasks(number)).containsExactly(REVIEW);
    desk.complete("change-manager", number, REVIEW, review("putBack"));
    desk.complete("change-manager", number, PUT_BACK, done("yes"));
    assertThat(desk.item(number).text("status")).isEqualTo("CLOSED");
  }

  @Test
  void aReviewIsCancelledWithAReason() {
    var cancelled =
        desk.as("admin")
            .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "A test record"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    assertThat(desk.item(number).text("status")).isEqualTo("CANCELLED");
  }

  private static Map<String, Object> review(String outcome) {
    return Map.of("reviewOutcome", outcome, "commentInternal", "Asked the people who did it.");
  }

  private static Map<String, Object> done(String putBack) {
    return Map.of("putBack", putBack, "commentInternal", "Compared with the last baseline.");
  }
}
