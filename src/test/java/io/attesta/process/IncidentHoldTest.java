package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Incidents that wait for somebody. */
@AttestaTest
class IncidentHoldTest extends IncidentStory {

  IncidentHoldTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void aCustomersAnswerResumesTheWork() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    Rest.Answer held = desk.item(number);
    assertThat(held.text("status")).isEqualTo("ON_HOLD");
    assertThat(held.text("holdReason")).isEqualTo("CUSTOMER");
    assertThat(desk.say("requester", number, "CustomerReplied").status()).isEqualTo(200);
    resumed();
  }

  @Test
  void aPublicCommentOfTheRequesterIsTheAnswer() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    comment(worker(), "Still waiting");
    assertThat(desk.item(number).text("status")).isEqualTo("ON_HOLD");
    comment("requester", "The usual one");
    resumed();
    comment("requester", "Or the other");
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");
  }

  private void comment(String user, String text) {
    Map<String, Object> comment = Map.of("visibility", "PUBLIC", "text", text);
    assertThat(desk.as(user).post("/api/v1/work-items/" + number + "/comments", comment).status())
        .isEqualTo(201);
  }

  @Test
  void theRequesterIsToldOfTheQuestionAndOfTheResolution() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    assertThat(noticesOfRequester()).contains("comment");
    desk.say("requester", number, "CustomerReplied");
    resolve();
    assertThat(noticesOfRequester()).contains("comment", "resolved");
  }

  @Test
  void aSuppliersAnswerResumesTheWork() {
    hold("supplier", Map.of("supplier", "Relay Ltd"));
    assertThat(desk.item(number).text("holdReason")).isEqualTo("SUPPLIER");
    assertThat(desk.say(worker(), number, "SupplierReplied").status()).isEqualTo(200);
    resumed();
  }

  @Test
  void holdingForAChangeNeedsAChangeThatExists() {
    triage();
    desk.complete(worker(), number, "UserTask_DiagnoseIncident", Map.of("nextStep", "hold"));
    String task = desk.task(number, "UserTask_PutIncidentOnHold");
    Rest.Answer answer =
        desk.as(worker())
            .post(
                "/api/v1/tasks/" + task + "/complete",
                Map.of("details", Map.of("holdFor", "change", "awaitedChange", "CHG-999999")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").get(0).path("field").asText())
        .isEqualTo("details.awaitedChange");
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");
  }

  @Test
  void whoeverWaitsMayResumeByHand() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    desk.complete(
        worker(), number, "UserTask_AwaitCustomer", Map.of("commentInternal", "He phoned"));
    resumed();
  }

  @Test
  void aReminderIsSentAgainAndAgainWhileWaiting() {
    hold("customer", Map.of("commentPublic", "Which program is it?"));
    desk.pass(Duration.ofDays(4), number);
    long first = count("reminded");
    desk.pass(Duration.ofDays(4), number);
    assertThat(first).isPositive();
    assertThat(count("reminded")).isGreaterThan(first);
    assertThat(desk.item(number).text("status")).isEqualTo("ON_HOLD");
  }
}
