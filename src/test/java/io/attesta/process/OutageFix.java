package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the cause of an outage is found, known, and removed. */
final class OutageFix {

  private static final String MANAGER = "problem-manager";
  private static final String WORKER = "technician";

  private final Desk desk;

  OutageFix(Desk desk) {
    this.desk = desk;
  }

  void publishKnownError(String problem, String service) {
    assertThat(desk.item(problem).text("status")).isEqualTo("NEW");
    desk.complete(
        MANAGER,
        problem,
        "UserTask_CategoriseProblem",
        Map.of(
            "categorisation", "accepted",
            "category", "software",
            "impact", "HIGH",
            "urgency", "MEDIUM",
            "service", service,
            "group", "technical-support"));
    desk.complete(
        WORKER,
        problem,
        "UserTask_InvestigateProblem",
        Map.of(
            "finding", "workaround",
            "symptoms", "Orders of " + service + " fail",
            "workaround", "Switch to the second gateway"));
    assertThat(known(service)).containsExactly(problem);
  }

  private List<String> known(String service) {
    return desk.as("agent")
        .get("/api/v1/known-errors?service=" + service)
        .body()
        .path("items")
        .findValuesAsText("number");
  }

  /** Triage proposes what is known, links it, and the workaround resolves the incident. */
  void triageWithKnownError(String incident, String problem) {
    String task = desk.task(incident, "UserTask_TriageIncident");
    JsonNode shown = desk.as("agent").get("/api/v1/tasks/" + task).body().path("values");
    assertThat(shown.path("knownErrorMatches").asText())
        .contains(problem)
        .contains("Switch to the second gateway");
    Map<String, Object> answers = new LinkedHashMap<>(IncidentStory.ACCEPTED);
    answers.put("problem", problem);
    desk.complete("agent", incident, "UserTask_TriageIncident", answers);
    String worker = desk.item(incident).text("group").equals("service-desk") ? "agent" : WORKER;
    desk.complete(worker, incident, "UserTask_DiagnoseIncident", Map.of("nextStep", "resolve"));
    desk.complete(worker, incident, "UserTask_ResolveIncident", IncidentStory.RESOLUTION);
    assertThat(desk.item(incident).text("status")).isEqualTo("RESOLVED");
  }

  void planChange(String problem, Instant opens) {
    desk.complete(
        WORKER,
        problem,
        "UserTask_InvestigateProblem",
        Map.of(
            "finding", "rootCause",
            "symptoms", "Orders fail",
            "workaround", "Switch to the second gateway",
            "rootCause", "A leak in the gateway",
            "rootCauseEvidence", "Heap dumps of three outages"));
    Map<String, Object> how = new LinkedHashMap<>();
    how.put("fixWorthwhile", "yes");
    how.put("fixWay", "newChange");
    how.put("changeReason", "Remove the leak");
    how.put("changeType", "normal");
    how.put("changeStart", opens.toString());
    how.put("changeEnd", opens.plus(Duration.ofHours(2)).toString());
    how.put("changeComplexity", "HIGH");
    how.put("changeImplementer", "implementer");
    how.put("implementationPlan", "Install gateway 4.2");
    how.put("changeTestEvidence", "A week on the test system");
    how.put("backOutPlan", "Put 4.1 back");
    how.put("changeTestedBackOut", true);
    how.put("changeDeployment", "release");
    desk.complete(WORKER, problem, "UserTask_PlanFix", how);
    assertThat(desk.item(problem).text("status")).isEqualTo("ON_HOLD");
  }

  /** Plans, builds, tests, approves, deploys and verifies the release of a change. */
  void release(String release, String change) {
    desk.complete(
        "change-manager", release, "UserTask_PlanRelease", ReleaseStory.planned(change, "person"));
    step("implementer", release, "BuildRelease", Map.of("buildReference", "gateway-4.2.0"));
    Rest.Answer tested =
        desk.as("implementer")
            .put(
                "/api/v1/releases/" + release + "/tests/" + change,
                Map.of("criteria", "Orders arrive", "evidence", "Log 17", "result", "passed"));
    assertThat(tested.status()).as(tested.body().toString()).isEqualTo(200);
    step("implementer", release, "TestRelease", Map.of());
    step("change-manager", release, "ApproveRelease", Map.of("releaseApproval", "approved"));
    step(
        "implementer",
        release,
        "DeployByHand",
        Map.of("deploymentResult", "deployed", "deploymentReport", "Done"));
    step(
        "implementer",
        release,
        "VerifyRelease",
        Map.of("verification", "verified", "verificationReport", "Orders were placed"));
    step("implementer", release, "SupportEarlyLife", Map.of("earlyLifeReport", "Nothing came"));
    step(
        "change-manager",
        release,
        "ReviewRelease",
        Map.of("releaseRating", "successful", "lessons", "Nothing to change"));
    assertThat(desk.item(release).text("status")).isEqualTo("CLOSED");
  }

  private void step(String person, String item, String step, Map<String, Object> answers) {
    desk.complete(person, item, "UserTask_" + step, answers);
  }

  /** No incident came after the fix: the table proposes to close, and the known error goes. */
  void closeAfterObservation(String problem) {
    desk.pass(Duration.ofDays(31), problem);
    JsonNode details = desk.item(problem).body().path("details");
    assertThat(details.path("recurrenceAfter").asInt()).isZero();
    assertThat(details.path("recurrenceBefore").asInt()).isPositive();
    desk.complete(
        MANAGER,
        problem,
        "UserTask_DecideClosure",
        Map.of("closure", "closed", "closureComment", "Nothing came back"));
    assertThat(desk.item(problem).text("status")).isEqualTo("CLOSED");
    assertThat(details.path("knownErrorState").asText()).isEqualTo("published");
    assertThat(desk.item(problem).body().at("/details/knownErrorState").asText())
        .isEqualTo("withdrawn");
  }
}
