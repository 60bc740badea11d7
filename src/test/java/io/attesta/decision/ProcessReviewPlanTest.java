package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessReviewPlanTest {

  private static final Table TABLE = Table.of("improvement/process-review-plan.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, incident,       P90D,  P14D
          1, major-incident, P90D,  P14D
          1, change,         P90D,  P14D
          2, request,        P180D, P14D
          2, problem,        P180D, P14D
          2, release,        P180D, P14D
          3, improvement,    P365D, P30D
          3, another,        P365D, P30D
          3, -,              P365D, P30D
          """)
  void eachProcessHasItsInterval(int row, String process, String every, String within) {
    Map<String, Object> facts = Facts.of("concerns", process);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of(
                "reviewEvery", every, "reviewWithin", within, "escalationGroup", "top-management"));
    assertThat(Period.parse(every).getDays()).isGreaterThan(Period.parse(within).getDays());
  }

  @Test
  void everyProcessIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("concerns", "incident", "request", "problem", "change", "release", "another"));
  }
}
