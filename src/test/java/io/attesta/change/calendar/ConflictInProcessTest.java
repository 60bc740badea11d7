package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.work.WorkItems;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Conflicts as the process of a change meets them. */
@AttestaTest
class ConflictInProcessTest {

  private static final String ITEMS = "/api/v1/work-items";

  @LocalServerPort int port;
  @Autowired SmallEstate estate;
  @Autowired WorkItems workItems;
  @Autowired ScheduleTable schedule;
  @Autowired ManagementService management;
  @Autowired RuntimeService runtime;
  @Autowired ShiftedNow now;

  @AfterEach
  void resetTheClock() {
    now.reset();
  }

  private Rest as(String user) {
    return new Rest(port, user);
  }

  private Map<String, Object> request(int day, String items) {
    Map<String, Object> details = estate.details(day, 1, items);
    details.put("changeType", "standard");
    details.put("standardTemplate", "restart-application");
    details.put("reason", "It leaks memory");
    Map<String, Object> body = new HashMap<>();
    body.put("practice", "change");
    body.put("title", "Restart it");
    body.put("details", details);
    return body;
  }

  private String open(int day, String items) {
    Rest.Answer answer = as("technician").post(ITEMS, request(day, items));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    jobs(answer.text("number"));
    return answer.text("number");
  }

  private void application(String key) {
    Rest.Answer answer =
        as("admin")
            .put(
                "/api/v1/configuration-items/" + key,
                Map.of("ciClass", "application", "name", key));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
  }

  private JsonNode task(String number) {
    return as("admin").get(ITEMS + "/" + number + "/tasks").body().at("/items/0");
  }

  private Rest.Answer complete(String number, Map<String, Object> details) {
    String path = "/api/v1/tasks/" + task(number).path("id").asText() + "/complete";
    return as("change-manager").post(path, Map.of("details", details));
  }

  private JsonNode check(String number) {
    return as("change-manager")
        .get("/api/v1/changes/" + number + "/conflicts")
        .body()
        .at("/items/0");
  }

  @Test
  void acceptedConflictLetsTheChangeStartWhenItsWindowOpens() {
    application("cip-app");
    estate.change(9, 2, "cip-app");
    String number = open(9, "cip-app");

    assertThat(task(number).path("element").asText()).isEqualTo("UserTask_ResolveConflict");
    assertThat(check(number).path("occasion").asText()).isEqualTo("APPROVAL");
    assertThat(check(number).path("freeSlots").asText()).isNotBlank();
    assertThat(check(number).at("/conflicts/0/kind").asText()).isEqualTo("OVERLAP");
    assertThat(phase(number)).isEqualTo(Phase.AUTHORISED);

    Rest.Answer accepted =
        complete(
            number,
            Map.of("conflictResolution", "accept", "commentInternal", "The teams have agreed"));
    assertThat(accepted.status()).as(accepted.body().toString()).isEqualTo(200);
    assertThat(task(number).path("element").asText()).isEqualTo("UserTask_AwaitWindow");
    assertThat(check(number).at("/conflicts/0/reason").asText()).isEqualTo("The teams have agreed");

    now.pass(Duration.between(now.get(), estate.day(9)).plusMinutes(65));
    jobs(number);

    assertThat(check(number).path("occasion").asText()).isEqualTo("IMPLEMENTATION");
    assertThat(check(number).at("/conflicts/0/accepted").asBoolean()).isTrue();
    assertThat(phase(number)).isEqualTo(Phase.IMPLEMENTING);
    assertThat(task(number).path("element").asText()).isEqualTo("UserTask_CarryOutChange");
  }

  /** What is due of the change's process, as often as doing it makes more due. */
  private void jobs(String number) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .singleResult()
            .getId();
    List<Job> due = List.of();
    do {
      due.forEach(job -> management.executeJob(job.getId()));
      due = management.createJobQuery().processInstanceId(instance).executable().list();
    } while (!due.isEmpty());
  }

  private Phase phase(String number) {
    return schedule.find(workItems.get(number).id()).orElseThrow().phase();
  }

  @Test
  void changeWithoutConflictAwaitsItsWindow() {
    application("cip-free");
    String number = open(12, "cip-free");

    assertThat(task(number).path("element").asText()).isEqualTo("UserTask_AwaitWindow");
    assertThat(check(number).path("conflicts")).isEmpty();
  }

  @Test
  void faultyPlanningIsRefusedByFieldAndNothingIsOpened() {
    application("cip-bad");
    Map<String, Object> body = request(-3, "cip-bad");
    assertThat(faults(as("technician").post(ITEMS, body))).containsExactly("details.plannedStart");
    assertThat(faults(as("technician").post(ITEMS, request(14, "cip-bad, cip-unknown"))))
        .containsExactly("details.configurationItems");

    String number = open(14, "cip-bad");
    Rest.Answer item = as("change-manager").get(ITEMS + "/" + number);
    Rest editor = as("change-manager").with("If-Match", item.header("ETag"));
    assertThat(
            faults(
                editor.patch(
                    ITEMS + "/" + number,
                    Map.of("details", Map.of("plannedEnd", estate.day(13).toString())))))
        .containsExactly("details.plannedEnd");
  }

  private static List<String> faults(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    return answer.body().path("errors").findValuesAsText("field");
  }
}
