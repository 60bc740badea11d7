package io.attesta.reporting.report;

import io.attesta.catalogue.Catalogue;
import io.attesta.party.Customers;
import io.attesta.reporting.Period;
import io.attesta.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes of what people ask for what can be reported, and refuses the rest. */
@Component
class ReportQuestions {

  private final Catalogue catalogue;
  private final Customers customers;
  private final ZoneId zone;

  ReportQuestions(
      Catalogue catalogue,
      Customers customers,
      @Value("${attesta.reporting.zone:UTC}") ZoneId zone) {
    this.catalogue = catalogue;
    this.customers = customers;
    this.zone = zone;
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * The question about a period.
   *
   * @throws Refusal {@code invalid-input} for what there is not
   */
  Asked asked(ReportScope.Kind kind, String key, Period period, LocalDate day) {
    if (day.getYear() < 1970 || day.getYear() > 2200) {
      throw Refusal.invalidField("from", "out-of-range", "A day of this time");
    }
    return new Asked(scope(kind, key), ReportPeriod.of(length(period), day), zone);
  }

  ReportScope scope(ReportScope.Kind kind, String key) {
    return switch (kind) {
      case SERVICE ->
          catalogue
              .find(required(key))
              .map(service -> new ReportScope(kind, service.key(), service.name()))
              .orElseThrow(() -> unknown("There is no such service"));
      case CUSTOMER ->
          customers
              .find(required(key))
              .map(customer -> new ReportScope(kind, customer.key(), customer.name()))
              .orElseThrow(() -> unknown("There is no such customer"));
      case ALL -> {
        if (key != null) {
          throw unknown("A report of everything has no key");
        }
        yield new ReportScope(kind, null, null);
      }
    };
  }

  static Period length(Period period) {
    if (!ReportPeriod.KINDS.contains(period)) {
      throw Refusal.invalidField("period", "unknown", "Reports are of a MONTH or a QUARTER");
    }
    return period;
  }

  private static String required(String key) {
    if (key == null || key.isBlank()) {
      throw Refusal.invalidField("key", "required", "Say which");
    }
    return key;
  }

  private static Refusal unknown(String message) {
    return Refusal.invalidField("key", "unknown", message);
  }
}
