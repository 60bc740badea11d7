package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaTargetsTest {

  private static final Table TABLE = Table.of("shared/sla-targets.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      quoteCharacter = '"',
      textBlock =
          """
          1, incident,       P1, 15,  240,   50, CUSTOMER
          1, major-incident, P1, 15,  240,   50, CUSTOMER
          2, incident,       P2, 30,  480,   75, CUSTOMER
          3, incident,       P3, 120, 1440,  75, "CUSTOMER,CHANGE"
          4, incident,       P4, 240, 2400,  80, "CUSTOMER,CHANGE"
          4, incident,       -,  240, 2400,  80, "CUSTOMER,CHANGE"
          5, request,        P1, 120, 960,   75, "CUSTOMER,APPROVAL"
          6, request,        -,  480, 2400,  80, "CUSTOMER,SUPPLIER,CHANGE,APPROVAL"
          7, problem,        P2, 480, 4800,  80, "CUSTOMER,SUPPLIER,CHANGE"
          8, problem,        P4, 960, 14400, 80, "CUSTOMER,SUPPLIER,CHANGE"
          9, change,         P1, 480, 4800,  80, "CUSTOMER,SUPPLIER,CHANGE"
          9, -,              -,  480, 4800,  80, "CUSTOMER,SUPPLIER,CHANGE"
          """)
  void eachRowGivesItsTargets(
      int row,
      String practice,
      String priority,
      int responseMinutes,
      int resolutionMinutes,
      int warningPercent,
      String pausingHoldReasons) {
    Map<String, Object> facts = Facts.of("practice", practice, "priority", priority);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "responseMinutes", responseMinutes,
                "resolutionMinutes", resolutionMinutes,
                "warningPercent", warningPercent,
                "pausingHoldReasons", pausingHoldReasons));
  }

  @Test
  void everyCombinationIsAnsweredBySoundTargetsAndNoRowIsDead() {
    Facts facts =
        new Facts()
            .with("practice", "incident", "major-incident", "request", "problem", "change")
            .with("priority", "P1", "P2", "P3", "P4", "unknown")
            .with("service", "some-service")
            .with("customer", "some-customer");

    TABLE.isTotalWithoutDeadRows(facts);
    facts.combinations().map(TABLE::decide).forEach(SlaTargetsTest::isSound);
  }

  private static void isSound(Map<String, Object> targets) {
    assertThat((int) targets.get("responseMinutes"))
        .isPositive()
        .isLessThanOrEqualTo((int) targets.get("resolutionMinutes"));
    assertThat((int) targets.get("warningPercent")).isBetween(1, 99);
    assertThat(((String) targets.get("pausingHoldReasons")).split(","))
        .isSubsetOf(Set.of("CUSTOMER", "SUPPLIER", "CHANGE", "APPROVAL"));
  }
}
