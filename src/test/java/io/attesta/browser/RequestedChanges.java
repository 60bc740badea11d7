package io.attesta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Changes of a service of its own, brought to where people decide about them. */
class RequestedChanges {

  private final int port;
  private final ManagementService management;
  private final String service;

  RequestedChanges(int port, ManagementService management, String service, String name) {
    this.port = port;
    this.management = management;
    this.service = service;
    as("admin").put("/api/v1/services/" + service, Map.of("name", name, "criticality", "LOW"));
  }

  Rest as(String user) {
    return new Rest(port, user);
  }

  /** A normal change of two hours that a technician asks for and the change manager accepts. */
  String accepted(String title, Instant opens, String complexity) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("reason", "The certificate expires");
    plan.put("changeType", "normal");
    plan.put("newService", "none");
    plan.put("plannedStart", opens.toString());
    plan.put("plannedEnd", opens.plus(Duration.ofHours(2)).toString());
    plan.put("implementer", "implementer");
    plan.put("complexity", complexity);
    plan.put("implementationPlan", "Install it.");
    plan.put("testEvidence", "Done on the test system.");
    plan.put("backOutPlan", "Put the old one back.");
    plan.put("testedBackOut", true);
    plan.put("deployment", "tasks");
    Map<String, Object> asked =
        Map.of("practice", "change", "title", title, "service", service, "details", plan);
    Rest.Answer opened = as("technician").post("/api/v1/work-items", asked);
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    String number = opened.text("number");
    workOn(number);

    Map<String, Object> examined = new LinkedHashMap<>(plan);
    examined
        .keySet()
        .retainAll(
            List.of("changeType", "complexity", "implementer", "plannedStart", "plannedEnd"));
    examined.put("assessment", "accept");
    complete("change-manager", number, examined);
    return number;
  }

  /** One of little risk that the change manager has authorised. */
  String authorised(String title, Instant opens) {
    String number = accepted(title, opens, "LOW");
    complete("change-manager", number, Map.of("authorisation", "approved"));
    return number;
  }

  private void complete(String user, String number, Map<String, Object> details) {
    JsonNode tasks = as("admin").get("/api/v1/work-items/" + number + "/tasks").body();
    String task = tasks.at("/items/0/id").asText();
    Rest.Answer done =
        as(user).post("/api/v1/tasks/" + task + "/complete", Map.of("details", details));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
    workOn(number);
  }

  void vote(String member, String number, String vote) {
    Rest.Answer cast =
        as(member)
            .put(
                "/api/v1/changes/" + number + "/voting-rounds/current/votes/" + member,
                Map.of("vote", vote));
    assertThat(cast.status()).as(cast.body().toString()).isEqualTo(204);
  }

  String plannedStart(String number) {
    return as("admin")
        .get("/api/v1/work-items/" + number)
        .body()
        .at("/details/plannedStart")
        .asText();
  }

  /** What the service does by itself, a few steps deep. */
  void workOn(String number) {
    for (int round = 0; round < 4; round++) {
      List<String> instances =
          as("admin")
              .get("/api/v1/work-items/" + number + "/diagram")
              .body()
              .path("processes")
              .findValuesAsText("processInstance");
      management.createJobQuery().executable().list().stream()
          .filter(job -> instances.contains(job.getProcessInstanceId()))
          .map(Job::getId)
          // A vote that is decided takes the jobs of the others with it.
          .filter(job -> management.createJobQuery().jobId(job).count() == 1)
          .forEach(management::executeJob);
    }
  }
}
