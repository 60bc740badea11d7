package io.attesta.servicelevel;

import io.attesta.integration.Outbox;
import io.attesta.party.SupplierContract;
import io.attesta.party.Suppliers;
import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.ClockTerms;
import io.attesta.servicelevel.reckoning.Verdict;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Counts what a work item waits for a customer or a supplier, while its own clocks pause or run on.
 * Where the supplier has promised a time, in a contract or an operational level agreement, the
 * stretch is held against it.
 */
@Component
class PartyTimeKeeper {

  /**
   * @param party null where nobody is named
   */
  private record Waiting(String reason, String party) {}

  private final PartyTimeTable times;
  private final Suppliers suppliers;
  private final Calendars calendars;
  private final Promises promises;
  private final Outbox outbox;

  PartyTimeKeeper(
      PartyTimeTable times,
      Suppliers suppliers,
      Calendars calendars,
      Promises promises,
      Outbox outbox) {
    this.times = times;
    this.suppliers = suppliers;
    this.calendars = calendars;
    this.promises = promises;
    this.outbox = outbox;
  }

  @EventListener
  void on(WorkItemChanged change) {
    Waiting before = waiting(change.before());
    Waiting after = waiting(change.after());
    if (Objects.equals(before, after)) {
      return;
    }
    if (before != null) {
      times.open(change.after().id()).ifPresent(time -> stop(time, change.at()));
    }
    if (after != null) {
      times.add(begun(change.after(), after, change.at()));
    }
  }

  private void stop(PartyTime time, Instant at) {
    if (time.clock() != null) {
      time.clock().add(ClockEvent.stop(at));
    }
    write(time.stopped(at), at);
  }

  /** Stores the stretch; a breach that the sweep had no time to notice is told from here. */
  void write(PartyTime time, Instant at) {
    KeptClock clock = time.clock();
    if (clock != null) {
      ClockReading reading = clock.read(at);
      if (reading.verdict() == Verdict.BREACHED && !clock.breachWasNoticed()) {
        outbox.add(
            PartyNotice.KIND,
            time.number(),
            PartyNotice.payload(time, "BREACHED", reading.breachedAt()));
      }
    }
    times.write(time, at);
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
    WorkingCalendar calendar = contract.flatMap(c -> byKey(c.calendar())).orElse(null);
    if (calendar == null) {
      AgreedTerms agreed = promises.of(Facts.of(item)).get(Metric.RESOLUTION);
      calendar = agreed == null ? null : agreed.terms().calendar();
    }
    return new PartyTime(
        0,
        item.id(),
        item.number(),
        waiting.reason(),
        waiting.party(),
        contract.map(SupplierContract::key).orElse(null),
        contract.map(SupplierContract::version).orElse(null),
        calendar,
        at,
        null,
        calendar == null ? null : clock(item, contract.orElse(null), calendar, at));
  }

  private static KeptClock clock(
      WorkItemView item, SupplierContract contract, WorkingCalendar calendar, Instant at) {
    Integer minutes =
        contract == null ? null : contract.minutes(item.practice(), item.priority()).orElse(null);
    if (minutes == null) {
      return null;
    }
    var terms = new ClockTerms(minutes * 60_000L, contract.warningPercent(), Set.of(), calendar);
    return KeptClock.started(
        item.id(),
        item.number(),
        null,
        at,
        new AgreedTerms(terms, contract.key(), contract.version(), null, 0));
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
