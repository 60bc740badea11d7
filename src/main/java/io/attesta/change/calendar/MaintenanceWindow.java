package io.attesta.change.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * When work on a service, or on a class of configuration items, is agreed.
 *
 * @param service key of the service, null when it is about a class
 * @param ciClass key of the class, null when it is about a service
 * @param exempt categories of changes that may work at other times
 * @param blocking whether work at other times needs somebody who answers for it, or is only warned
 * @param retired true once it is no longer in force
 * @param version grows with each change, from 1
 */
record MaintenanceWindow(
    String key,
    String name,
    String service,
    String ciClass,
    @JsonUnwrapped Recurrence times,
    List<String> exempt,
    boolean blocking,
    boolean retired,
    int version)
    implements KeptPeriod {

  /** Key of what it is about. */
  String about() {
    return service == null ? ciClass : service;
  }

  boolean concerns(Subject subject) {
    return !retired
        && (service == null
            ? subject.classes().containsValue(ciClass)
            : subject.servicesDown().contains(service));
  }

  MaintenanceWindow retire() {
    return new MaintenanceWindow(
        key, name, service, ciClass, times, exempt, blocking, true, version + 1);
  }
}
