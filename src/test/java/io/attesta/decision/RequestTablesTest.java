package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of request fulfilment, row by row. */
class RequestTablesTest {

  private static final Table PRIORITY = Table.of("request/request-priority.dmn");
  private static final Table APPROVAL = Table.of("request/request-approval.dmn");
  private static final Table ROUTING = Table.of("request/request-routing.dmn");
  private static final Table DEADLINE = Table.of("request/request-deadline.dmn");
  private static final Table REMINDER = Table.of("request/request-reminder.dmn");
  private static final Table CONFIRMATION = Table.of("request/request-confirmation.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, HIGH,   CRITICAL, P2
          1, HIGH,   HIGH,     P2
          2, HIGH,   MEDIUM,   P3
          2, HIGH,   -,        P3
          3, MEDIUM, CRITICAL, P3
          4, MEDIUM, HIGH,     P4
          4, LOW,    CRITICAL, P4
          4, -,      -,        P4
          """)
  void urgencyAndCriticalityGiveThePriority(int row, String urgency, String critical, String p) {
    Map<String, Object> facts = Facts.of("urgency", urgency, "criticality", critical);
    assertThat(PRIORITY.row(facts)).isEqualTo(row);
    assertThat(PRIORITY.decide(facts)).containsExactly(Map.entry("priority", p));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, HIGH,   500,    false, managerAndOwner, P14D
          2, HIGH,   499.99, true,  owner,           P14D
          2, HIGH,   -,      -,     owner,           P14D
          3, LOW,    5000,   false, managerAndOwner, P30D
          4, MEDIUM, 500,    false, manager,         P30D
          4, LOW,    4999,   true,  manager,         P30D
          5, LOW,    0,      true,  manager,         P30D
          6, LOW,    499,    false, none,            P30D
          6, -,      -,      -,     none,            P30D
          """)
  void costAndRiskSayWhoApproves(
      int row, String risk, Double cost, Boolean needed, String approval, String period) {
    Map<String, Object> facts =
        Facts.of("offeringRisk", risk, "offeringCost", cost, "offeringNeedsApproval", needed);
    assertThat(APPROVAL.row(facts)).isEqualTo(row);
    assertThat(APPROVAL.decide(facts))
        .containsEntry("approval", approval)
        .containsEntry("approvalPeriod", period);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, workplace-support, network-support, workplace-support
          2, -,                 network-support, network-support
          3, -,                 -,               service-desk
          """)
  void theStepTheServiceOrTheDeskWorksOnIt(int row, String step, String service, String group) {
    Map<String, Object> facts = Facts.of("stepGroup", step, "supportGroup", service);
    assertThat(ROUTING.row(facts)).isEqualTo(row);
    assertThat(ROUTING.decide(facts)).containsExactly(Map.entry("group", group));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, PT7H, P2, PT7H, PT1H
          2, -,    P2, P1D,  PT30M
          2, -,    P1, P1D,  PT30M
          3, -,    P3, P3D,  PT1H
          4, -,    P4, P5D,  PT1H
          4, -,    -,  P5D,  PT1H
          """)
  void aStepIsLateByTheOfferingOrThePriority(
      int row, String given, String priority, String late, String worker) {
    Map<String, Object> facts = Facts.of("stepDuration", given, "priority", priority);
    assertThat(DEADLINE.row(facts)).isEqualTo(row);
    assertThat(DEADLINE.decide(facts))
        .containsEntry("stepDueAfter", late)
        .containsEntry("workerTimeout", worker);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, customer, R/P2D
          2, supplier, R/P7D
          3, change,   R/P14D
          4, -,        R/P3D
          """)
  void whatIsAwaitedSaysHowOftenToRemind(int row, String holdFor, String every) {
    Map<String, Object> facts = Facts.of("holdFor", holdFor);
    assertThat(REMINDER.row(facts)).isEqualTo(row);
    assertThat(REMINDER.decide(facts)).containsExactly(Map.entry("reminderEvery", every));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = "1, 500, P10D\n2, 499, P5D\n2, -, P5D")
  void whatCostsMoreIsTriedOutLonger(int row, Double cost, String after) {
    Map<String, Object> facts = Facts.of("offeringCost", cost);
    assertThat(CONFIRMATION.row(facts)).isEqualTo(row);
    assertThat(Duration.parse(after)).isPositive();
    assertThat(CONFIRMATION.decide(facts)).containsExactly(Map.entry("autoCloseAfter", after));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    PRIORITY.isTotalWithoutDeadRows(
        new Facts()
            .with("urgency", "HIGH", "MEDIUM", "LOW", "unknown")
            .with("criticality", "LOW", "MEDIUM", "HIGH", "CRITICAL"));
    APPROVAL.isTotalWithoutDeadRows(
        new Facts()
            .with("offeringRisk", "LOW", "MEDIUM", "HIGH")
            .with("offeringCost", 0d, 500d, 5000d)
            .with("offeringNeedsApproval", true, false));
    ROUTING.isTotalWithoutDeadRows(new Facts().with("stepGroup", "a").with("supportGroup", "b"));
    DEADLINE.isTotalWithoutDeadRows(
        new Facts().with("stepDuration", "PT1H").with("priority", "P1", "P2", "P3", "P4", "x"));
    REMINDER.isTotalWithoutDeadRows(
        new Facts().with("holdFor", "customer", "supplier", "change", "unknown"));
    CONFIRMATION.isTotalWithoutDeadRows(new Facts().with("offeringCost", 0d, 500d));
  }
}
