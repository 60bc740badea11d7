package io.attesta.reporting.report;

import java.util.List;
import org.springframework.stereotype.Component;

/** The worst of what was missed. */
@Component
class MissSection {

  /** How many are told. */
  static final int WORST = 25;

  private final Named named;

  MissSection(Named named) {
    this.named = named;
  }

  List<ReportMiss> of(List<MissTable.Row> missed) {
    return missed.stream().limit(WORST).map(this::told).toList();
  }

  private ReportMiss told(MissTable.Row row) {
    return new ReportMiss(
        row.number(),
        row.title(),
        row.practice(),
        row.service(),
        row.priority(),
        row.category(),
        row.group(),
        named.group(row.group()),
        row.configurationItems(),
        row.agreement(),
        row.metric(),
        row.breachedAt(),
        row.targetMinutes(),
        row.lateMinutes(),
        row.holdReason(),
        row.holdMinutes(),
        row.party(),
        named.party(row.party()));
  }
}
