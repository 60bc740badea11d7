package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.Hit;
import io.attesta.cmdb.ImpactAnalysis.Impact;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change touches while it is carried out.
 *
 * @param asOf when the graph was asked
 * @param affected keys of the configuration items worked on
 * @param impact what follows from them
 * @param risk what would follow if what has only lost redundancy failed too, beyond that impact;
 *     its paths begin at what is worked on
 */
record Footprint(Instant asOf, List<String> affected, Impact impact, Impact risk) {

  static final Impact NONE = new Impact(List.of(), List.of(), List.of(), false);

  static Footprint empty(Instant asOf) {
    return new Footprint(asOf, List.of(), NONE, NONE);
  }

  /** What is down: worked on, or dependent without anything in its place. */
  Set<String> down() {
    Set<String> down = new HashSet<>(affected);
    impact.hits().stream().filter(hit -> !hit.degraded()).map(Hit::key).forEach(down::add);
    return down;
  }

  /** Each configuration item in the footprint once; those worked on first. */
  List<Touched> touched() {
    Map<String, Touched> touched = new LinkedHashMap<>();
    affected.forEach(
        key -> touched.put(key, new Touched(key, Touched.Role.AFFECTED, 0, List.of())));
    impact.hits().forEach(hit -> add(touched, hit, hit.degraded()));
    risk.hits().forEach(hit -> add(touched, hit, true));
    return new ArrayList<>(touched.values());
  }

  private static void add(Map<String, Touched> touched, Hit hit, boolean degraded) {
    Touched.Role role = degraded ? Touched.Role.DEGRADED : Touched.Role.DEPENDENT;
    touched.putIfAbsent(hit.key(), new Touched(hit.key(), role, hit.depth(), hit.path()));
  }

  /** The shortest path to the key; empty when it is not hit. */
  List<PathStep> path(String key) {
    return Stream.concat(impact.hits().stream(), risk.hits().stream())
        .filter(hit -> hit.key().equals(key))
        .findFirst()
        .map(Hit::path)
        .orElse(List.of());
  }
}
