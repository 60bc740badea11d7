package io.attesta.servicelevel;

import io.attesta.party.SupplierContract;
import io.attesta.party.Suppliers;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts what a work item waits for a customer or a supplier, while its own clocks pause or run on.
 * Where the supplier has promised a time, in a contract or an operational level agreement, the
 * stretch is held against it.
 */
@Component
class PartyTimeKeeper {

  private static final int USUAL_WARNING_PERCENT = 80;

  /**
   * @param party null where nobody is named
   */
  private record Waiting(String reason, String party) {}

  private final PartyTimeTable times;
  private final Suppliers suppliers;
  private final Calendars calendars;
  private final Promises promises;

  PartyTimeKeeper(
      PartyTimeTable times, Suppliers suppliers, Calendars calendars, Promises promises) {
    this.times = times;
    this.suppliers = suppliers;
    this.calendars = calendars;
    this.promises = promises;
  }

  @EventListener
  void on(WorkItemChanged change) {
    Waiting before = waiting(change.before());
    Waiting after = waiting(change.after());
    if (Objects.equals(before, after)) {
      return;
    }
    if (before != null) {
      times.open(change.after().id()).ifPresent(time -> times.stop(time, change.at()));
    }
    if (after != null) {
      times.add(begun(change.after(), after, change.at()));
    }
  }

  private static Waiting waiting(WorkItemView item) {
    if (item == null || !"ON_HOLD".equals(item.status()) || item.holdReason() == null) {
      return null;
    }
    return switch (item.holdReason()) {
      case "CUSTOMER" -> new Waiting("CUSTOMER", item.customer());
      case "SUPPLIER" -> new Waiting("SUPPLIER", supplier(item));
      default -> null;
    };
  }

  private static String supplier(WorkItemView item) {
    String written = item.details().path("supplier").asText("").strip();
    return written.isEmpty() ? null : written;
  }

  private PartyTime begun(WorkItemView item, Waiting waiting, Instant at) {
    Optional<SupplierContract> contract = contract(item, waiting, at);
    AgreedTerms agreed = promises.of(Facts.of(item)).get(Metric.RESOLUTION);
    WorkingCalendar calendar =
        contract
            .flatMap(c -> byKey(c.calendar()))
            .orElse(agreed == null ? null : agreed.terms().calendar());
    Long target =
        contract
            .flatMap(c -> c.minutes(item.practice(), item.priority()))
            .map(minutes -> minutes * 60_000L)
            .orElse(null);
    return new PartyTime(
        0,
        item.id(),
        item.number(),
        waiting.reason(),
        waiting.party(),
        contract.map(SupplierContract::key).orElse(null),
        contract.map(SupplierContract::version).orElse(null),
        calendar,
        target,
        at,
        null,
        reached(calendar, at, target),
        reached(calendar, at, target == null ? null : target * warningPercent(agreed) / 100));
  }

  private static Instant reached(WorkingCalendar calendar, Instant from, Long millis) {
    return millis == null || calendar == null ? null : calendar.reached(from, millis);
  }

  private static int warningPercent(AgreedTerms agreed) {
    return agreed == null ? USUAL_WARNING_PERCENT : agreed.terms().warningPercent();
  }

  /** A contract with a promise for such a work item before one that promises nothing for it. */
  private Optional<SupplierContract> contract(WorkItemView item, Waiting waiting, Instant at) {
    if (!"SUPPLIER".equals(waiting.reason()) || waiting.party() == null) {
      return Optional.empty();
    }
    var inForce =
        suppliers.inForce(
            waiting.party(), item.service(), LocalDate.ofInstant(at, java.time.ZoneOffset.UTC));
    return inForce.stream()
        .filter(c -> c.minutes(item.practice(), item.priority()).isPresent())
        .findFirst()
        .or(() -> inForce.stream().findFirst());
  }

  private Optional<WorkingCalendar> byKey(String key) {
    return calendars.current(key).map(kept -> calendars.get(kept.key(), kept.version()));
  }
}
