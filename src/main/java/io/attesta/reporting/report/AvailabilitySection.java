package io.attesta.reporting.report;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.reporting.Dimension;
import io.attesta.reporting.Figure;
import io.attesta.reporting.Figures;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.reporting.Sums;
import io.attesta.servicelevel.AgreedHours;
import io.attesta.shared.Now;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far services were there, and the outages that incidents tell of. */
@Component
class AvailabilitySection {

  private static final String MEASURE = "availability";

  private static final String OUTAGES =
      """
      select w.number, w.title, w.service, (w.details ->> 'outageFrom')::timestamptz as begun,
             coalesce((w.details ->> 'outageUntil')::timestamptz, w.resolved_at) as ended
      from work_item w
      where w.details ->> 'outageFrom' is not null and w.service is not null and w.status <> 'CANCELLED' and %s
        and (w.details ->> 'outageFrom')::timestamptz < :end
        and coalesce((w.details ->> 'outageUntil')::timestamptz, w.resolved_at, :now) > :begin
      order by begun, w.number""";

  private final Measures measures;
  private final Figures figures;
  private final AgreedHours hours;
  private final Catalogue catalogue;
  private final JdbcClient jdbc;
  private final Now now;

  AvailabilitySection(
      Measures measures,
      Figures figures,
      AgreedHours hours,
      Catalogue catalogue,
      JdbcClient jdbc,
      Now now) {
    this.measures = measures;
    this.figures = figures;
    this.hours = hours;
    this.catalogue = catalogue;
    this.jdbc = jdbc;
    this.now = now;
  }

  ReportAvailability of(Asked asked) {
    Measure measure = measures.find(MEASURE).orElseThrow();
    Series series = Series.of(asked.period(), figures.of(measure, asked.series()));
    Map<String, String> names =
        catalogue.onOffer().stream()
            .collect(Collectors.toMap(ServiceEntry::key, ServiceEntry::name));
    return new ReportAvailability(
        series.value(),
        measure.target(),
        measure.direction().met(series.value(), measure.target()),
        agreed(series.sums()),
        down(series.sums()),
        series.previous(),
        series.lastYear(),
        series.trend(),
        figures.of(measure, asked.now().splitBy(Dimension.SERVICE)).stream()
            .filter(figure -> figure.value() != null)
            .map(figure -> service(measure, figure, names))
            .toList(),
        outages(asked, names));
  }

  private static ReportAvailability.ServiceAvailability service(
      Measure measure, Figure figure, Map<String, String> names) {
    return new ReportAvailability.ServiceAvailability(
        figure.of(),
        names.get(figure.of()),
        figure.value(),
        measure.target(),
        figure.met(),
        agreed(figure.sums()),
        down(figure.sums()));
  }

  private List<ReportAvailability.ReportOutage> outages(Asked asked, Map<String, String> names) {
    Instant present = now.get();
    Instant end = asked.end().isAfter(present) ? present : asked.end();
    Map<String, AgreedHours.Counter> agreed = new HashMap<>();
    return jdbc.sql(OUTAGES.formatted(asked.condition("w")))
        .params(asked.values())
        .param("now", present.atOffset(ZoneOffset.UTC))
        .query(
            (row, i) -> {
              String service = row.getString("service");
              Instant from = instant(row, "begun");
              Instant until = instant(row, "ended");
              Instant first = from.isBefore(asked.begin()) ? asked.begin() : from;
              Instant last = until == null || until.isAfter(end) ? end : until;
              return new ReportAvailability.ReportOutage(
                  service,
                  names.getOrDefault(service, service),
                  row.getString("number"),
                  row.getString("title"),
                  from,
                  until,
                  first.isBefore(last)
                      ? agreed.computeIfAbsent(service, hours::of).between(first, last).toMinutes()
                      : 0);
            })
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static long agreed(Sums sums) {
    return sums == null ? 0 : sums.n() / 60;
  }

  private static long down(Sums sums) {
    return sums == null ? 0 : sums.amount() / 60;
  }
}
