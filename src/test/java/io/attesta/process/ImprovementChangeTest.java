package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An improvement that a change carries out. */
@AttestaTest
class ImprovementChangeTest extends ImprovementStory {

  ImprovementChangeTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void aChangeCarriesItOut() {
    approved();
    raiseChange();
    at("ON_HOLD", "UserTask_AwaitChange");
    assertThat(desk.item(number).text("title")).isEqualTo("Answer at the first call");
    accept();
    authorise("change-manager", "approved");
    windowOpens();
    carryOut();
    pass(Duration.ZERO);
    verify("successful");
    at("RESOLVED", "UserTask_AwaitReview");
  }

  @Test
  void aRefusedChangeBringsThePlanBack() {
    approved();
    raiseChange();
    desk.complete(
        "change-manager",
        number,
        "UserTask_ExamineChange",
        Map.of("assessment", "refuse", "commentPublic", "Not in this quarter"));
    at("IN_PROGRESS", "UserTask_PlanImprovement");
  }

  @Test
  void anExistingChangeIsAwaitedAndPeopleAreReminded() {
    request(Map.of());
    approved();
    plan("existingChange", Map.of("awaitedChange", number));
    at("ON_HOLD", "UserTask_AwaitChange");
    desk.pass(Duration.ofDays(8), improvement);
    assertThat(entriesOf("reminded")).isNotEmpty();
    byHand("no");
    at("IN_PROGRESS", "UserTask_PlanImprovement");
    plan("existingChange", Map.of("awaitedChange", number));
    byHand("yes");
    at("RESOLVED", "UserTask_AwaitReview");
  }
}
