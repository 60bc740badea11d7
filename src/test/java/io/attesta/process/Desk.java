package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.integration.OutboxDispatch;
import io.attesta.servicelevel.Sweeping;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** What people at a service desk do, in their words, over REST. */
class Desk {

  private final int port;
  private final ShiftedNow now;
  private final ManagementService management;
  private final OutboxDispatch outbox;

  private final ApplicationContext context;

  Desk(int port, ApplicationContext context) {
    this.port = port;
    this.context = context;
    this.now = context.getBean(ShiftedNow.class);
    this.management = context.getBean(ManagementService.class);
    this.outbox = context.getBean(OutboxDispatch.class);
  }

  Rest as(String user) {
    return new Rest(port, user);
  }

  /** Opens an incident as the requester and returns its number. */
  String report(Map<String, Object> details) {
    return report(null, details);
  }

  String report(String service, Map<String, Object> details) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("practice", "incident");
    body.put("title", "Mail cannot be sent");
    body.put("description", "Since this morning every mail stays in the outbox.");
    body.put("service", service);
    body.put("details", details);
    Rest.Answer answer = as("requester").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  /** The service's own clock. */
  Instant now() {
    return now.get();
  }

  Rest.Answer item(String number) {
    return as("admin").get("/api/v1/work-items/" + number);
  }

  /** Open tasks of the item by element id. */
  List<String> tasks(String number) {
    return stream(as("admin").get("/api/v1/work-items/" + number + "/tasks").body().path("items"))
        .map(task -> task.path("element").asText())
        .toList();
  }

  String task(String number, String element) {
    return stream(as("admin").get("/api/v1/work-items/" + number + "/tasks").body().path("items"))
        .filter(task -> task.path("element").asText().equals(element))
        .map(task -> task.path("id").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError(element + " is not open, but " + tasks(number)));
  }

  /** Completes the open task of that element and returns the work item afterwards. */
  Rest.Answer complete(String user, String number, String element, Map<String, Object> details) {
    Rest.Answer answer =
        as(user)
            .post(
                "/api/v1/tasks/" + task(number, element) + "/complete", Map.of("details", details));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer;
  }

  Rest.Answer say(String user, String number, String message) {
    return as(user).post("/api/v1/work-items/" + number + "/messages", Map.of("name", message));
  }

  /** Kinds of the item's journal entries, oldest first. */
  List<JsonNode> journal(String number) {
    return stream(
            as("admin")
                .get("/api/v1/work-items/" + number + "/journal?limit=200")
                .body()
                .path("items"))
        .toList();
  }

  /**
   * Lets time pass and whatever is then due happen: timers of this item's processes, the outbox.
   */
  void pass(Duration duration, String number) {
    now.pass(duration);
    due(number);
  }

  private void due(String number) {
    Sweeping.sweep(context);
    outbox.dispatch();
    for (int round = 0; round < 5; round++) {
      List<String> instances = processInstances(number);
      List<Job> jobs =
          management.createJobQuery().executable().list().stream()
              .filter(job -> instances.contains(job.getProcessInstanceId()))
              .toList();
      jobs.forEach(this::execute);
      outbox.dispatch();
      if (jobs.isEmpty()) {
        return;
      }
    }
  }

  /** One job may have done away with another: a vote that ends early, with its open ends. */
  private void execute(Job job) {
    if (management.createJobQuery().jobId(job.getId()).count() > 0) {
      management.executeJob(job.getId());
    }
  }

  private List<String> processInstances(String number) {
    return as("admin")
        .get("/api/v1/work-items/" + number + "/diagram")
        .body()
        .path("processes")
        .findValuesAsText("processInstance");
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
