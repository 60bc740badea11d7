package io.attesta.change.calendar;

import io.attesta.change.calendar.Obstacles.Half;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    Map<Half, Set<String>> alone = new HashMap<>();
    for (Half half : halves) {
      alone.put(half, footprints.of(half.affected()).down());
      together(subject, List.of(half), alone, within, found);
    }
    for (Window piece :
        Spans.pieces(within, halves.stream().map(h -> h.other().window()).toList())) {
      List<Half> atOnce =
          halves.stream()
              .filter(half -> half.other().window().overlaps(piece) && !found.containsKey(half))
              .toList();
      if (atOnce.size() > 1) {
        together(subject, atOnce, alone, piece, found);
      }
    }
    return new ArrayList<>(found.values());
  }

  private void together(
      Subject subject,
      List<Half> others,
      Map<Half, Set<String>> alone,
      Window within,
      Map<Half, Conflict> found) {
    Set<String> known = subject.footprint().down();
    Set<String> items = new LinkedHashSet<>(subject.footprint().affected());
    for (Half other : others) {
      known.addAll(alone.get(other));
      items.addAll(other.affected());
    }
    Footprint union = footprints.of(items);
    Set<String> failing = new TreeSet<>(union.down());
    failing.removeAll(known);
    if (failing.isEmpty()) {
      return;
    }
    // Nearest first: what is farther away fails because of it.
    String first =
        union.impact().hits().stream()
            .filter(hit -> failing.contains(hit.key()))
            .findFirst()
            .orElseThrow()
            .key();
    List<PathStep> path = subject.footprint().paths(Set.of(first)).getOrDefault(first, List.of());
    for (Half other : others) {
      found.put(other, conflict(other, others.size(), first, failing, within, path));
    }
  }

  private static Conflict conflict(
      Half half,
      int others,
      String first,
      Set<String> failing,
      Window within,
      List<PathStep> path) {
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
        within + " " + half.other().window() + " " + String.join(",", failing));
  }
}
