package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** A problem, and what people do with it. */
abstract class ProblemStory {

  static final String MANAGER = "problem-manager";
  static final String WORKER = "technician";
  private static final AtomicInteger WORDS = new AtomicInteger();

  final Desk desk;
  final ShiftedNow now;
  private final RuntimeService runtime;

  /** A word that no other story uses. */
  final String word = getClass().getSimpleName().toLowerCase() + WORDS.incrementAndGet();

  String number;

  ProblemStory(ApplicationContext context, int port) {
    this.now = context.getBean(ShiftedNow.class);
    this.runtime = context.getBean(RuntimeService.class);
    this.desk = new Desk(port, context);
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  String incident(String title, Map<String, Object> details) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "incident");
    body.put("title", title);
    body.put("details", details);
    Rest.Answer answer = desk.as("requester").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  Rest.Answer raise(String user, Map<String, Object> details) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "problem");
    body.put("title", "The queue of " + word + " fills up");
    body.put("description", "Every Monday.");
    body.put("details", details);
    return desk.as(user).post("/api/v1/work-items", body);
  }

  void raised(Map<String, Object> details) {
    Rest.Answer answer = raise("agent", details);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    number = answer.text("number");
  }

  Rest.Answer categorise(Map<String, Object> instead) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("categorisation", "accepted");
    answers.put("category", "email");
    answers.put("impact", "MEDIUM");
    answers.put("urgency", "MEDIUM");
    answers.put("group", "technical-support");
    answers.putAll(instead);
    return desk.complete(MANAGER, number, "UserTask_CategoriseProblem", answers);
  }

  void accepted(Map<String, Object> details) {
    raised(details);
    categorise(Map.of());
  }

  /** Edits details outside of a task. */
  void edit(Map<String, Object> details) {
    Rest.Answer answer =
        desk.as(MANAGER)
            .with("If-Match", desk.item(number).header("ETag"))
            .patch("/api/v1/work-items/" + number, Map.of("details", details));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  Rest.Answer find(String finding, Map<String, Object> more) {
    Map<String, Object> answers = new LinkedHashMap<>(Map.of("finding", finding));
    answers.putAll(more);
    return desk.complete(WORKER, number, "UserTask_InvestigateProblem", answers);
  }

  void workaroundFound() {
    find(
        "workaround",
        Map.of("symptoms", "Mails of " + word + " stay", "workaround", "Restart the queue"));
  }

  void causeFound() {
    find(
        "rootCause",
        Map.of(
            "symptoms", "Mails of " + word + " stay",
            "workaround", "Restart the queue",
            "rootCause", "A leak",
            "rootCauseEvidence", "Heap dumps of three Mondays"));
  }

  Rest.Answer plan(Map<String, Object> how) {
    Map<String, Object> answers = new LinkedHashMap<>(Map.of("fixWorthwhile", "yes"));
    answers.putAll(how);
    return desk.complete(WORKER, number, "UserTask_PlanFix", answers);
  }

  /** From a new problem to a fix that is in place. */
  void fixed(Map<String, Object> details) {
    accepted(details);
    causeFound();
    plan(Map.of("fixWay", "withoutChange"));
    desk.complete(
        WORKER, number, "UserTask_CarryOutFix", Map.of("fixDone", "The supplier patched it"));
    isAt("RESOLVED", "UserTask_ObserveFix");
  }

  void observationEnds() {
    pass(Duration.ofDays(15));
  }

  void close(String closure) {
    desk.complete(
        MANAGER,
        number,
        "UserTask_DecideClosure",
        Map.of("closure", closure, "closureComment", "Seen the figures"));
  }

  void pass(Duration duration) {
    desk.pass(duration, number);
  }

  void isAt(String status, String... elements) {
    Rest.Answer item = desk.item(number);
    assertThat(item.text("status")).isEqualTo(status);
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

  JsonNode detail(String field) {
    return desk.item(number).body().path("details").path(field);
  }

  /** Links of the item as type and number. */
  List<String> links(String of) {
    return stream(desk.as("admin").get("/api/v1/work-items/" + of + "/links").body().path("items"))
        .map(link -> link.path("type").asText() + " " + link.path("number").asText())
        .toList();
  }

  /** Answer of the decision when it was last asked. */
  JsonNode decided(String decision) {
    return entries(number, "decided").stream()
        .filter(entry -> entry.path("decision").asText().equals(decision))
        .reduce((first, second) -> second)
        .orElseThrow()
        .path("outputs");
  }

  List<JsonNode> entries(String of, String kind) {
    return desk.journal(of).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content"))
        .toList();
  }

  /** Numbers of published known errors that the search finds. */
  List<String> knownErrors(String query) {
    Rest.Answer answer = desk.as("agent").get("/api/v1/known-errors?" + query);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer.body().path("items").findValuesAsText("number");
  }

  /** What the open task shows beside its fields. */
  JsonNode shown(String user, String of, String element) {
    return desk.as(user).get("/api/v1/tasks/" + desk.task(of, element)).body().path("values");
  }

  static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
