package io.attesta.reporting.report;

import io.attesta.servicelevel.AgreedHours;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a report is made with. */
@Component
class BasisReader {

  private final AgreedHours hours;
  private final JdbcClient jdbc;

  BasisReader(AgreedHours hours, JdbcClient jdbc) {
    this.hours = hours;
    this.jdbc = jdbc;
  }

  ReportBasis of(Asked asked, ReportContent content) {
    Map<String, Integer> measures = new TreeMap<>();
    content.measures().forEach(measure -> measures.put(measure.key(), measure.version()));
    Map<String, Integer> agreements = new TreeMap<>();
    content.targets().forEach(target -> agreements.put(target.agreement(), target.version()));
    Map<String, Integer> calendars = new TreeMap<>();
    content.availability().services().stream()
        .map(service -> hours.basis(service.service()))
        .forEach(
            basis -> {
              agreements.putIfAbsent(basis.agreement(), basis.agreementVersion());
              calendars.put(basis.calendar(), basis.calendarVersion());
            });
    return new ReportBasis(
        asked.zone().getId(),
        used(measures),
        used(agreements),
        used(calendars),
        jdbc.sql("select name, fingerprint from report_source order by name")
            .query(ReportBasis.UsedSource.class)
            .list());
  }

  private static List<ReportBasis.UsedVersion> used(Map<String, Integer> versions) {
    return versions.entrySet().stream()
        .map(entry -> new ReportBasis.UsedVersion(entry.getKey(), entry.getValue()))
        .toList();
  }
}
