package io.attesta.change.calendar;

import static io.attesta.change.calendar.Changes.NIGHT;
import static io.attesta.change.calendar.Changes.change;
import static io.attesta.change.calendar.Changes.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.change.calendar.Obstacles.Half;
import io.attesta.cmdb.ImpactAnalysis.Hit;
import io.attesta.cmdb.ImpactAnalysis.Impact;
import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A cluster that needs some of the nodes 1, 2 and 3. */
class RedundancyRuleTest {

  private static final Window EARLY = window("2031-03-01T20:00:00Z", "2031-03-01T23:00:00Z");
  private static final Window LATE = window("2031-03-02T01:00:00Z", "2031-03-02T05:00:00Z");

  /** Answers for the cluster without a graph. */
  private static final class Cluster extends Footprints {
    private final int needed;

    Cluster(int needed) {
      super(null, null, null, null);
      this.needed = needed;
    }

    @Override
    Footprint ofImpact(Collection<String> items) {
      List<Hit> hits = new ArrayList<>();
      if (!items.isEmpty()) {
        String nearest = items.iterator().next();
        boolean works = 3 - items.size() >= needed;
        hits.add(
            new Hit(
                "cluster",
                "database",
                "Cluster",
                1,
                works,
                1,
                List.of(new PathStep(nearest, "member-of", "cluster"))));
      }
      return new Footprint(
          Instant.EPOCH,
          List.copyOf(items),
          new Impact(hits, List.of(), List.of(), false),
          Footprint.NONE);
    }
  }

  private static List<Conflict> conflicts(int needed, Half... halves) {
    var cluster = new Cluster(needed);
    var subject =
        new Subject(change("CHG-1", NIGHT), cluster.ofImpact(List.of("node-1")), Map.of());
    var obstacles =
        new Obstacles(List.of(), List.of(halves), List.of(), List.of(), List.of(), List.of());
    return new RedundancyRule(cluster).conflicts(subject, NIGHT, obstacles);
  }

  private static Half half(String number, Window window, String node) {
    return new Half(change(number, window), List.of(node), List.of(node));
  }

  @Test
  void twoHalvesAtTheSameTimeConflictAlthoughNeitherDoesAlone() {
    assertThat(conflicts(2, half("CHG-2", LATE, "node-2")))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.kind()).isEqualTo(Conflict.Kind.REDUNDANCY);
              assertThat(conflict.other()).isEqualTo("CHG-2");
              assertThat(conflict.subject()).isEqualTo("cluster");
              assertThat(conflict.blocking()).isTrue();
              assertThat(conflict.overlap())
                  .isEqualTo(window("2031-03-02T01:00:00Z", "2031-03-02T02:00:00Z"));
              assertThat(conflict.path())
                  .containsExactly(new PathStep("node-1", "member-of", "cluster"));
            });
  }

  @Test
  void enoughMembersLeftIsNoConflict() {
    assertThat(conflicts(1, half("CHG-2", LATE, "node-2"))).isEmpty();
  }

  @Test
  void whatAlreadyFailsAloneIsNoQuestionOfRedundancy() {
    var half = new Half(change("CHG-2", LATE), List.of("node-2"), List.of("node-2", "cluster"));
    assertThat(conflicts(3, half)).isEmpty();
  }

  @Test
  void threeChangesOnThreeMembersAreFoundWhenAllGoOnAtOnce() {
    assertThat(conflicts(1, half("CHG-2", LATE, "node-2"), half("CHG-3", LATE, "node-3")))
        .extracting(Conflict::other)
        .containsExactly("CHG-2", "CHG-3");
    assertThat(conflicts(1, half("CHG-2", LATE, "node-2"), half("CHG-3", EARLY, "node-3")))
        .isEmpty();
  }
}
