package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** What people order, approve and fulfil. */
abstract class RequestStory {

  static final Map<String, Object> MAILBOX =
      Map.of(
          "offering", "shared-mailbox",
          "mailboxName", "orders.north",
          "mailboxOwner", "Jonas Weber",
          "mailboxMembers", "Jonas Weber\nMina Sato");
  static final Map<String, Object> NOTEBOOK =
      Map.of(
          "offering", "new-notebook",
          "notebookModel", "light",
          "keyboardLayout", "de",
          "deliverTo", "Building 2, room 14");
  static final Map<String, Object> ACCESS =
      Map.of(
          "offering", "application-access",
          "accessApplication", "Payroll",
          "accessRole", "Clerk",
          "accessReason", "She joins the team",
          "accessUntilRecalled", true);

  final Desk desk;
  String number;
  private final ShiftedNow now;
  private final RuntimeService runtime;

  RequestStory(ApplicationContext context, int port) {
    this.now = context.getBean(ShiftedNow.class);
    this.runtime = context.getBean(RuntimeService.class);
    this.desk = new Desk(port, context);
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  Rest.Answer order(String user, Map<String, Object> details) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "request");
    body.put("details", details);
    return desk.as(user).post("/api/v1/work-items", body);
  }

  void ordered(String user, Map<String, Object> details) {
    Rest.Answer answer = order(user, details);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    number = answer.text("number");
  }

  String status() {
    return desk.item(number).text("status");
  }

  void waitsIn(String... elements) {
    assertThat(desk.tasks(number)).containsExactly(elements);
  }

  void approve(String user, String element) {
    desk.complete(user, number, element, Map.of("approvalDecision", "approved"));
  }

  void step(String user, Map<String, Object> details) {
    desk.complete(user, number, "UserTask_FulfilStep", details);
  }

  void ended(String status) {
    assertThat(status()).isEqualTo(status);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())
        .isZero();
  }

  String detail(String name) {
    return desk.item(number).body().path("details").path(name).asText(null);
  }

  List<String> journal(String kind) {
    return desk.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content").path("element").asText(""))
        .toList();
  }
}
