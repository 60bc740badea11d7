package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A release and what people and pipelines do with it. */
abstract class ReleaseStory {

  private static final AtomicInteger CHANGES = new AtomicInteger(970_000);
  private static final String WORKER = "release-test-worker";

  final Desk desk;
  final JdbcClient jdbc;
  private final ShiftedNow now;
  private final RuntimeService runtime;
  String number;

  ReleaseStory(ApplicationContext context, int port) {
    this.desk = new Desk(port, context);
    this.jdbc = context.getBean(JdbcClient.class);
    this.now = context.getBean(ShiftedNow.class);
    this.runtime = context.getBean(RuntimeService.class);
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  /** A change as it stands once its authority has approved it. */
  String approvedChange() {
    String change = change();
    jdbc.sql(
            """
            with decided as (
              insert into change_decision (change_id, element, groups, person, decision, content_hash, decided_at)
              select id, 'UserTask_AuthoriseChange', '{change-managers}', 'change-manager', 'approved', 'h', now()
              from work_item where number = :number returning id, change_id)
            insert into change_authorisation
              (change_id, category, authority, decision_id, content_hash, authorised_by, authorised_at)
            select change_id, 'normal', 'changeManager', id, 'h', 'change-manager', now() from decided""")
        .param("number", change)
        .update();
    return change;
  }

  /** A change nobody has approved. */
  String change() {
    String change = "CHG-" + CHANGES.incrementAndGet();
    jdbc.sql(
            """
            insert into work_item (id, number, practice, title, status, requester, opened_at, details,
                                   journal_length, journal_head, version)
            values (nextval('work_item_id'), :number, 'change', 'Newer library', 'IN_PROGRESS', 'requester', now(),
                    '{}', 0, encode(sha256(convert_to('attesta journal ' || :number, 'UTF8')), 'hex'), 0)""")
        .param("number", change)
        .update();
    return change;
  }

  /** Has a configuration item of the key, whether or not an earlier test has added it. */
  void configurationItem(String key) {
    assertThat(
            desk.as("admin")
                .put(
                    "/api/v1/configuration-items/" + key,
                    Map.of("ciClass", "site", "name", "Search"))
                .status())
        .isIn(201, 428);
  }

  void voidApproval(String change) {
    jdbc.sql(
            "update change_authorisation set voided_at = now(), void_reason = 'edited', voided_by = 'someone'"
                + " where change_id = (select id from work_item where number = :number)")
        .param("number", change)
        .update();
  }

  Rest.Answer propose(Map<String, Object> details) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "release");
    body.put("title", "Web shop 4.2");
    body.put("details", details);
    return desk.as("change-manager").post("/api/v1/work-items", body);
  }

  void proposed(String changes) {
    Rest.Answer answer = propose(Map.of("changes", changes));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    number = answer.text("number");
  }

  Rest.Answer plan(String changes, String deploymentBy) {
    return desk.complete(
        "change-manager", number, "UserTask_PlanRelease", planned(changes, deploymentBy));
  }

  static Map<String, Object> planned(String changes, String deploymentBy) {
    return Map.of(
        "changes", changes,
        "releaseType", "minor",
        "environment", "staging",
        "group", "technical-support",
        "deploymentBy", deploymentBy,
        "deploymentPlan", "Stop, copy, start.",
        "rollbackPlan", "Stop, copy back, start.");
  }

  void build() {
    desk.complete(
        "implementer", number, "UserTask_BuildRelease", Map.of("buildReference", "web-shop-4.2.0"));
  }

  Rest.Answer test(String user, String change, String result) {
    return desk.as(user)
        .put(
            "/api/v1/releases/" + number + "/tests/" + change,
            Map.of("criteria", "Orders arrive", "evidence", "Protocol 17", "result", result));
  }

  void tested(String... changes) {
    for (String change : changes) {
      Rest.Answer answer = test("implementer", change, "passed");
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }
    desk.complete("implementer", number, "UserTask_TestRelease", Map.of());
  }

  Rest.Answer approve(String user) {
    return answer(user, "UserTask_ApproveRelease", Map.of("releaseApproval", "approved"));
  }

  Rest.Answer answer(String user, String element, Map<String, Object> details) {
    return desk.as(user)
        .post(
            "/api/v1/tasks/" + desk.task(number, element) + "/complete",
            Map.of("details", details));
  }

  /** Proposed, planned, built, tested and approved: about to be deployed. */
  String approvedRelease(String deploymentBy) {
    String change = approvedChange();
    proposed(change);
    plan(change, deploymentBy);
    build();
    tested(change);
    Rest.Answer approved = approve("change-manager");
    assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
    return change;
  }

  /** Fetches what the pipeline has to do for this release; fails when there is nothing. */
  JsonNode fetch(String topic) {
    return fetched(topic).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing to " + topic + " for " + number));
  }

  List<JsonNode> fetched(String topic) {
    Rest.Answer answer =
        desk.as("integrator")
            .post(
                "/engine-rest/external-task/fetchAndLock",
                Map.of(
                    "workerId",
                    WORKER,
                    "maxTasks",
                    10,
                    "topics",
                    List.of(
                        Map.of(
                            "topicName", topic, "lockDuration", 60_000, "businessKey", number))));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return StreamSupport.stream(answer.body().spliterator(), false).toList();
  }

  Rest.Answer report(JsonNode task, String how, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("workerId", WORKER);
    return desk.as("integrator")
        .post("/engine-rest/external-task/" + task.path("id").asText() + "/" + how, body);
  }

  void pipelineDoes(String topic) {
    Rest.Answer answer = report(fetch(topic), "complete", Map.of());
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
  }

  void verify(String result) {
    desk.complete(
        "implementer",
        number,
        "UserTask_VerifyRelease",
        Map.of("verification", result, "verificationReport", "Orders were placed"));
  }

  void review() {
    desk.complete(
        "change-manager",
        number,
        "UserTask_ReviewRelease",
        Map.of("releaseRating", "successful", "lessons", "Nothing to change"));
  }

  /** The elements of the release's process in the order they were entered. */
  List<String> path() {
    JsonNode process =
        desk.as("admin")
            .get("/api/v1/work-items/" + number + "/diagram")
            .body()
            .path("processes")
            .path(0);
    return process.path("path").findValuesAsText("element");
  }

  List<String> links(String item) {
    return StreamSupport.stream(
            desk.as("admin")
                .get("/api/v1/work-items/" + item + "/links")
                .body()
                .path("items")
                .spliterator(),
            false)
        .map(link -> link.path("type").asText() + " " + link.path("number").asText())
        .toList();
  }

  List<String> kinds() {
    return desk.journal(number).stream().map(entry -> entry.path("kind").asText()).toList();
  }

  String status() {
    return desk.item(number).text("status");
  }

  void ended(String status) {
    assertThat(status()).isEqualTo(status);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count())
        .isZero();
  }
}
