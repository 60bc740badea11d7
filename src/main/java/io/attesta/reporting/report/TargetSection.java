package io.attesta.reporting.report;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.reporting.Arithmetic;
import io.attesta.reporting.Dimension;
import io.attesta.reporting.Direction;
import io.attesta.reporting.Figure;
import io.attesta.reporting.Figures;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Period;
import io.attesta.reporting.Unit;
import io.attesta.servicelevel.AgreedHours;
import io.attesta.servicelevel.AgreedShares;
import io.attesta.servicelevel.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the targets of agreements were met, by the verdicts of their clocks. */
@Component
class TargetSection {

  private final Figures figures;
  private final AgreedShares shares;
  private final AgreedHours hours;
  private final Catalogue catalogue;

  TargetSection(Figures figures, AgreedShares shares, AgreedHours hours, Catalogue catalogue) {
    this.figures = figures;
    this.shares = shares;
    this.hours = hours;
    this.catalogue = catalogue;
  }

  /** Of the agreements that were judged by in the time of the trend, or cover the services. */
  List<ReportTarget> of(Asked asked) {
    Map<Metric, Map<String, List<Figure>>> told = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      told.put(
          metric,
          figures.of(kept(metric), asked.series().splitBy(Dimension.SUBJECT)).stream()
              .collect(Collectors.groupingBy(Figure::of)));
    }
    var agreements = new TreeSet<String>();
    told.values().forEach(byAgreement -> agreements.addAll(byAgreement.keySet()));
    services(asked).forEach(service -> agreements.add(hours.basis(service.key()).agreement()));
    List<ReportTarget> targets = new ArrayList<>();
    for (AgreedShares.Share share : shares.inForce(agreements, asked.end())) {
      told.forEach(
          (metric, byAgreement) ->
              targets.add(target(asked, share, metric, byAgreement.get(share.key()))));
    }
    return targets;
  }

  /** Of the scope, of those on offer; none for everything. */
  private List<ServiceEntry> services(Asked asked) {
    ReportScope scope = asked.scope();
    return switch (scope.kind()) {
      case SERVICE -> catalogue.find(scope.key()).stream().toList();
      case CUSTOMER ->
          catalogue.onOffer().stream()
              .filter(service -> Objects.equals(service.customer(), scope.key()))
              .toList();
      case ALL -> List.of();
    };
  }

  private static ReportTarget target(
      Asked asked, AgreedShares.Share share, Metric metric, List<Figure> figures) {
    Series series = figures == null ? nothing(asked) : Series.of(asked.period(), figures);
    BigDecimal target = share.percent() == null ? null : BigDecimal.valueOf(share.percent());
    return new ReportTarget(
        share.key(),
        share.version(),
        share.name(),
        metric,
        series.value(),
        share.percent(),
        Direction.UP.met(series.value(), target),
        series.sums() == null ? 0 : series.sums().n(),
        series.sums() == null ? 0 : series.sums().hit(),
        series.previous(),
        series.lastYear(),
        series.trend());
  }

  private static Series nothing(Asked asked) {
    List<Figure> none = new ArrayList<>();
    for (ReportPeriod period = ReportPeriod.of(asked.period().kind(), asked.period().earliest());
        !period.from().isAfter(asked.period().from());
        period = period.next()) {
      none.add(new Figure(period.from(), period.until(), null, null, null, null));
    }
    return Series.of(asked.period(), none);
  }

  private static Measure kept(Metric metric) {
    return new Measure(
        "kept",
        1,
        "",
        "",
        Map.of(),
        "clock",
        Arithmetic.SHARE,
        Map.of(Dimension.VARIANT, List.of(metric.name())),
        Map.of(),
        Unit.PERCENT,
        null,
        Direction.UP,
        Period.MONTH,
        false);
  }
}
