package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedMappingTest {

  private static String documentedYaml() throws Exception {
    String page = Files.readString(Path.of("docs/practices/event-log-import.md"));
    int from = page.indexOf("```yaml\n") + "```yaml\n".length();
    return page.substring(from, page.indexOf("```", from));
  }

  @Test
  void exampleOfTheHandbookReadsALogOfActivities() throws Exception {
    Mapping mapping = LogFixture.mapping(documentedYaml());
    String log =
        """
        Ticket;Zeit;Bearbeiter;Aktion;Prio;Team;Betreff
        T1;02.07.2021 09:00:00;;Eröffnet;2;Netz;"Drucker; 2. Stock"
        T1;02.07.2021 09:30:00;Kim;Zugewiesen;2;Netz;
        T1;02.07.2021 10:00:00;Kim;Notiz;;;
        T1;02.07.2021 11:00:00;Kim;Rückfrage;;;
        T1;02.07.2021 12:00:00;Kim;Gelöst;;;
        """;
    RowScreen screen = new RowScreen(mapping);
    GuardedStream bytes = LogFixture.stream(log.getBytes(Charset.forName("windows-1252")));
    List<StagedRow> rows =
        LogFixture.rows(new CsvLogReader(bytes, mapping.csv())).stream()
            .map(r -> screen.screen(r).row())
            .toList();

    CaseAssembler.Assembled assembled = new CaseAssembler(mapping).assemble(rows);

    assertThat(assembled.findings()).isEmpty();
    CaseHistory history = assembled.history();
    assertThat(history.title()).isEqualTo("Drucker; 2. Stock");
    assertThat(history.last().group()).isEqualTo("network-support");
    assertThat(history.times().opened()).isEqualTo(Instant.parse("2021-07-02T07:00:00Z"));
    assertThat(history.times().resolved()).isEqualTo(Instant.parse("2021-07-02T10:00:00Z"));
    assertThat(history.tally().heldSeconds()).containsEntry("CUSTOMER", 3600L);
  }
}
