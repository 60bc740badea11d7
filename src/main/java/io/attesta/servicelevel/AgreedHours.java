package io.attesta.servicelevel;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The hours in which a service is agreed to be there (8.3.3, 8.7.1). */
@Component
public class AgreedHours {

  private final Agreements agreements;
  private final Catalogue catalogue;

  AgreedHours(Agreements agreements, Catalogue catalogue) {
    this.agreements = agreements;
    this.catalogue = catalogue;
  }

  /** The part of a time that is within the agreed hours of a service. */
  public interface Counter {
    Duration between(Instant from, Instant until);
  }

  /**
   * What the agreed hours of a service follow today.
   *
   * @param agreement key of the agreement that says most about the service
   * @param calendar key of its working calendar
   */
  public record Basis(
      String agreement, int agreementVersion, String calendar, int calendarVersion) {}

  /** By the agreement that says most about the service today, and its calendar. */
  public Counter of(String service) {
    var calendar = agreements.calendarOf(covering(service));
    return (from, until) -> Duration.ofMillis(calendar.worked(from, until));
  }

  /** What {@link #of} counts by. */
  public Basis basis(String service) {
    Agreement agreement = covering(service);
    var calendar = agreements.calendarOf(agreement);
    return new Basis(
        agreement.key(), agreement.version(), agreement.calendar(), calendar.version());
  }

  private Agreement covering(String service) {
    ServiceEntry entry = catalogue.find(service).orElse(null);
    String customer = entry == null ? null : entry.customer();
    String criticality = entry == null ? null : entry.criticality();
    return agreements.covering(service, customer, criticality);
  }
}
