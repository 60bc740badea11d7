package io.attesta.change.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A period in which nothing is changed.
 *
 * @param service key of the service it protects, null for all
 * @param customer key of the customer it protects, null for all
 * @param site location of the configuration items it protects, null for all
 * @param exempt categories of changes that it does not concern
 * @param blocking whether a change within needs somebody who answers for it, or is only warned
 * @param retired true once it is no longer in force
 * @param version grows with each change, from 1
 */
record Freeze(
    String key,
    String name,
    String reason,
    String service,
    String customer,
    String site,
    @JsonUnwrapped Recurrence times,
    List<String> exempt,
    boolean blocking,
    boolean retired,
    int version)
    implements KeptPeriod {

  /** Whether it concerns the change; of service, customer and site those that are named count. */
  boolean concerns(Subject subject) {
    return !retired
        && !subject.isExempt(exempt)
        && (service == null || subject.servicesAtRisk().contains(service))
        && (customer == null || subject.customers().contains(customer))
        && (site == null || subject.change().sites().contains(site));
  }

  Freeze retire() {
    return new Freeze(
        key, name, reason, service, customer, site, times, exempt, blocking, true, version + 1);
  }
}
