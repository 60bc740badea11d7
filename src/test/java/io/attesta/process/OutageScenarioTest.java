package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An outage through every practice: from the first report over the major incident, its emergency
 * change and its review to the problem, the change and the release that remove the cause, and to
 * the improvement that was learnt from it. Nothing is told to a procedure but what people answer.
 */
@AttestaTest
class OutageScenarioTest extends ChangeStory {

  private static final String MANAGER = "incident-manager";
  private static final Map<String, Object> URGENT = Map.of("impact", "HIGH", "urgency", "HIGH");

  private final OutageLessons lessons;
  private final OutageFix fix;
  private final List<String> incidents = new ArrayList<>();
  private String major;

  OutageScenarioTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
    lessons = new OutageLessons(desk, context.getBean(TaskService.class));
    fix = new OutageFix(desk);
  }

  @BeforeEach
  void peopleReport() {
    for (int i = 0; i < 3; i++) {
      incidents.add(report("Orders of " + service + " fail"));
    }
  }

  private String report(String title) {
    Rest.Answer answer =
        desk.as("requester")
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice", "incident", "title", title, "service", service, "details", URGENT));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer.text("number");
  }

  @Test
  void anOutageRunsThroughEveryPractice() {
    declare();
    bringTogether();
    coordinate();
    restoreByEmergencyChange();
    confirm();
    String review = lessons.review(major);
    assertThat(status(major)).as("with its review").isEqualTo("CLOSED");

    String problem = raised(review, "PRB-");
    fix.publishKnownError(problem, service);
    String again = report("Orders of " + service + " fail once more");
    fix.triageWithKnownError(again, problem);
    removeCause(problem);
    fix.closeAfterObservation(problem);

    lessons.improve(raised(review, "IMP-"));
    desk.complete(
        "requester",
        again,
        "UserTask_ConfirmResolution",
        Map.of("resolutionAccepted", "yes", "satisfaction", "5"));
    assertThat(status(again)).isEqualTo("CLOSED");
    everyJournalIsWhole(review, problem, again);
  }

  private void declare() {
    String first = incidents.get(0);
    desk.complete(
        "agent",
        first,
        "UserTask_TriageIncident",
        Map.of(
            "triageOutcome", "accepted",
            "category", "software",
            "impact", "HIGH",
            "urgency", "HIGH",
            "usersAffected", 5000,
            "businessStopped", true));
    Rest.Answer proposed = desk.item(first);
    assertThat(proposed.text("priority")).as("by the tables").isEqualTo("P1");
    assertThat(proposed.text("group")).as("by the tables").isEqualTo("application-support");
    assertThat(proposed.text("phase")).isEqualTo("Confirm major incident");
    assertThat(desk.tasks(first)).containsExactly("UserTask_ConfirmMajorIncident");
    desk.complete(
        MANAGER,
        first,
        "UserTask_ConfirmMajorIncident",
        Map.of("majorIncidentConfirmed", "yes", "majorIncidentImpact", "Nobody can order"));
    major = linked(first, "major-incident").get(0);
    Rest.Answer declared = desk.item(major);
    assertThat(major).startsWith("MIM-");
    assertThat(declared.text("service")).isEqualTo(service);
    assertThat(declared.text("status")).isEqualTo("NEW");
    desk.complete(
        MANAGER, major, "UserTask_AppointManager", Map.of("majorIncidentManager", MANAGER));
    assertThat(status(major)).isEqualTo("IN_PROGRESS");
    assertThat(desk.item(major).text("phase")).isEqualTo("Coordinate restoration");
    assertThat(desk.tasks(first)).as("work goes on").containsExactly("UserTask_DiagnoseIncident");
  }

  /** Who is called joins, and the audiences hear how it stands. */
  private void coordinate() {
    pass(major, Duration.ZERO);
    desk.complete(
        "technician",
        major,
        "UserTask_JoinMajorIncident",
        Map.of("commentInternal", "Chiara; the gateway does not answer"));
    pass(major, Duration.ofMinutes(16));
    desk.complete(
        MANAGER, major, "UserTask_InformAudience", Map.of("updateText", "We switch over"));
    assertThat(told(major, "informed")).contains("We switch over");
    assertThat(desk.tasks(major)).contains("UserTask_CoordinateRestoration");
  }

  private void pass(String item, Duration duration) {
    desk.pass(duration, item);
  }

  private String told(String item, String kind) {
    return desk.journal(item).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content").toString())
        .toList()
        .toString();
  }

  /** The desk puts what else was reported under the major incident. */
  private void bringTogether() {
    for (String other : incidents.subList(1, incidents.size())) {
      Rest.Answer link =
          desk.as("agent")
              .post(
                  "/api/v1/work-items/" + other + "/links",
                  Map.of("type", "child-of", "to", major));
      assertThat(link.status()).as(link.body().toString()).isEqualTo(201);
    }
    assertThat(linked(major, "child-of")).containsAll(incidents.subList(1, 3));
  }

  private void restoreByEmergencyChange() {
    desk.complete(
        MANAGER, major, "UserTask_CoordinateRestoration", Map.of("nextMove", "emergencyChange"));
    opens = ownWindow();
    desk.complete(
        MANAGER,
        major,
        "UserTask_PrepareEmergencyChange",
        Map.of(
            "changeTitle", "Switch to the second gateway",
            "changeReason", "The first one is broken",
            "changeStart", opens.toString(),
            "changeEnd", opens.plus(Duration.ofHours(1)).toString(),
            "changeImplementer", "implementer",
            "changePlan", "Change the address, restart",
            "changeBackOut", "Change it back"));
    number = raised(major, "CHG-");
    assertThat(desk.item(number).body().at("/details/changeType").asText()).isEqualTo("emergency");
    assertThat(desk.item(number).text("service")).isEqualTo(service);
    assertThat(status(major)).as("goes on meanwhile").isEqualTo("IN_PROGRESS");
    pass(Duration.ZERO);
    examine(Map.of("complexity", "LOW"));
    assertThat(decided("change-authority").path("changeAuthority").asText())
        .isEqualTo("emergencyCab");
    assertThat(obstacles()).as("the outage stands in the way once").containsExactly(major);
    vote("cab-1", "approve");
    vote("cab-2", "approve");
    waitsForWindow();
    windowOpens();
    carryOut();
    verify("successful");
    assertThat(desk.item(major).text("phase")).isEqualTo("Confirm restoration");
    assertThat(told(major, "message-received")).contains("ChangeImplemented");
    assertThat(desk.tasks(major)).contains("UserTask_ConfirmRestoration");
    desk.complete(MANAGER, major, "UserTask_ConfirmRestoration", MajorIncidentStory.RESTORED);
    isInPhase("RESOLVED", "UserTask_ReviewChange");
    review();
    ended("CLOSED");
  }

  private List<String> obstacles() {
    return desk.as("admin")
        .get("/api/v1/changes/" + number + "/conflicts")
        .body()
        .at("/items/0/conflicts")
        .findValuesAsText("other");
  }

  private void confirm() {
    assertThat(status(major)).isEqualTo("RESOLVED");
    assertThat(told(major, "informed")).contains("Tills take payments again");
    for (String incident : incidents) {
      assertThat(status(incident)).as("resolved with the major incident").isEqualTo("RESOLVED");
      desk.complete(
          "requester",
          incident,
          "UserTask_ConfirmResolution",
          Map.of("resolutionAccepted", "yes", "satisfaction", "4"));
      assertThat(status(incident)).isEqualTo("CLOSED");
    }
  }

  /** The cause goes by a normal change that the board votes on and a release brings out. */
  private void removeCause(String problem) {
    opens = ownWindow();
    fix.planChange(problem, opens);
    number = raised(problem, "CHG-");
    pass(Duration.ZERO);
    examine(Map.of());
    assertThat(decided("change-authority").path("changeAuthority").asText()).isEqualTo("cab");
    List<String> members = new ArrayList<>(openVotes().keySet());
    for (String member : members) {
      if (openVotes().containsKey(member)) {
        vote(member, "approve");
      }
    }
    waitsForWindow();
    assertThat(desk.item(problem).text("holdReason")).isEqualTo("CHANGE");
    windowOpens();
    fix.release(raisedRelease(), number);
    isInPhase("IN_PROGRESS", "UserTask_VerifyChange");
    verify("successful");
    ended("CLOSED");
    assertThat(status(problem)).isEqualTo("RESOLVED");
  }

  private String raisedRelease() {
    return stream(
            desk.as("admin").get("/api/v1/work-items/" + number + "/links").body().path("items"))
        .map(link -> link.path("number").asText())
        .filter(n -> n.startsWith("REL-"))
        .findFirst()
        .orElseThrow();
  }

  private void everyJournalIsWhole(String... more) {
    List<String> all = new ArrayList<>(incidents);
    all.addAll(List.of(more));
    all.add(major);
    all.add(number);
    for (String item : all) {
      JsonNode verified =
          desk.as("auditor").get("/api/v1/work-items/" + item + "/journal/verification").body();
      assertThat(verified.path("entries").asInt()).as(item).isPositive();
      assertThat(verified.path("brokenAt").isNull()).as(item + " " + verified).isTrue();
    }
  }

  private String raised(String by, String prefix) {
    return linked(by, "raises").stream()
        .filter(n -> n.startsWith(prefix))
        .findFirst()
        .orElseThrow(() -> new AssertionError(by + " raised " + linked(by, "raises")));
  }

  private List<String> linked(String item, String type) {
    return stream(
            desk.as("admin").get("/api/v1/work-items/" + item + "/links").body().path("items"))
        .filter(link -> link.path("type").asText().equals(type))
        .map(link -> link.path("number").asText())
        .toList();
  }

  private String status(String item) {
    return desk.item(item).text("status");
  }
}
