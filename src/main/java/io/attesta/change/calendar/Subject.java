package io.attesta.change.calendar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change that is checked.
 *
 * @param classes class of each configuration item worked on
 */
record Subject(Scheduled change, Footprint footprint, Map<String, String> classes) {

  /** Its own service and those that are hit. */
  Set<String> services() {
    return with(change.service(), footprint.impact().services());
  }

  /** These, and those that stand on something that has lost redundancy. */
  Set<String> servicesAtRisk() {
    Set<String> all = services();
    all.addAll(footprint.risk().services());
    return all;
  }

  /** The services that are down, and not only less safe, while it is carried out. */
  Set<String> servicesDown() {
    Set<String> degraded = new LinkedHashSet<>();
    footprint.impact().hits().stream()
        .filter(hit -> hit.degraded())
        .forEach(hit -> degraded.add(hit.key()));
    Set<String> down = services();
    down.removeIf(service -> degraded.contains(service) && !service.equals(change.service()));
    return down;
  }

  /** Customers of what is hit or at risk. */
  Set<String> customers() {
    Set<String> all = with(change.customer(), footprint.impact().customers());
    all.addAll(footprint.risk().customers());
    return all;
  }

  boolean isExempt(List<String> categories) {
    return change.category() != null && categories.contains(change.category());
  }

  private static Set<String> with(String own, List<String> reached) {
    Set<String> all = new LinkedHashSet<>();
    if (own != null) {
      all.add(own);
    }
    all.addAll(reached);
    return all;
  }
}
