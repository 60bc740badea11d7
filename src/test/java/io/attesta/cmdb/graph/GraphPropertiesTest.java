package io.attesta.cmdb.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The graph in chunks answers as the rules say, whatever the estate and however it came about. */
class GraphPropertiesTest {

  private static final int EVERYTHING = 1_000_000;

  @Provide
  Arbitrary<RandomEstate> estates() {
    return Arbitraries.randomValue(
            random -> RandomEstate.of(new java.util.Random(random.nextLong())))
        .dontShrink();
  }

  @Property(tries = 250)
  void impactIsWhatTheRulesSay(@ForAll("estates") RandomEstate estate) {
    checkImpact(estate, estate.naive().built(estate.random()));
  }

  @Property(tries = 250)
  void rootCandidatesAreWhatTheRulesSay(@ForAll("estates") RandomEstate estate) {
    checkRoots(estate, estate.naive().built(estate.random()));
  }

  @Property(tries = 100)
  void editedGraphAnswersLikeOneBuiltAnew(@ForAll("estates") RandomEstate estate) {
    Graph graph = estate.naive().built(estate.random());
    for (int i = 0; i < 4; i++) {
      Graph next = estate.edit(graph);
      assertThat(next.continues(graph)).isTrue();
      assertThat(next.relations()).isEqualTo(estate.naive().relations.size());
      graph = next;
      checkImpact(estate, graph);
      checkRoots(estate, graph);
    }
  }

  @Property(tries = 100)
  void olderStatesStayAsTheyWere(@ForAll("estates") RandomEstate estate) {
    Graph graph = estate.naive().built(estate.random());
    Set<Long> starts = estate.starts();
    NaiveEstate.Asked asked = estate.question();
    Map<Long, NaiveEstate.State> before = estate.naive().impact(starts, asked);
    estate.edit(estate.edit(graph));

    assertThat(states(impact(graph, starts, asked, EVERYTHING))).isEqualTo(before);
  }

  private static void checkImpact(RandomEstate estate, Graph graph) {
    NaiveEstate naive = estate.naive();
    Set<Long> starts = estate.starts();
    NaiveEstate.Asked asked = estate.question();
    Map<Long, NaiveEstate.State> expected = naive.impact(starts, asked);
    Findings found = impact(graph, starts, asked, EVERYTHING);

    assertThat(states(found)).isEqualTo(expected);
    assertThat(found.truncated()).isFalse();
    assertThat(found.findings()).isSortedAccordingTo((a, b) -> a.depth() - b.depth());
    found.findings().forEach(finding -> checkPath(naive, asked, starts, finding, true));
    Set<Long> concerned = new TreeSet<>(expected.keySet());
    starts.stream().filter(naive.items::containsKey).forEach(concerned::add);
    assertThat(new TreeSet<>(found.services())).isEqualTo(services(naive, concerned));
    assertThat(found.customers()).isEqualTo(customers(naive, concerned));
    int limit = estate.random().nextInt(1, 10);
    Findings some = impact(graph, starts, asked, limit);
    assertThat(some.findings()).usingRecursiveComparison().isEqualTo(first(found, limit));
    assertThat(some.truncated())
        .isEqualTo(expected.size() > limit || found.services().size() > limit);
  }

  private static void checkRoots(RandomEstate estate, Graph graph) {
    NaiveEstate naive = estate.naive();
    Set<Long> starts = estate.starts();
    NaiveEstate.Asked asked = estate.question();
    Findings found =
        RootSearch.search(graph, follow(graph, asked), starts, asked.maxDepth(), EVERYTHING);
    Map<Long, List<Integer>> expected = new TreeMap<>();
    naive
        .upstream(starts, asked)
        .forEach(
            (id, depth) -> expected.put(id, List.of(depth, explained(naive, id, starts, asked))));
    Map<Long, List<Integer>> real = new TreeMap<>();
    found.findings().forEach(f -> real.put(f.id(), List.of(f.depth(), f.explains())));

    assertThat(real).isEqualTo(expected);
    assertThat(found.truncated()).isFalse();
    assertThat(found.findings())
        .isSortedAccordingTo(
            (a, b) ->
                a.explains() != b.explains() ? b.explains() - a.explains() : a.depth() - b.depth());
    for (Finding f : found.findings()) {
      checkPath(naive, asked, starts, f, false);
      assertThat(f.degraded()).isEqualTo(f.explains() == (starts.contains(f.id()) ? 1 : 0));
    }
    int limit = estate.random().nextInt(1, 10);
    Findings some = RootSearch.search(graph, follow(graph, asked), starts, asked.maxDepth(), limit);
    assertThat(some.findings()).usingRecursiveComparison().isEqualTo(first(found, limit));
    Set<Long> concerned = new TreeSet<>(starts);
    some.findings().forEach(finding -> concerned.add(finding.id()));
    assertThat(some.customers()).isEqualTo(customers(naive, concerned));
    assertThat(some.truncated())
        .isEqualTo(expected.size() > limit || services(naive, concerned).size() > limit);
  }

  private static int explained(
      NaiveEstate naive, long id, Set<Long> starts, NaiveEstate.Asked asked) {
    Map<Long, NaiveEstate.State> hit = naive.impact(Set.of(id), asked);
    return (int)
        starts.stream()
            .filter(s -> s == id || hit.containsKey(s) && !hit.get(s).degraded())
            .count();
  }

  private static void checkPath(
      NaiveEstate naive, NaiveEstate.Asked asked, Set<Long> starts, Finding f, boolean down) {
    assertThat(f.path()).hasSize(f.depth() + 1);
    assertThat(starts).contains(f.path()[0]);
    assertThat(f.path()[f.depth()]).isEqualTo(f.id());
    for (int i = 0; i < f.depth(); i++) {
      long near = f.path()[i];
      long far = f.path()[i + 1];
      var ends =
          down
              ? new NaiveEstate.Ends(far, near, f.types()[i])
              : new NaiveEstate.Ends(near, far, f.types()[i]);
      assertThat(naive.follows(ends, asked)).isTrue();
    }
  }

  private static Findings impact(
      Graph graph, Set<Long> starts, NaiveEstate.Asked asked, int limit) {
    return ImpactSearch.search(graph, follow(graph, asked), starts, asked.maxDepth(), limit);
  }

  private static Follow follow(Graph graph, NaiveEstate.Asked asked) {
    return Follow.of(
        graph, asked.types().stream().map(NaiveEstate.TYPES::get).toList(), asked.proposed());
  }

  private static Map<Long, NaiveEstate.State> states(Findings found) {
    Map<Long, NaiveEstate.State> states = new HashMap<>();
    found
        .findings()
        .forEach(f -> states.put(f.id(), new NaiveEstate.State(f.depth(), f.degraded())));
    assertThat(states).hasSameSizeAs(found.findings());
    return states;
  }

  private static List<Finding> first(Findings found, int limit) {
    return found.findings().stream().limit(limit).toList();
  }

  private static Set<Long> services(NaiveEstate naive, Set<Long> ids) {
    return ids.stream()
        .filter(id -> naive.items.get(id).service())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> customers(NaiveEstate naive, Set<Long> ids) {
    return ids.stream()
        .map(id -> naive.items.get(id).customer())
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
