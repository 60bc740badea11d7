package io.attesta.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small made-up logs and mappings. */
final class LogFixture {

  static final String MINIMAL =
      """
      source: desk
      format: csv
      times: {patterns: ["d/M/yyyy HH:mm"]}
      case: id
      event: {time: at}
      state: {columns: [state], values: {New: {status: NEW}, Work: {status: IN_PROGRESS},
        Wait: {status: ON_HOLD, holdReason: CUSTOMER}, Done: {status: RESOLVED}, Shut: {status: CLOSED},
        Void: {status: CANCELLED}, Note: {}}}
      """;

  static final String FULL =
      MINIMAL
          + """
          unknown: ["?"]
          milestones: {opened: opened, resolved: resolved, closed: closed}
          priority: {column: prio, values: {1: P1, 2: P2}}
          group: {column: team, values: {Network: network-support}, default: service-desk}
          people: {requester: caller, assignee: worker}
          details: {category: category}
          sla: {column: sla, met: [ok], missed: [late]}
          counters: {reopened: reopens, handedOver: moves}
          title: "{category} of {caller}"
          """;

  private LogFixture() {}

  static Mapping mapping(String yaml) {
    return MappingFile.read(yaml, g -> g.matches("service-desk|network-support"));
  }

  static GuardedStream stream(String text) {
    return stream(text.getBytes(StandardCharsets.UTF_8));
  }

  static GuardedStream stream(byte[] bytes) {
    return new GuardedStream(new ByteArrayInputStream(bytes), -1, LogLimits.DEFAULT);
  }

  static List<LogRow> rows(LogReader reader) throws IOException {
    List<LogRow> rows = new ArrayList<>();
    for (LogRow row = reader.next(); row != null; row = reader.next()) {
      rows.add(row);
    }
    return rows;
  }

  /** Screens and assembles a CSV text that is one case. */
  static CaseAssembler.Assembled assemble(Mapping mapping, String csv) throws IOException {
    RowScreen screen = new RowScreen(mapping);
    List<StagedRow> staged = new ArrayList<>();
    for (LogRow row : rows(new CsvLogReader(stream(csv), mapping.csv()))) {
      staged.add(screen.screen(row).row());
    }
    return new CaseAssembler(mapping).assemble(staged);
  }

  static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
