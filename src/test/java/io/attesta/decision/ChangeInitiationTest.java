package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeInitiationTest {

  private static final Table TABLE = Table.of("change/change-initiation.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, new,         0,  -,     normal,    true,  A new service is introduced
          1, new,         -,  -,     emergency, true,  A new service is introduced
          2, transferred, 9,  true,  normal,    true,  A service is transferred
          3, removed,     -,  -,     -,         true,  A service is removed
          4, changed,     9,  true,  emergency, false, An emergency restores the service as agreed
          5, changed,     3,  false, normal,    true,  Three or more services are altered
          6, changed,     2,  true,  normal,    true,  A service is altered and interrupted
          7, changed,     2,  false, normal,    false, A service is altered with little effect on others
          7, changed,     -,  -,     -,         false, A service is altered with little effect on others
          8, none,        99, true,  normal,    false, 'No service is introduced, altered, transferred or removed'
          8, -,           -,  -,     -,         false, 'No service is introduced, altered, transferred or removed'
          """)
  void eachRowGivesItsAnswer(
      int row,
      String newService,
      Integer impactedServiceCount,
      Boolean serviceOutage,
      String changeCategory,
      Boolean designAndTransition,
      String transitionReason) {
    Map<String, Object> facts =
        Facts.of(
            "newService",
            newService,
            "impactedServiceCount",
            impactedServiceCount,
            "serviceOutage",
            serviceOutage,
            "changeCategory",
            changeCategory);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    Map<String, Object> answer = TABLE.decide(facts);
    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of(
                "designAndTransition", designAndTransition, "transitionReason", transitionReason));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("newService", "none", "new", "changed", "removed", "transferred")
            .with("impactedServiceCount", 0, 2, 3)
            .with("serviceOutage", true, false)
            .with("changeCategory", "normal", "emergency"));
  }
}
