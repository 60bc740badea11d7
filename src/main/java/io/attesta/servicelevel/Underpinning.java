package io.attesta.servicelevel;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.party.SupplierContract;
import io.attesta.party.Suppliers;
import io.attesta.servicelevel.reckoning.ClockTerms;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.shared.Now;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether what suppliers promise, inside and outside, can keep what is promised to customers
 * (8.3.3, 8.3.4): each of them takes its whole time, one after the other, whenever in a week it
 * begins.
 */
@Component
class Underpinning {

  private static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");
  private static final String WAITING = "SUPPLIER";

  /**
   * A promise that counts.
   *
   * @param minutes by the calendar of the contract
   */
  record Part(String supplier, String contract, int minutes, String calendar) {}

  /**
   * A target that suppliers can use up.
   *
   * @param neededMinutes time of the agreement that they may take
   * @param openedAt when it takes most
   */
  record Gap(
      String service,
      String practice,
      String priority,
      long targetMinutes,
      long neededMinutes,
      Instant openedAt,
      List<Part> parts) {}

  private final Promises promises;
  private final Suppliers suppliers;
  private final Catalogue catalogue;
  private final Calendars calendars;
  private final Now now;

  Underpinning(
      Promises promises, Suppliers suppliers, Catalogue catalogue, Calendars calendars, Now now) {
    this.promises = promises;
    this.suppliers = suppliers;
    this.catalogue = catalogue;
    this.calendars = calendars;
    this.now = now;
  }

  /** Targets of the agreement that suppliers can use up, though they keep their own promises. */
  List<Gap> gaps(Agreement agreement) {
    LocalDate today = LocalDate.ofInstant(now.get(), ZoneOffset.UTC);
    List<Gap> gaps = new ArrayList<>();
    for (ServiceEntry service : services(agreement)) {
      List<SupplierContract> inForce = suppliers.inForce(null, service.key(), today);
      var practices =
          inForce.stream()
              .flatMap(contract -> contract.targets().stream())
              .map(SupplierContract.Target::practice)
              .collect(Collectors.toCollection(TreeSet::new));
      for (String practice : practices) {
        for (String priority : PRIORITIES) {
          gap(agreement, service, practice, priority, inForce).ifPresent(gaps::add);
        }
      }
    }
    return gaps;
  }

  private List<ServiceEntry> services(Agreement agreement) {
    return catalogue.onOffer().stream()
        .filter(service -> agreement.service() == null || agreement.service().equals(service.key()))
        .filter(
            service ->
                agreement.customer() == null
                    || service.customer() == null
                    || agreement.customer().equals(service.customer()))
        .filter(
            service ->
                agreement.criticality() == null
                    || agreement.criticality().equals(service.criticality()))
        .toList();
  }

  private Optional<Gap> gap(
      Agreement agreement,
      ServiceEntry service,
      String practice,
      String priority,
      List<SupplierContract> inForce) {
    Map<String, Part> bySupplier = new LinkedHashMap<>();
    for (SupplierContract contract : inForce) {
      contract
          .minutes(practice, priority)
          .ifPresent(
              minutes ->
                  bySupplier.putIfAbsent(
                      contract.supplier(),
                      new Part(contract.supplier(), contract.key(), minutes, contract.calendar())));
    }
    var facts = new Facts(practice, priority, service.key(), agreement.customer());
    AgreedTerms agreed =
        promises.terms(agreement, facts, service.criticality()).get(Metric.RESOLUTION);
    // What pauses the clock takes nothing from the target.
    boolean counts = agreed != null && !agreed.terms().pausingReasons().contains(WAITING);
    return counts && !bySupplier.isEmpty()
        ? worst(agreed.terms(), service.key(), practice, priority, List.copyOf(bySupplier.values()))
        : Optional.empty();
  }

  private Optional<Gap> worst(
      ClockTerms terms, String service, String practice, String priority, List<Part> parts) {
    long most = 0;
    Instant at = null;
    for (Instant opened : week()) {
      Instant end = opened;
      for (Part part : parts) {
        end = calendar(part.calendar()).reached(end, part.minutes() * 60_000L);
        if (end == null) {
          return Optional.empty();
        }
      }
      long needed = terms.calendar().worked(opened, end);
      if (needed > most) {
        most = needed;
        at = opened;
      }
    }
    return most > terms.targetMillis()
        ? Optional.of(
            new Gap(
                service,
                practice,
                priority,
                terms.targetMillis() / 60_000,
                most / 60_000,
                at,
                parts))
        : Optional.empty();
  }

  /** Every other hour of the week that begins next. */
  private List<Instant> week() {
    Instant monday =
        LocalDate.ofInstant(now.get(), ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
    List<Instant> moments = new ArrayList<>();
    for (int hour = 0; hour < 7 * 24; hour += 2) {
      moments.add(monday.plus(Duration.ofHours(hour)));
    }
    return moments;
  }

  private WorkingCalendar calendar(String key) {
    return calendars
        .current(key)
        .map(kept -> calendars.get(kept.key(), kept.version()))
        .orElseThrow(() -> new IllegalStateException("There is no calendar " + key));
  }
}
