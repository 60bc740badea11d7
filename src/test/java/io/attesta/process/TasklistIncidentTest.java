package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An agent works an incident in Tasklist only: hold, the customer's answer, resolve, auto-close.
 */
@AttestaTest
class TasklistIncidentTest {

  private final ShiftedNow now;
  private final Desk desk;
  private final int port;
  private Tasklist tasklist;
  private String number;

  TasklistIncidentTest(
      @Autowired ShiftedNow now, @Autowired ApplicationContext context, @LocalServerPort int port) {
    this.now = now;
    this.desk = new Desk(port, context);
    this.port = port;
  }

  @BeforeEach
  void open() {
    tasklist = new Tasklist(port);
  }

  @AfterEach
  void close() {
    now.reset();
    tasklist.close();
  }

  @Test
  void anAgentTakesAnIncidentThroughHoldToAutoClose() {
    number = desk.report(Map.of("impact", "LOW", "urgency", "LOW"));
    tasklist.logIn("agent");

    work("UserTask_TriageIncident");
    tasklist.select("Category", "Something else");
    complete("UserTask_TriageIncident", "triage");

    work("UserTask_DiagnoseIncident");
    tasklist.choose("Put on hold");
    complete("UserTask_DiagnoseIncident", "diagnose");

    work("UserTask_PutIncidentOnHold");
    tasklist.choose("Customer");
    tasklist.fill("Question to the customer", "Which mail program do you use?");
    complete("UserTask_PutIncidentOnHold", "hold");
    assertThat(desk.item(number).text("status")).isEqualTo("ON_HOLD");

    assertThat(desk.say("requester", number, "CustomerReplied").status()).isEqualTo(200);
    assertThat(desk.item(number).text("status")).isEqualTo("IN_PROGRESS");

    work("UserTask_DiagnoseIncident");
    tasklist.choose("Resolve");
    complete("UserTask_DiagnoseIncident", "diagnose-again");

    work("UserTask_ResolveIncident");
    tasklist.select("How it was resolved", "Fixed for good");
    tasklist.select("Cause", "Software error");
    tasklist.fill("What restored the service", "Queue restarted");
    complete("UserTask_ResolveIncident", "resolve");
    assertThat(desk.item(number).text("status")).isEqualTo("RESOLVED");

    desk.pass(Duration.ofDays(30), number);
    assertThat(desk.item(number).text("status")).isEqualTo("CLOSED");
  }

  private void work(String element) {
    tasklist.work(desk.task(number, element));
  }

  private void complete(String element, String picture) {
    tasklist.complete(picture, () -> !desk.tasks(number).contains(element));
  }
}
