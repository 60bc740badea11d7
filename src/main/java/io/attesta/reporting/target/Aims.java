package io.attesta.reporting.target;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.reporting.Arithmetic;
import io.attesta.reporting.Dimension;
import io.attesta.reporting.Figure;
import io.attesta.reporting.FigureQuery;
import io.attesta.reporting.Figures;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Period;
import io.attesta.reporting.ReportingDay;
import io.attesta.servicelevel.AgreedShares;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What there is to judge of a period, with the value that it came to. */
@Component
class Aims {

  /** An aim and what became of it. */
  record Reached(Aim aim, BigDecimal value) {}

  private final Figures figures;
  private final AgreedShares shares;
  private final Catalogue catalogue;
  private final ReportingDay day;

  Aims(Figures figures, AgreedShares shares, Catalogue catalogue, ReportingDay day) {
    this.day = day;
    this.figures = figures;
    this.shares = shares;
    this.catalogue = catalogue;
  }

  /** Nothing where nothing happened: neither met nor missed. */
  List<Reached> reached(Measure measure, LocalDate from, LocalDate until) {
    List<Reached> reached = new ArrayList<>();
    FigureQuery period = FigureQuery.of(from, until);
    if (measure.target() != null && !measure.byService()) {
      add(reached, ofService(measure, null), figures.one(measure, period).value());
    } else if (measure.target() != null) {
      values(measure, period, Dimension.SERVICE)
          .forEach((service, value) -> add(reached, ofService(measure, service), value));
    }
    agreed(measure, period, reached);
    return reached;
  }

  /** Besides, agreements promise a share of what each of them promises. */
  private void agreed(Measure measure, FigureQuery period, List<Reached> reached) {
    if (!tellsOfAgreements(measure)) {
      return;
    }
    Map<String, BigDecimal> values = values(measure, period, Dimension.SUBJECT);
    Instant end = period.until().atStartOfDay(day.zone()).toInstant();
    for (AgreedShares.Share share : shares.inForce(values.keySet(), end)) {
      if (share.percent() != null) {
        add(reached, ofAgreement(measure, share), values.get(share.key()));
      }
    }
  }

  /** Whether it tells of all that was promised which share was kept, month by month. */
  private static boolean tellsOfAgreements(Measure measure) {
    return measure.source().equals("clock")
        && measure.arithmetic() == Arithmetic.SHARE
        && measure.hits().isEmpty()
        && measure.period() == Period.MONTH
        && Set.of(Dimension.VARIANT).containsAll(measure.only().keySet());
  }

  private Map<String, BigDecimal> values(Measure measure, FigureQuery period, Dimension split) {
    Map<String, BigDecimal> values = new TreeMap<>();
    for (Figure figure : figures.of(measure, period.splitBy(split))) {
      if (figure.of() != null) {
        values.put(figure.of(), figure.value());
      }
    }
    return values;
  }

  private static void add(List<Reached> reached, Aim aim, BigDecimal value) {
    if (value != null) {
      reached.add(new Reached(aim, value));
    }
  }

  private Aim ofService(Measure measure, String service) {
    Optional<ServiceEntry> entry = Optional.ofNullable(service).flatMap(catalogue::find);
    return new Aim(
        measure,
        service,
        null,
        entry.map(ServiceEntry::criticality).orElse(null),
        entry.map(ServiceEntry::name).orElse(service),
        measure.target());
  }

  private Aim ofAgreement(Measure measure, AgreedShares.Share share) {
    return new Aim(
        measure,
        null,
        share.key(),
        share.service() == null
            ? share.criticality()
            : catalogue.find(share.service()).map(ServiceEntry::criticality).orElse(null),
        share.name(),
        BigDecimal.valueOf(share.percent()));
  }
}
