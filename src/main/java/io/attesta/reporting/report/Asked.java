package io.attesta.reporting.report;

import io.attesta.reporting.Dimension;
import io.attesta.reporting.FigureQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be reported, in terms of queries.
 *
 * @param zone by which a moment falls on a day
 */
record Asked(ReportScope scope, ReportPeriod period, ZoneId zone) {

  /** Figures of the period. */
  FigureQuery now() {
    return narrowed(FigureQuery.of(period.from(), period.until()));
  }

  /** Figures of each of the periods that the report compares with, and of the period itself. */
  FigureQuery series() {
    return narrowed(FigureQuery.of(period.earliest(), period.until()).each(period.kind()));
  }

  private FigureQuery narrowed(FigureQuery query) {
    return switch (scope.kind()) {
      case SERVICE -> query.where(Dimension.SERVICE, scope.key());
      case CUSTOMER -> query.where(Dimension.CUSTOMER, scope.key());
      case ALL -> query;
    };
  }

  /** Condition on rows that have service and customer; its value is the parameter scope. */
  String condition(String row) {
    return switch (scope.kind()) {
      case SERVICE -> row + ".service = :scope";
      case CUSTOMER -> row + ".customer = :scope";
      case ALL -> "cast(:scope as text) is null";
    };
  }

  /** Values of the parameters scope, from, until, earliest, begin, end and zone. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("scope", scope.key());
    values.put("from", period.from());
    values.put("until", period.until());
    values.put("earliest", period.earliest());
    values.put("begin", begin().atZone(zone).toOffsetDateTime());
    values.put("end", end().atZone(zone).toOffsetDateTime());
    values.put("zone", zone.getId());
    return values;
  }

  Instant begin() {
    return moment(period.from());
  }

  Instant end() {
    return moment(period.until());
  }

  private Instant moment(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
