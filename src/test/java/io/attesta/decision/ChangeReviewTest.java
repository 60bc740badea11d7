package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeReviewTest {

  private static final Table TABLE = Table.of("change/change-review.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, successful,           emergency, LOW,       0, false, true,  P3D,  Emergency changes are reviewed without exception, process-owners
          1, -,                    emergency, -,         -, -,     true,  P3D,  Emergency changes are reviewed without exception, process-owners
          2, failed,               normal,    LOW,       0, false, true,  P5D,  The change did not achieve what was intended,     process-owners
          2, backedOut,            standard,  LOW,       0, false, true,  P5D,  The change did not achieve what was intended,     process-owners
          3, successful,           normal,    LOW,       1, false, true,  P5D,  Incidents followed the change,                    process-owners
          4, successfulWithIssues, normal,    LOW,       0, false, true,  P10D, The change went in with issues,                   process-owners
          5, successful,           normal,    HIGH,      0, false, true,  P10D, The risk was high,                                process-owners
          5, successful,           normal,    VERY_HIGH, -, -,     true,  P10D, The risk was high,                                process-owners
          6, successful,           standard,  -,         0, true,  true,  P10D, Sample,                                           process-owners
          7, -,                    normal,    LOW,       0, false, true,  P5D,  The outcome was not recorded,                     process-owners
          8, successful,           normal,    MEDIUM,    0, false, false, -,    'Successful, with little risk',                   -
          8, successful,           -,         -,         -, -,     false, -,    'Successful, with little risk',                   -
          """)
  void eachRowGivesItsAnswer(
      int row,
      String changeOutcome,
      String changeCategory,
      String changeRisk,
      Integer inducedIncidents,
      Boolean sampled,
      Boolean reviewRequired,
      String reviewDue,
      String reviewReason,
      String escalationGroup) {
    Map<String, Object> facts =
        Facts.of(
            "changeOutcome",
            changeOutcome,
            "changeCategory",
            changeCategory,
            "changeRisk",
            changeRisk,
            "inducedIncidents",
            inducedIncidents,
            "sampled",
            sampled);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    Map<String, Object> answer = TABLE.decide(facts);
    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of(
                "reviewRequired",
                reviewRequired,
                "reviewDue",
                reviewDue,
                "reviewReason",
                reviewReason,
                "escalationGroup",
                escalationGroup));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("changeOutcome", "successful", "successfulWithIssues", "failed", "backedOut")
            .with("changeCategory", "standard", "normal", "emergency")
            .with("changeRisk", "LOW", "HIGH", "VERY_HIGH")
            .with("inducedIncidents", 0, 1)
            .with("sampled", true, false));
  }
}
