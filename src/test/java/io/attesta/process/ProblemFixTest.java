package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A problem and the change that fixes it, running together. */
@AttestaTest
class ProblemFixTest extends ChangeStory {

  private final ProblemStory problem;

  ProblemFixTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
    problem = new ProblemStory(context, port) {};
  }

  @BeforeEach
  void findTheCause() {
    problem.raised(Map.of());
    problem.categorise(Map.of("service", service));
    problem.causeFound();
  }

  @Test
  void aPlannedFixRaisesItsChangeAndWaitsForIt() {
    raiseChange();
    assertThat(number).startsWith("CHG-");
    assertThat(problem.links(problem.number)).contains("raises " + number);
    var change = desk.item(number).body();
    assertThat(change.path("title").asText()).isEqualTo(desk.item(problem.number).text("title"));
    assertThat(change.path("service").asText()).isEqualTo(service);
    assertThat(change.path("requester").asText()).isEqualTo("agent");
    assertThat(change.path("details").path("reason").asText()).isEqualTo("Remove the leak");
    assertThat(change.path("details").path("backOutPlan").asText()).isEqualTo("Put it back");
    problem.isAt("ON_HOLD", "UserTask_AwaitChange");
    assertThat(desk.item(problem.number).text("holdReason")).isEqualTo("CHANGE");

    toVerification();
    problem.isAt("ON_HOLD", "UserTask_AwaitChange");
    verify("successful");
    problem.isAt("RESOLVED", "UserTask_ObserveFix");
    assertThat(problem.detail("fixedAt").asText()).isNotEmpty();
  }

  @Test
  void aRefusedChangeBringsThePlanBack() {
    raiseChange();
    desk.complete(
        "change-manager",
        number,
        "UserTask_ExamineChange",
        Map.of("assessment", "refuse", "commentPublic", "Not in this quarter"));
    ended("CANCELLED");
    problem.isAt("IN_PROGRESS", "UserTask_PlanFix");
  }

  @Test
  void aRejectedChangeBringsThePlanBack() {
    raiseChange();
    accept();
    authorise("change-manager", "rejected");
    ended("CANCELLED");
    problem.isAt("IN_PROGRESS", "UserTask_PlanFix");
  }

  @Test
  void aWithdrawnChangeBringsThePlanBack() {
    raiseChange();
    var cancelled =
        desk.as("change-manager")
            .post("/api/v1/work-items/" + number + "/cancel", Map.of("reason", "Asked twice"));
    assertThat(cancelled.status()).as(cancelled.body().toString()).isEqualTo(200);
    problem.isAt("IN_PROGRESS", "UserTask_PlanFix");
  }

  @Test
  void aChangeThatIsBackedOutBringsThePlanBack() {
    raiseChange();
    toVerification();
    verify("failed");
    pass(Duration.ZERO);
    desk.complete(
        "implementer", number, "UserTask_BackOutChange", Map.of("backOutNotes", "Put back"));
    pass(Duration.ZERO);
    verifyBackOut("backedOut");
    problem.isAt("IN_PROGRESS", "UserTask_PlanFix");
  }

  @Test
  void anExistingChangeIsAwaitedAndPeopleAreReminded() {
    request(Map.of());
    problem.plan(Map.of("fixWay", "existingChange", "awaitedChange", number));
    assertThat(problem.links(problem.number)).contains("raises " + number);
    problem.isAt("ON_HOLD", "UserTask_AwaitChange");
    problem.pass(Duration.ofDays(8));
    assertThat(problem.entries(problem.number, "reminded")).isNotEmpty();
    problem.isAt("ON_HOLD", "UserTask_AwaitChange");
    atHand("no");
    problem.isAt("IN_PROGRESS", "UserTask_PlanFix");
    problem.plan(Map.of("fixWay", "existingChange", "awaitedChange", number));
    atHand("yes");
    problem.isAt("RESOLVED", "UserTask_ObserveFix");
  }

  private void atHand(String inPlace) {
    desk.complete(
        ProblemStory.WORKER,
        problem.number,
        "UserTask_AwaitChange",
        Map.of("fixInPlace", inPlace, "commentInternal", "Asked the implementer"));
  }

  private void raiseChange() {
    opens = ownWindow();
    Map<String, Object> how = new LinkedHashMap<>();
    how.put("fixWay", "newChange");
    how.put("changeReason", "Remove the leak");
    how.put("changeType", "normal");
    how.put("changeStart", opens.toString());
    how.put("changeEnd", opens.plus(Duration.ofHours(2)).toString());
    how.put("changeComplexity", "LOW");
    how.put("changeImplementer", "implementer");
    how.put("implementationPlan", "Install the patch");
    how.put("changeTestEvidence", "A week on the test system");
    how.put("backOutPlan", "Put it back");
    how.put("changeTestedBackOut", true);
    problem.plan(how);
    number =
        desk.as("admin")
            .get("/api/v1/work-items?practice=change&service=" + service)
            .body()
            .at("/items/0/number")
            .asText();
    pass(Duration.ZERO);
  }

  private void toVerification() {
    accept();
    authorise("change-manager", "approved");
    windowOpens();
    carryOut();
    pass(Duration.ZERO);
  }
}
