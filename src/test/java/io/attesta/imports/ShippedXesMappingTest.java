package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedXesMappingTest {

  private static String event(String name, String transition, String group, String time) {
    return """
    <event><string key="concept:name" value="%s"/><string key="lifecycle:transition" value="%s"/>
    <string key="org:group" value="%s"/><string key="org:resource" value="Kim"/>
    <string key="impact" value="High"/><date key="time:timestamp" value="%s"/></event>
    """
        .formatted(name, transition, group, time);
  }

  @Test
  void statusAndSubStatusBecomeStatusAndHoldReason() throws IOException {
    Mapping mapping;
    try (InputStream in = getClass().getResourceAsStream("/mappings/xes-incident-log.yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      mapping = MappingFile.read(yaml, g -> true);
    }
    String log =
        "<log><trace><string key=\"concept:name\" value=\"1-77\"/>"
            + event("Accepted", "In Progress", "A", "2011-05-02T08:00:00+02:00")
            + event("Accepted", "Wait - User", "A", "2011-05-02T09:00:00+02:00")
            + event("Queued", "Something new", "B", "2011-05-02T11:00:00+02:00")
            + event("Completed", "Closed", "B", "2011-05-02T12:00:00+02:00")
            + event("Unmatched", "Unmatched", "B", "2011-05-02T13:00:00+02:00")
            + "</trace></log>";
    RowScreen screen = new RowScreen(mapping);
    List<StagedRow> rows =
        LogFixture.rows(new XesLogReader(LogFixture.stream(log))).stream()
            .map(r -> screen.screen(r).row())
            .toList();

    CaseAssembler.Assembled assembled = new CaseAssembler(mapping).assemble(rows);
    CaseHistory history = assembled.history();

    assertThat(history.number()).isEqualTo("1-77");
    assertThat(history.last().priority()).isEqualTo("P1");
    assertThat(history.timeline())
        .extracting(CaseHistory.Span::status)
        .containsExactly(
            CaseStatus.NEW,
            CaseStatus.IN_PROGRESS,
            CaseStatus.ON_HOLD,
            CaseStatus.NEW,
            CaseStatus.RESOLVED,
            CaseStatus.CLOSED);
    assertThat(history.times().resolved()).isEqualTo(Instant.parse("2011-05-02T10:00:00Z"));
    assertThat(history.tally().heldSeconds()).isEqualTo(Map.of("CUSTOMER", 7200L));
    assertThat(history.tally().handOvers()).isEqualTo(1);
    assertThat(LogFixture.codes(assembled.findings()))
        .containsExactly("state-unknown", "closed-without-resolved");
  }
}
