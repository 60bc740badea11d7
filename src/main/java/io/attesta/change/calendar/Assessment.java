package io.attesta.change.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.List;

/**
 * What a change hits.
 *
 * @param at when it was assessed
 * @param graphAsOf the state of the configuration that was asked
 * @param hits number of configuration items hit beyond those worked on
 * @param customers keys of the customers hit
 * @param highestCriticality of the services that are down, and of the change's own; LOW, MEDIUM,
 *     HIGH or CRITICAL, null without one
 * @param truncated whether there is more than is told
 */
record Assessment(
    @JsonIgnore long workItem,
    Instant at,
    Instant graphAsOf,
    int hits,
    List<Reached> services,
    List<String> customers,
    String highestCriticality,
    boolean truncated) {

  /**
   * A service that is hit, or stands on something that has lost redundancy.
   *
   * @param criticality null when the catalogue does not know the service
   * @param degraded true when it still works: it, or something it stands on, has lost redundancy
   * @param path shortest path to it; empty for the change's own service when nothing leads there
   */
  record Reached(
      String service, String name, String criticality, boolean degraded, List<PathStep> path) {}

  /** The services that do not work while the change is carried out. */
  List<Reached> down() {
    return services.stream().filter(service -> !service.degraded()).toList();
  }
}
