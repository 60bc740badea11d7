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
 * @param highestCriticality of the services; LOW, MEDIUM, HIGH or CRITICAL, null without a service
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
   * A service that is hit.
   *
   * @param criticality null when the catalogue does not know the service
   * @param degraded true when it has only lost redundancy
   * @param path shortest path to it; empty for the change's own service when nothing leads there
   */
  record Reached(
      String service, String name, String criticality, boolean degraded, List<PathStep> path) {}
}
