package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A request for change of a service of its own, and what people do with it. */
abstract class ChangeStory {

  private static final AtomicInteger SERVICES = new AtomicInteger();
  private static final AtomicInteger WINDOWS = new AtomicInteger();

  final Desk desk;
  final ShiftedNow now;
  private final RuntimeService runtime;
  String service;
  String number;
  Instant opens;
  String requester = "technician";

  ChangeStory(ApplicationContext context, int port) {
    this.now = context.getBean(ShiftedNow.class);
    this.runtime = context.getBean(RuntimeService.class);
    this.desk = new Desk(port, context);
  }

  @BeforeEach
  void offer() {
    service =
        "change-story-" + getClass().getSimpleName().toLowerCase() + SERVICES.incrementAndGet();
    Map<String, Object> body = Map.of("name", "Shop of " + service, "criticality", "LOW");
    assertThat(desk.as("admin").put("/api/v1/services/" + service, body).status()).isEqualTo(201);
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  /** What is asked for, with what matters to the test put in place of the defaults. */
  Map<String, Object> plan(Map<String, Object> instead) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("reason", "The certificate expires");
    details.put("changeType", "normal");
    details.put("newService", "none");
    details.put("plannedStart", opens.toString());
    details.put("plannedEnd", opens.plus(Duration.ofHours(2)).toString());
    details.put("implementer", "implementer");
    details.put("complexity", "LOW");
    details.put("implementationPlan", "Install it, restart.");
    details.put("testEvidence", "Done on the test system.");
    details.put("backOutPlan", "Put the old one back, restart.");
    details.put("testedBackOut", true);
    details.put("deployment", "tasks");
    details.putAll(instead);
    details.values().removeIf(value -> value.equals(""));
    return details;
  }

  /** A window of two hours in which no other story changes anything. */
  Instant ownWindow() {
    return now.get()
        .plus(Duration.ofDays(20))
        .plus(Duration.ofHours(3L * WINDOWS.incrementAndGet()))
        .truncatedTo(ChronoUnit.MINUTES);
  }

  /** Asks for a change that no sample takes to review. */
  Rest.Answer request(Map<String, Object> instead) {
    Rest.Answer answer;
    do {
      opens = ownWindow();
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("practice", "change");
      body.put("title", "Renew the certificate");
      body.put("service", service);
      body.put("details", plan(instead));
      answer = desk.as(requester).post("/api/v1/work-items", body);
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
      number = answer.text("number");
    } while (Math.floorMod(number.hashCode(), 10) == 0);
    pass(Duration.ZERO);
    return answer;
  }

  /** The change manager accepts it as it was asked for. */
  Rest.Answer accept() {
    return examine(Map.of());
  }

  Rest.Answer examine(Map<String, Object> instead) {
    JsonNode details = desk.item(number).body().path("details");
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("assessment", "accept");
    for (String field :
        List.of("changeType", "complexity", "implementer", "plannedStart", "plannedEnd")) {
      answers.put(field, details.path(field).asText());
    }
    answers.putAll(instead);
    desk.complete("change-manager", number, "UserTask_ExamineChange", answers);
    pass(Duration.ZERO);
    return desk.item(number);
  }

  Rest.Answer authorise(String user, String answer) {
    Map<String, Object> decision = new LinkedHashMap<>(Map.of("authorisation", answer));
    if (!answer.equals("approved")) {
      decision.put("commentInternal", "Because of the season");
    }
    desk.complete(user, number, "UserTask_DecideAlone", decision);
    pass(Duration.ZERO);
    return desk.item(number);
  }

  /** A change of little risk that waits for its window. */
  void scheduled(Map<String, Object> instead) {
    request(instead);
    accept();
    authorise("change-manager", "approved");
    waitsForWindow();
  }

  void waitsForWindow() {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo("ON_HOLD");
    assertThat(item.text("holdReason")).isEqualTo("WINDOW");
    assertThat(item.text("phase")).isEqualTo("Await change window");
    assertThat(desk.tasks(number)).containsExactly("UserTask_AwaitWindow");
  }

  void windowOpens() {
    desk.pass(Duration.between(now.get(), opens).plusMinutes(2), number);
  }

  void carryOut() {
    desk.complete(
        "implementer",
        number,
        "UserTask_CarryOutChange",
        Map.of("implementationNotes", "Installed at ten", "implementedAsPlanned", true));
  }

  Rest.Answer verify(String outcome) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("verificationEvidence", "The shop answers with the new certificate");
    answers.put("changeOutcome", outcome);
    if (!outcome.equals("successful")) {
      answers.put("outcomeReason", "The chain was incomplete");
    }
    return desk.complete("change-manager", number, "UserTask_VerifyChange", answers);
  }

  void verifyBackOut(String outcome) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("verificationEvidence", "The shop answers as before");
    answers.put("changeOutcome", outcome);
    if (outcome.equals("failed")) {
      answers.put("outcomeReason", "One node is down");
    }
    desk.complete("change-manager", number, "UserTask_VerifyBackOut", answers);
  }

  void review() {
    desk.complete(
        "change-manager",
        number,
        "UserTask_ReviewChange",
        Map.of(
            "objectivesMet", "yes",
            "riskAssessedRight", "yes",
            "reviewWentWell", "It was quick"));
  }

  /** Tasks of the members who have not voted, by the person each is for. */
  Map<String, String> openVotes() {
    Map<String, String> open = new TreeMap<>();
    stream(desk.as("admin").get("/api/v1/work-items/" + number + "/tasks").body().path("items"))
        .filter(task -> task.path("element").asText().equals("UserTask_CastVote"))
        .forEach(task -> open.put(task.path("assignee").asText(), task.path("id").asText()));
    return open;
  }

  Rest.Answer vote(String member, String vote) {
    String task = openVotes().get(member);
    assertThat(task).as("task of %s", member).isNotNull();
    Map<String, Object> answers = new LinkedHashMap<>(Map.of("vote", vote));
    if (!vote.equals("approve") && !vote.equals("abstain")) {
      answers.put("voteComment", "What about the second site?");
    }
    Rest.Answer answer =
        desk.as(member).post("/api/v1/tasks/" + task + "/complete", Map.of("details", answers));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    desk.pass(Duration.ZERO, number);
    return answer;
  }

  /** Time passes and what is then due happens; no time: what runs by itself after a step. */
  void pass(Duration duration) {
    desk.pass(duration, number);
  }

  void isInPhase(String status, String... elements) {
    assertThat(desk.item(number).text("status")).isEqualTo(status);
    assertThat(desk.tasks(number)).containsExactlyInAnyOrder(elements);
  }

  void ended(String status) {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo(status);
    assertThat(item.text("phase")).isNull();
    assertThat(item.text("closedAt")).isNotNull();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())
        .isZero();
  }

  /** Ids of the steps that the journal names for a kind of entry, oldest first. */
  List<String> steps(String kind) {
    return desk.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content").path("element").asText())
        .toList();
  }

  /** Contents of the journal entries of a kind, oldest first. */
  List<JsonNode> entries(String kind) {
    return desk.journal(number).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content"))
        .toList();
  }

  /** Answer of the decision when it was last asked. */
  JsonNode decided(String decision) {
    return entries("decided").stream()
        .filter(entry -> entry.path("decision").asText().equals(decision))
        .reduce((first, second) -> second)
        .orElseThrow()
        .path("outputs");
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
