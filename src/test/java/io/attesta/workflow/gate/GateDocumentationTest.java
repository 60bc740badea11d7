package io.attesta.workflow.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for process owners says what the code does. */
class GateDocumentationTest {

  private static final Path PAGE = Path.of("docs/practices/models.md");

  @Test
  void everyRuleIsDocumentedInItsOwnWords() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();
    List<String> rules =
        Arrays.stream(GateRule.values())
            .map(rule -> "| `" + rule.key() + "` | " + rule.asks() + " | " + rule.remedy() + " |")
            .toList();
    assertThat(
            rows.stream()
                .filter(
                    row ->
                        !row.startsWith("| `bpmn/")
                            && !row.startsWith("| `dmn/")
                            && !row.startsWith("| `forms/")))
        .containsExactlyElementsOf(rules);
  }
}
