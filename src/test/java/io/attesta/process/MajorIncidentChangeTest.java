package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A major incident raises an emergency change and hears of its end. */
@AttestaTest
class MajorIncidentChangeTest extends ChangeStory {

  private static final String MANAGER = "incident-manager";

  private String major;

  MajorIncidentChangeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  private void coordinate() {
    Rest.Answer opened =
        desk.as(MANAGER)
            .post(
                "/api/v1/work-items",
                Map.of(
                    "practice",
                    "major-incident",
                    "title",
                    "The shop is down",
                    "service",
                    service,
                    "details",
                    Map.of("majorIncidentImpact", "Nobody can order")));
    assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
    major = opened.text("number");
    desk.complete(
        MANAGER, major, "UserTask_AppointManager", Map.of("majorIncidentManager", MANAGER));
    desk.complete(
        MANAGER, major, "UserTask_CoordinateRestoration", Map.of("nextMove", "emergencyChange"));
  }

  private Map<String, Object> change() {
    opens = ownWindow();
    Map<String, Object> change = new HashMap<>();
    change.put("changeTitle", "Switch to the second gateway");
    change.put("changeReason", "The first one is broken");
    change.put("changeStart", opens.toString());
    change.put("changeEnd", opens.plus(Duration.ofHours(1)).toString());
    change.put("changeImplementer", "implementer");
    change.put("changePlan", "Change the address, restart");
    change.put("changeBackOut", "Change it back");
    return change;
  }

  private void raise() {
    coordinate();
    desk.complete(MANAGER, major, "UserTask_PrepareEmergencyChange", change());
    number =
        desk.as("admin")
            .get("/api/v1/work-items/" + major + "/links")
            .body()
            .at("/items/0/number")
            .asText();
    pass(Duration.ZERO);
  }

  @Test
  void theEmergencyChangeIsOpenedAndLinkedAndCoordinationGoesOn() {
    raise();
    Rest.Answer change = desk.item(number);
    assertThat(number).startsWith("CHG-");
    assertThat(change.text("title")).isEqualTo("Switch to the second gateway");
    assertThat(change.text("service")).isEqualTo(service);
    assertThat(change.text("requester")).isEqualTo(MANAGER);
    assertThat(change.body().at("/details/changeType").asText()).isEqualTo("emergency");
    assertThat(desk.item(major).text("title")).isEqualTo("The shop is down");
    assertThat(desk.tasks(major)).contains("UserTask_CoordinateRestoration");
  }

  @Test
  void whatTheChangeDoesNotTakeIsAskedForAgain() {
    coordinate();
    Map<String, Object> change = change();
    change.remove("changeBackOut");
    Rest.Answer refused =
        desk.as(MANAGER)
            .post(
                "/api/v1/tasks/"
                    + desk.task(major, "UserTask_PrepareEmergencyChange")
                    + "/complete",
                Map.of("details", change));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(desk.tasks(major)).contains("UserTask_PrepareEmergencyChange");
  }

  @Test
  void theImplementedChangeAsksForConfirmation() {
    raise();
    examine(Map.of("complexity", "LOW"));
    vote("cab-1", "approve");
    vote("cab-2", "approve");
    waitsForWindow();
    windowOpens();
    carryOut();
    assertThat(desk.tasks(major)).contains("UserTask_CoordinateRestoration");
    verify("successful");
    assertThat(desk.tasks(major))
        .contains("UserTask_ConfirmRestoration")
        .doesNotContain("UserTask_CoordinateRestoration");
  }

  @Test
  void theEndOfTheMajorIncidentLeavesTheChangeToItsOwnProcedure() {
    raise();
    desk.complete(MANAGER, major, "UserTask_CoordinateRestoration", Map.of("nextMove", "restored"));
    desk.complete(MANAGER, major, "UserTask_ConfirmRestoration", MajorIncidentStory.RESTORED);
    assertThat(desk.item(major).text("status")).isEqualTo("RESOLVED");
    assertThat(desk.tasks(number)).containsExactly("UserTask_ExamineChange");
  }
}
