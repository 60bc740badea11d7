package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeAuthorityTest {

  private static final Table TABLE = Table.of("change/change-authority.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, standard,  VERY_HIGH, CRITICAL, true,  authority,     none,          change-managers, -,                     -, -,               -,    -,    -
          2, normal,    MEDIUM,    HIGH,     true,  changeManager, changeManager, change-managers, -,                     -, -,               P1D,  -,    -
          2, emergency, LOW,       -,        -,     changeManager, changeManager, change-managers, -,                     -, -,               P1D,  -,    -
          3, emergency, VERY_HIGH, LOW,      -,     changeManager, emergencyCab,  top-management,  emergency-cab,         2, top-management,  PT4H, PT2H, top-management
          4, emergency, HIGH,      CRITICAL, true,  -,             emergencyCab,  top-management,  emergency-cab,         1, -,               PT2H, PT1H, top-management
          5, normal,    VERY_HIGH, CRITICAL, true,  -,             topManagement, top-management,  -,                     -, -,               P3D,  -,    -
          6, normal,    LOW,       LOW,      true,  -,             cab,           top-management,  change-advisory-board, 3, service-owners,  P5D,  P2D,  change-managers
          7, normal,    HIGH,      LOW,      false, changeManager, cab,           top-management,  change-advisory-board, 3, change-managers, P5D,  P2D,  change-managers
          7, normal,    VERY_HIGH, HIGH,     -,     -,             cab,           top-management,  change-advisory-board, 3, change-managers, P5D,  P2D,  change-managers
          8, normal,    LOW,       HIGH,     -,     -,             changeManager, change-managers, -,                     -, -,               P2D,  -,    -
          8, -,         LOW,       -,        -,     authority,     changeManager, change-managers, -,                     -, -,               P2D,  -,    -
          9, normal,    LOW,       CRITICAL, -,     -,             cab,           top-management,  change-advisory-board, 2, -,               P3D,  P1D,  change-managers
          9, normal,    MEDIUM,    CRITICAL, false, authority,     cab,           top-management,  change-advisory-board, 2, -,               P3D,  P1D,  change-managers
          9, -,         -,         -,        -,     -,             cab,           top-management,  change-advisory-board, 2, -,               P3D,  P1D,  change-managers
          """)
  void eachRowGivesItsAnswer(
      int row,
      String changeCategory,
      String changeRisk,
      String highestCriticality,
      Boolean designAndTransition,
      String decideAgain,
      String changeAuthority,
      String authorisingGroup,
      String votingGroup,
      Integer quorum,
      String vetoGroup,
      String votingPeriod,
      String deadlineExtension,
      String escalationGroup) {
    Map<String, Object> facts =
        Facts.of(
            "changeCategory",
            changeCategory,
            "changeRisk",
            changeRisk,
            "highestCriticality",
            highestCriticality,
            "designAndTransition",
            designAndTransition,
            "decideAgain",
            decideAgain);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    Map<String, Object> answer = TABLE.decide(facts);
    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Facts.of(
                "changeAuthority",
                changeAuthority,
                "authorisingGroup",
                authorisingGroup,
                "votingGroup",
                votingGroup,
                "quorum",
                quorum,
                "vetoGroup",
                vetoGroup,
                "votingPeriod",
                votingPeriod,
                "deadlineExtension",
                deadlineExtension,
                "escalationGroup",
                escalationGroup));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("changeCategory", "standard", "normal", "emergency")
            .with("changeRisk", "LOW", "MEDIUM", "HIGH", "VERY_HIGH")
            .with("highestCriticality", "LOW", "CRITICAL")
            .with("designAndTransition", true, false)
            .with("decideAgain", "authority", "changeManager"));
  }
}
