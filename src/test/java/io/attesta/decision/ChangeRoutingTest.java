package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeRoutingTest {

  private static final Table TABLE = Table.of("change/change-routing.dmn");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1, network-support, database-support, network-support
          1, network-support, -,                network-support
          2, -,               database-support, database-support
          3, -,               -,                technical-support
          """)
  void eachRowGivesItsAnswer(int row, String ciSupportGroup, String supportGroup, String group) {
    Map<String, Object> facts =
        Facts.of("ciSupportGroup", ciSupportGroup, "supportGroup", supportGroup);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("group", group));
  }

  @Test
  void everyCombinationIsAnsweredAndNoRowIsDead() {
    TABLE.isTotalWithoutDeadRows(
        new Facts()
            .with("ciSupportGroup", "network-support")
            .with("supportGroup", "database-support"));
  }
}
