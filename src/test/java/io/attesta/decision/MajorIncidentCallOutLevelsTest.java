package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorIncidentCallOutLevelsTest {

  private static final Table TABLE = Table.of("major-incident/major-incident-call-out-levels.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, -, P1, 1, -,                 PT15M
          2, -, P2, 1, -,                 PT30M
          2, -, -,  1, -,                 PT30M
          3, 1, P1, 2, incident-managers, PT10M
          4, 1, P2, 2, incident-managers, PT30M
          5, 2, P1, 3, service-owners,    PT30M
          5, 3, -,  3, service-owners,    PT30M
          """)
  void eachRowGivesTheNextLevel(
      int row, Integer before, String priority, int level, String also, String within) {
    Map<String, Object> facts = Facts.of("callLevel", before, "priority", priority);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("callLevel", level)
        .containsEntry("callAlso", also)
        .containsEntry("answerWithin", within);
  }

  @Test
  void everyCombinationIsAnsweredAndTheLevelNeverFalls() {
    Facts facts = new Facts().with("callLevel", 1, 2, 3).with("priority", "P1", "P2", "P3");

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .forEach(
            f -> {
              Object before = f.get("callLevel");
              assertThat((Integer) TABLE.decide(f).get("callLevel"))
                  .isGreaterThanOrEqualTo(before == null ? 1 : (Integer) before);
            });
  }
}
