package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemClosureTest {

  private static final Table TABLE = Table.of("problem/problem-closure.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, nothing,    -,   true,  -, -,   knownErrorAccepted, No cause was found; the workaround helps
          1, nothing,    yes, true,  3, 100, knownErrorAccepted, No cause was found; the workaround helps
          2, nothing,    -,   false, -, -,   closed,             'No cause was found, and there is no workaround to publish'
          3, rootCause,  no,  false, -, -,   knownErrorAccepted, 'The cause is known, and a fix costs more than the problem'
          4, rootCause,  yes, true,  0, 0,   closed,             No incident since the fix
          4, rootCause,  yes, false, 0, -,   closed,             No incident since the fix
          5, rootCause,  yes, true,  1, 20,  knownErrorAccepted, 'At most a fifth of the incidents is left, and the workaround helps'
          6, rootCause,  yes, false, 1, 20,  reopened,           Incidents came back after the fix
          6, rootCause,  yes, true,  1, 21,  reopened,           Incidents came back after the fix
          6, rootCause,  yes, true,  4, -,   reopened,           Incidents came back after the fix
          7, rootCause,  yes, true,  -, -,   reopened,           The recurrence was not measured
          7, -,          -,   -,     -, -,   reopened,           The recurrence was not measured
          """)
  void eachRowGivesItsProposal(
      int row,
      String finding,
      String worthwhile,
      Boolean workaround,
      Integer after,
      Integer percent,
      String proposal,
      String reason) {
    Map<String, Object> facts =
        Facts.of(
            "finding",
            finding,
            "fixWorthwhile",
            worthwhile,
            "workaroundGiven",
            workaround,
            "recurrenceAfter",
            after,
            "recurrencePercent",
            percent);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of("closureProposal", proposal, "closureReason", reason));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("finding", "rootCause", "workaround", "handOver", "nothing")
            .with("fixWorthwhile", "yes", "no")
            .with("workaroundGiven", true, false)
            .with("recurrenceAfter", 0, 1, 5)
            .with("recurrencePercent", 0, 20, 21, 100));
  }
}
