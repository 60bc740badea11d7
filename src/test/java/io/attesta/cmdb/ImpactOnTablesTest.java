package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.catalogue.Catalogue;
import io.attesta.cmdb.ImpactAnalysis.Hit;
import io.attesta.cmdb.ImpactAnalysis.Impact;
import io.attesta.cmdb.ImpactAnalysis.Question;
import io.attesta.shared.Now;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The graph in memory answers like SQL on the rows: after each commit, anew, and for the past. */
@AttestaTest
class ImpactOnTablesTest {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ImpactAnalysis analysis;
  private final LiveGraph live;
  private final ImpactInSql sql;

  /** Reads the past as a whole, as it does when a question reaches far. */
  private final ImpactAnalysis everythingRead;

  private StoredEstate estate;
  private Random random;

  ImpactOnTablesTest(
      @Autowired JdbcClient jdbc,
      @Autowired TransactionTemplate transaction,
      @Autowired ImpactAnalysis analysis,
      @Autowired LiveGraph live,
      @Autowired JdbcTemplate rows,
      @Autowired Now now,
      @Autowired FoundItems items,
      @Autowired Catalogue catalogue) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.analysis = analysis;
    this.live = live;
    this.sql = new ImpactInSql(jdbc, transaction);
    this.everythingRead = new GraphImpact(live, new PastGraphs(rows, now, -1), items, catalogue);
  }

  @AfterEach
  void clean() {
    estate.delete();
    live.forget();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersLikeSqlWhateverHappens(long seed) {
    random = new Random(seed);
    boolean redundancy = seed % 4 > 0;
    estate = new StoredEstate(jdbc, "graph-random-" + seed + "-");
    transaction.executeWithoutResult(status -> fill(redundancy));
    List<Instant> moments = new ArrayList<>();
    for (int step = 0; step < 3; step++) {
      compare(null, redundancy);
      moments.add(estate.instant());
      transaction.executeWithoutResult(status -> change(redundancy));
    }
    compare(null, redundancy);
    live.forget();
    compare(null, redundancy);
    for (Instant moment : moments) {
      compare(moment, redundancy);
      compare(everythingRead, moment, redundancy);
    }
    roots(null);
    roots(moments.get(1));
  }

  private void fill(boolean redundancy) {
    for (int i = 0; i < 25; i++) {
      estate.item(i, random.nextInt(5) == 0 ? "graph-service" : "graph-thing", null);
    }
    for (int i = 0; i < 60; i++) {
      relate(redundancy);
    }
  }

  private void relate(boolean redundancy) {
    long from = any();
    long to = any();
    while (to == from) {
      to = any();
    }
    String type =
        List.of(StoredEstate.DEPENDS, StoredEstate.FEEDS, StoredEstate.NOTES)
            .get(random.nextInt(8) / 3);
    boolean grouped = redundancy && random.nextInt(3) == 0;
    estate.relation(
        from,
        type,
        to,
        grouped ? "part-" + random.nextInt(2) : null,
        grouped ? 1 + random.nextInt(2) : null,
        random.nextInt(7) == 0);
  }

  private long any() {
    List<Long> items = estate.items();
    return items.get(random.nextInt(5) == 0 ? random.nextInt(2) : random.nextInt(items.size()));
  }

  private void change(boolean redundancy) {
    for (int i = 0; i < 6; i++) {
      long relation = estate.relations().get(random.nextInt(estate.relations().size()));
      switch (random.nextInt(5)) {
        case 0 -> estate.state(any(), random.nextBoolean() ? "retired" : "in-use");
        case 1 -> estate.end(relation);
        case 2 -> estate.redundancy(relation, redundancy ? "part-0" : null, redundancy ? 2 : null);
        case 3 -> estate.item("new-" + estate.items().size());
        default -> relate(redundancy);
      }
    }
  }

  private void compare(Instant asOf, boolean redundancy) {
    compare(analysis, asOf, redundancy);
  }

  private void compare(ImpactAnalysis analysis, Instant asOf, boolean redundancy) {
    for (int i = 0; i < 3; i++) {
      Set<Long> starts = i == 0 ? Set.of(any()) : new TreeSet<>(List.of(any(), any()));
      Question question = question(asOf);
      Map<String, ImpactInSql.State> expected =
          redundancy ? sql.fixedPoint(starts, question) : sql.recursive(starts, question);
      assertThat(states(analysis.impact(keys(starts), question))).isEqualTo(expected);
    }
  }

  private Question question(Instant asOf) {
    Set<String> types = random.nextInt(3) == 0 ? Set.of(StoredEstate.DEPENDS) : Set.of();
    int depth = random.nextInt(3) == 0 ? 2 : 64;
    return new Question(types, depth, 1000, asOf, random.nextInt(3) == 0);
  }

  private void roots(Instant asOf) {
    Question question = question(asOf);
    Set<Long> starts = new TreeSet<>(List.of(any(), any(), any()));
    Map<String, Integer> expected = new TreeMap<>();
    for (long candidate : estate.items()) {
      Map<String, ImpactInSql.State> hit = sql.fixedPoint(Set.of(candidate), question);
      keys(starts).stream()
          .filter(hit::containsKey)
          .forEach(
              key ->
                  expected.merge(
                      keys(Set.of(candidate)).get(0),
                      hit.get(key).degraded() ? 0 : 1,
                      Integer::sum));
    }
    Map<String, Integer> real = new TreeMap<>();
    List<String> keys = keys(starts);
    for (Hit hit : analysis.rootCandidates(keys, question).hits()) {
      // What needs two losses at once is told too, as degraded and at the end.
      if (!hit.degraded() || expected.containsKey(hit.key())) {
        real.put(hit.key(), hit.explains() - (keys.contains(hit.key()) ? 1 : 0));
      }
    }
    assertThat(real).isEqualTo(expected);
  }

  private List<String> keys(Set<Long> ids) {
    return jdbc.sql("select distinct key from configuration_item where id = any (?) order by key")
        .param(ids.toArray(Long[]::new))
        .query(String.class)
        .list();
  }

  private static Map<String, ImpactInSql.State> states(Impact impact) {
    Map<String, ImpactInSql.State> states = new HashMap<>();
    impact
        .hits()
        .forEach(hit -> states.put(hit.key(), new ImpactInSql.State(hit.depth(), hit.degraded())));
    return states;
  }
}
