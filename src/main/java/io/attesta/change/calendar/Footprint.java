package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.Hit;
import io.attesta.cmdb.ImpactAnalysis.Impact;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a change touches while it is carried out.
 *
 * @param asOf when the graph was asked
 * @param affected keys of the configuration items worked on
 * @param impact what follows from them
 */
record Footprint(Instant asOf, List<String> affected, Impact impact) {

  private static final Impact NONE = new Impact(List.of(), List.of(), List.of(), false);

  static Footprint empty(Instant asOf) {
    return new Footprint(asOf, List.of(), NONE);
  }

  /** What is down: worked on, or dependent without anything in its place. */
  Set<String> down() {
    Set<String> down = new HashSet<>(affected);
    impact.hits().stream().filter(hit -> !hit.degraded()).map(Hit::key).forEach(down::add);
    return down;
  }

  /** Each configuration item in the footprint once; those worked on first. */
  List<Touched> touched() {
    Map<String, Touched> touched = new java.util.LinkedHashMap<>();
    affected.forEach(
        key -> touched.put(key, new Touched(key, Touched.Role.AFFECTED, 0, List.of())));
    impact
        .hits()
        .forEach(
            hit ->
                touched.putIfAbsent(
                    hit.key(),
                    new Touched(
                        hit.key(),
                        hit.degraded() ? Touched.Role.DEGRADED : Touched.Role.DEPENDENT,
                        hit.depth(),
                        hit.path())));
    return new ArrayList<>(touched.values());
  }

  /** The shortest path to each of the keys that was hit. */
  Map<String, List<PathStep>> paths(Collection<String> keys) {
    Map<String, List<PathStep>> paths = new HashMap<>();
    impact.hits().stream()
        .filter(hit -> keys.contains(hit.key()))
        .forEach(hit -> paths.put(hit.key(), hit.path()));
    return paths;
  }
}
