package io.attesta.cmdb.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Configuration items and relations in plain collections, and the rules of ADR 9 word by word. */
final class NaiveEstate {

  static final List<String> TYPES = List.of("connects", "hosts", "runs-on", "uses");

  record Item(boolean live, boolean service, String customer) {}

  record Ends(long dependent, long supporting, int type) {}

  record Properties(boolean proposed, Long group, int needed) {}

  record Asked(Set<Integer> types, boolean proposed, int maxDepth) {}

  /** Round of failure, or of the first loss of redundancy. */
  record State(int round, boolean degraded) {}

  final Map<Long, Item> items = new TreeMap<>();
  final Map<Ends, Properties> relations = new HashMap<>();

  Graph built(RandomGenerator random) {
    GraphBuilder builder = new GraphBuilder(TYPES);
    List<Runnable> parts = new ArrayList<>();
    items.forEach(
        (id, item) ->
            parts.add(() -> builder.item(id, item.live(), item.service(), item.customer())));
    relations.forEach(
        (e, p) ->
            parts.add(
                () ->
                    builder.relation(
                        e.dependent(),
                        e.supporting(),
                        e.type(),
                        p.proposed(),
                        p.group(),
                        p.needed())));
    java.util.Collections.shuffle(parts, new java.util.Random(random.nextLong()));
    parts.forEach(Runnable::run);
    return builder.build();
  }

  /** Everything that fails or is degraded, without what fails at first. */
  Map<Long, State> impact(Collection<Long> starts, Asked asked) {
    Map<Long, Integer> failed = new HashMap<>();
    starts.stream().filter(this::isLive).forEach(id -> failed.put(id, 0));
    Map<Long, State> weakened = new HashMap<>();
    Map<Long, List<Ends>> byDependent =
        relations.keySet().stream().collect(Collectors.groupingBy(Ends::dependent));
    for (int round = 1; round <= asked.maxDepth(); round++) {
      Set<Long> before = new HashSet<>(failed.keySet());
      for (long id : byDependent.keySet()) {
        if (!isLive(id) || before.contains(id)) {
          continue;
        }
        if (fails(byDependent.get(id), before, asked)) {
          failed.put(id, round);
        } else if (loses(byDependent.get(id), before, asked)) {
          weakened.putIfAbsent(id, new State(round, true));
        }
      }
    }
    Map<Long, State> result = new TreeMap<>(weakened);
    failed.forEach((id, round) -> result.put(id, new State(round, false)));
    starts.forEach(result::remove);
    return result;
  }

  private boolean fails(List<Ends> own, Set<Long> failed, Asked asked) {
    Map<Long, Integer> up = new HashMap<>();
    Map<Long, Integer> needed = new HashMap<>();
    Set<Long> lost = new HashSet<>();
    for (Ends ends : own) {
      Properties p = relations.get(ends);
      if (p.proposed() && !asked.proposed()) {
        continue;
      }
      boolean down = asked.types().contains(ends.type()) && failed.contains(ends.supporting());
      if (p.group() == null) {
        if (down) {
          return true;
        }
        continue;
      }
      needed.merge(p.group(), p.needed(), Math::max);
      up.merge(p.group(), !down && isLive(ends.supporting()) ? 1 : 0, Integer::sum);
      if (down) {
        lost.add(p.group());
      }
    }
    return lost.stream().anyMatch(group -> up.get(group) < needed.get(group));
  }

  private boolean loses(List<Ends> own, Set<Long> failed, Asked asked) {
    return own.stream().anyMatch(e -> failed.contains(e.supporting()) && follows(e, asked));
  }

  boolean follows(Ends ends, Asked asked) {
    Properties p = relations.get(ends);
    return p != null && asked.types().contains(ends.type()) && (asked.proposed() || !p.proposed());
  }

  boolean isLive(long id) {
    return items.containsKey(id) && items.get(id).live();
  }

  /** Distance from each node to the nearest of the starts below it, itself left out. */
  Map<Long, Integer> upstream(Collection<Long> starts, Asked asked) {
    Map<Long, Integer> distance = new HashMap<>();
    for (long start : starts) {
      if (!isLive(start)) {
        continue;
      }
      Map<Long, Integer> own = new HashMap<>(Map.of(start, 0));
      for (int round = 1; round <= asked.maxDepth(); round++) {
        Set<Long> before = new TreeSet<>(own.keySet());
        for (Ends ends : relations.keySet()) {
          if (before.contains(ends.dependent())
              && follows(ends, asked)
              && isLive(ends.supporting())) {
            own.putIfAbsent(ends.supporting(), round);
          }
        }
      }
      own.remove(start);
      own.forEach((id, d) -> distance.merge(id, d, Math::min));
    }
    return distance;
  }
}
