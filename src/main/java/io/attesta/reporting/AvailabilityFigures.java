package io.attesta.reporting;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.servicelevel.AgreedHours;
import io.attesta.shared.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Availability (8.7.1): outages that incidents tell of, held against the agreed hours of each
 * service. n is the seconds agreed, amount those of them in which it was down. The future does not
 * count, neither way. To those who read no incidents there is nothing to tell.
 */
@Component
class AvailabilityFigures implements FigureMaker {

  private static final String TOLD_BY = "incident";

  private final Outages outages;
  private final AgreedHours hours;
  private final Catalogue catalogue;
  private final ZoneId zone;
  private final Now now;

  AvailabilityFigures(
      Outages outages, AgreedHours hours, Catalogue catalogue, MeasureSources sources, Now now) {
    this.outages = outages;
    this.hours = hours;
    this.catalogue = catalogue;
    this.zone = ZoneId.of(sources.zone());
    this.now = now;
  }

  @Override
  public Set<Arithmetic> makes() {
    return Set.of(Arithmetic.AVAILABILITY);
  }

  @Override
  public List<Figure> figures(Measure measure, FigureQuery query) {
    FigureGrid<Sums> grid = new FigureGrid<>(query, Sums.NONE);
    if (query.practices() != null && !query.practices().contains(TOLD_BY)) {
      return grid.figures(measure, (row, ends) -> told(measure, row, ends));
    }
    List<LocalDate> bounds = query.bounds();
    Instant present = now.get();
    var down = outages.between(begin(query.from()), begin(query.until()), present);
    for (ServiceEntry service : services(measure, query)) {
      AgreedHours.Counter agreed = hours.of(service.key());
      for (int i = 1; i < bounds.size(); i++) {
        Instant from = begin(bounds.get(i - 1));
        Instant end = begin(bounds.get(i));
        Instant until = end.isAfter(present) ? present : end;
        if (from.isBefore(until)) {
          grid.merge(
              of(query.split(), service),
              i,
              sums(agreed, down.getOrDefault(service.key(), List.of()), from, until),
              Sums::plus);
        }
      }
    }
    return grid.figures(measure, (row, ends) -> told(measure, row, ends));
  }

  private List<ServiceEntry> services(Measure measure, FigureQuery query) {
    return catalogue.onOffer().stream()
        .filter(service -> fits(measure.only(), service) && fits(query.only(), service))
        .toList();
  }

  private static boolean fits(Map<Dimension, List<String>> only, ServiceEntry service) {
    return only.entrySet().stream()
        .allMatch(
            condition ->
                switch (condition.getKey()) {
                  case SERVICE -> condition.getValue().contains(service.key());
                  case CUSTOMER ->
                      service.customer() != null
                          && condition.getValue().contains(service.customer());
                  default -> true;
                });
  }

  private static String of(Dimension split, ServiceEntry service) {
    if (split == Dimension.SERVICE) {
      return service.key();
    }
    return split == Dimension.CUSTOMER ? service.customer() : null;
  }

  private static Sums sums(
      AgreedHours.Counter agreed, List<Outage> outages, Instant from, Instant until) {
    long down =
        outages.stream()
            .map(outage -> outage.within(from, until))
            .mapToLong(outage -> agreed.between(outage.from(), outage.until()).toSeconds())
            .sum();
    return new Sums(agreed.between(from, until).toSeconds(), 0, down);
  }

  private static List<FigureGrid.Told> told(
      Measure measure, List<Sums> row, List<LocalDate> bounds) {
    List<FigureGrid.Told> told = new ArrayList<>();
    for (int i = 1; i < row.size(); i++) {
      told.add(new FigureGrid.Told(measure.value(row.get(i), bounds.get(i)), row.get(i)));
    }
    return told;
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
