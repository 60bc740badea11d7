package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorIncidentReviewTermsTest {

  private static final Table TABLE = Table.of("major-incident/major-incident-review-terms.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, gradeDown, P1, 900, P14D, P5D, process-owners, P7D, service-desk
          2, restored,  P1, 481, P3D,  P1D, top-management, P2D, service-desk;problem-managers;service-owners
          2, -,         P1, 900, P3D,  P1D, top-management, P2D, service-desk;problem-managers;service-owners
          3, restored,  P1, 480, P7D,  P3D, top-management, P3D, service-desk;problem-managers
          3, -,         P1, -,   P7D,  P3D, top-management, P3D, service-desk;problem-managers
          4, restored,  P2, 481, P7D,  P3D, top-management, P5D, service-desk;problem-managers
          5, restored,  P2, 480, P14D, P5D, top-management, P7D, service-desk
          5, -,         -,  -,   P14D, P5D, top-management, P7D, service-desk
          """)
  void eachRowGivesTheTermsOfTheReview(
      int row,
      String move,
      String priority,
      Integer minutes,
      String due,
      String contribute,
      String signs,
      String signed,
      String teams) {
    Map<String, Object> facts =
        Facts.of("lastMove", move, "majorIncidentPriority", priority, "durationMinutes", minutes);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts))
        .containsEntry("reviewDue", due)
        .containsEntry("contributeWithin", contribute)
        .containsEntry("signOffGroup", signs)
        .containsEntry("signOffWithin", signed)
        .containsEntry("reviewTeams", teams.replace(";", ", "))
        .containsEntry("group", "incident-managers");
  }

  @Test
  void everyCombinationIsAnsweredAndContributionsComeBeforeTheReview() {
    Facts facts =
        new Facts()
            .with("lastMove", "gradeDown", "restored")
            .with("majorIncidentPriority", "P1", "P2")
            .with("durationMinutes", 0, 480, 481);

    TABLE.isTotalWithoutDeadRows(facts);
    facts
        .combinations()
        .map(TABLE::decide)
        .forEach(
            out ->
                assertThat(Duration.parse((String) out.get("contributeWithin")))
                    .isPositive()
                    .isLessThan(Duration.parse((String) out.get("reviewDue"))));
  }
}
