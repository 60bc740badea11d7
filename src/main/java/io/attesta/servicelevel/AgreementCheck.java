package io.attesta.servicelevel;

import io.attesta.catalogue.Catalogue;
import io.attesta.party.Customers;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses agreements that clocks could not follow. */
@Component
class AgreementCheck {

  private static final Set<String> CRITICALITIES = Set.of("LOW", "MEDIUM", "HIGH", "CRITICAL");

  private final Calendars calendars;
  private final Catalogue catalogue;
  private final Customers customers;
  private final Promises promises;

  AgreementCheck(Calendars calendars, Catalogue catalogue, Customers customers, Promises promises) {
    this.calendars = calendars;
    this.catalogue = catalogue;
    this.customers = customers;
    this.promises = promises;
  }

  /**
   * @param before the version to be replaced, null for a new agreement
   * @throws Refusal with every fault found
   */
  void check(Agreement before, Agreement edited) {
    List<FieldError> faults = new ArrayList<>();
    if (calendars.current(edited.calendar()).isEmpty()) {
      faults.add(new FieldError("calendar", "unknown", "There is no such working calendar"));
    }
    if (edited.service() != null && catalogue.find(edited.service()).isEmpty()) {
      faults.add(new FieldError("service", "unknown", "There is no such service"));
    }
    if (edited.customer() != null && customers.find(edited.customer()).isEmpty()) {
      faults.add(new FieldError("customer", "unknown", "There is no such customer"));
    }
    if (edited.criticality() != null && !CRITICALITIES.contains(edited.criticality())) {
      faults.add(new FieldError("criticality", "unknown", "LOW, MEDIUM, HIGH or CRITICAL"));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    if (before != null && before.weight() == 0 && edited.weight() > 0) {
      throw Refusal.conflict(
          "default-needed", "Some agreement has to cover what no other agreement covers");
    }
    // A decision that cannot be evaluated would keep everyone from opening anything.
    promises.terms(
        edited,
        new Facts("incident", "P1", edited.service(), edited.customer()),
        edited.criticality());
  }
}
