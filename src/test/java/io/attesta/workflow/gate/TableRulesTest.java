package io.attesta.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRulesTest {

  private static List<String> rules(String policy, String... cells) {
    String text = Tiny.decision().replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"" + policy + "\"");
    String first =
        text.substring(text.indexOf("<rule id=\"Rule_1\">"), text.indexOf("<rule id=\"Rule_2\">"));
    int start = text.indexOf("<rule id=\"Rule_1\">");
    int end = text.indexOf("</decisionTable>");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].replace("<", "&lt;").replace(">", "&gt;");
      rows.append(
          first.replace("\"HIGH\"", cell).replaceAll("id=\"(\\w+)\"", "id=\"$1_" + i + "\""));
    }
    String table = text.substring(0, start) + rows + text.substring(end);
    return Tiny.check(Tiny.process(), table, Tiny.form()).stream()
        .map(f -> f.rule() + ": " + f.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"A\"; not(\"A\")",
        "\"A\", \"B\"; not(\"A\",\"B\")",
        "< 5; >= 5; null",
        "[1..5]; < 1; > 5; null",
        "]1..5[; <= 1; >= 5; null",
        "true; false; null",
      })
  void aTableThatAnswersEverythingOnceIsTotal(String cells) {
    assertThat(rules("UNIQUE", cells.split("; "))).isEmpty();
  }

  @Test
  void aMissingInputIsAGap() {
    assertThat(rules("UNIQUE", "< 5", ">= 5")).containsExactly("decision-total: No row for null.");
    assertThat(rules("UNIQUE", "true", "false"))
        .containsExactly("decision-total: No row for null.");
  }

  @Test
  void aValueNobodyThoughtOfIsAGap() {
    assertThat(rules("FIRST", "\"A\"", "\"B\"", "null"))
        .containsExactly("decision-total: No row for \"anything else\".");
    assertThat(rules("UNIQUE", "< 5", "> 5", "null"))
        .containsExactly("decision-total: No row for 5.");
  }

  @Test
  void aCatchAllRowAnswersEverything() {
    assertThat(rules("FIRST", "\"A\"", "-")).isEmpty();
    assertThat(rules("FIRST", "contains(?, \"x\")", "")).isEmpty();
  }

  @Test
  void aCellThatIsNotUnderstoodProvesNothing() {
    assertThat(rules("FIRST", "contains(?, \"x\")", "not(contains(?, \"x\"))")).isNotEmpty();
  }

  @Test
  void rowsOfAUniqueTableMayNotMeet() {
    assertThat(rules("UNIQUE", "< 5", ">= 4", "null"))
        .anyMatch(f -> f.startsWith("decision-overlap"));
    assertThat(rules("FIRST", "< 5", ">= 4", "null")).isEmpty();
  }

  @Test
  void aListMayBeEmpty() {
    assertThat(rules("COLLECT", "\"A\"")).isEmpty();
  }
}
