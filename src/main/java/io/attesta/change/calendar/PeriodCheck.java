package io.attesta.change.calendar;

import io.attesta.catalogue.Catalogue;
import io.attesta.party.Customers;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks what people enter of freezes and maintenance windows. */
@Component
class PeriodCheck {

  private static final Set<String> CATEGORIES = Set.of("standard", "normal", "emergency");

  private final Catalogue catalogue;
  private final Customers customers;

  PeriodCheck(Catalogue catalogue, Customers customers) {
    this.catalogue = catalogue;
    this.customers = customers;
  }

  /** The times, and the faults of everything that is entered. */
  Recurrence check(
      String key,
      String service,
      String customer,
      List<String> exempt,
      String zone,
      LocalDateTime start,
      LocalDateTime end,
      String rule) {
    List<FieldError> faults = new ArrayList<>();
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      faults.add(new FieldError("key", "invalid", "Lower-case words joined by hyphens"));
    }
    if (service != null && catalogue.find(service).isEmpty()) {
      faults.add(new FieldError("service", "unknown", "There is no such service"));
    }
    if (customer != null && customers.find(customer).isEmpty()) {
      faults.add(new FieldError("customer", "unknown", "There is no such customer"));
    }
    if (!CATEGORIES.containsAll(exempt)) {
      faults.add(new FieldError("exempt", "unknown", "Categories are " + CATEGORIES));
    }
    Recurrence times = null;
    try {
      times = new Recurrence(ZoneId.of(zone), start, end, rule);
      faults.addAll(times.faults());
    } catch (DateTimeException e) {
      faults.add(new FieldError("zone", "unknown", "There is no such time zone"));
    }
    if (start.getYear() < 2000 || end.getYear() > 2199) {
      faults.add(new FieldError("firstStart", "out-of-range", "Between 2000 and 2199"));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return times;
  }
}
