package io.attesta.change.calendar;

import io.attesta.change.calendar.Obstacles.Half;
import io.attesta.cmdb.ImpactAnalysis.Hit;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Alone each of the changes leaves enough of a redundancy group, together they do not: what fails
 * when all of them are carried out at once, but in none of them alone. Three changes on three
 * members are found as well as two on two.
 */
@Component
class RedundancyRule implements ConflictRule {

  private final Footprints footprints;

  RedundancyRule(Footprints footprints) {
    this.footprints = footprints;
  }

  @Override
  public List<Conflict> conflicts(Subject subject, Window within, Obstacles obstacles) {
    List<Half> halves =
        obstacles.halves().stream().filter(h -> h.other().window().overlaps(within)).toList();
    Map<Half, Conflict> found = new LinkedHashMap<>();
    // On a full schedule the same items come again and again.
    Map<Set<String>, Footprint> asked = new HashMap<>();
    // Where even all of them at once take nothing down, neither do some: one question settles that.
    if (halves.isEmpty() || failing(subject, halves, asked).isEmpty()) {
      return List.of();
    }
    for (Half half : halves) {
      together(subject, List.of(half), asked, within, found);
    }
    for (Window piece :
        Spans.pieces(within, halves.stream().map(h -> h.other().window()).toList())) {
      List<Half> atOnce =
          halves.stream()
              .filter(half -> half.other().window().overlaps(piece) && !found.containsKey(half))
              .toList();
      if (atOnce.size() > 1) {
        together(subject, atOnce, asked, piece, found);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void together(
      Subject subject,
      List<Half> others,
      Map<Set<String>, Footprint> asked,
      Window within,
      Map<Half, Conflict> found) {
    List<Hit> failing = failing(subject, others, asked);
    if (failing.isEmpty()) {
      return;
    }
    // The nearest: what is farther away fails because of it.
    String first = failing.get(0).key();
    List<PathStep> path = subject.footprint().path(first);
    String all = failing.stream().map(Hit::key).sorted().collect(Collectors.joining(","));
    for (Half other : others) {
      found.put(other, conflict(other, others.size(), first, all, within, path));
    }
  }

  /** What is down when all go on at once but in none of them alone, the nearest first. */
  private List<Hit> failing(Subject subject, List<Half> others, Map<Set<String>, Footprint> asked) {
    Set<String> known = subject.footprint().down();
    Set<String> items = new LinkedHashSet<>(subject.footprint().affected());
    for (Half other : others) {
      known.addAll(other.down());
      items.addAll(other.affected());
    }
    return asked.computeIfAbsent(items, footprints::ofImpact).impact().hits().stream()
        .filter(hit -> !hit.degraded() && !known.contains(hit.key()))
        .toList();
  }

  private static Conflict conflict(
      Half half, int others, String first, String failing, Window within, List<PathStep> path) {
    String with = others == 1 ? "another change" : others + " other changes";
    return new Conflict(
        Conflict.Kind.REDUNDANCY,
        true,
        half.other().number(),
        first,
        half.other().window().overlap(within),
        path,
        "Together with "
            + with
            + " too few of what "
            + first
            + " needs are left, although each alone leaves enough",
        within + " " + half.other().window() + " " + failing);
  }
}
