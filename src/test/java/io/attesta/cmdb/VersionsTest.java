package io.attesta.cmdb;

import static io.attesta.cmdb.Sites.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.AttestaTest;
import io.attesta.ShiftedNow;
import io.attesta.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every version holds from its moment, inclusive, to the next one's, exclusive. */
@AttestaTest
class VersionsTest {

  private final EditRun run = EditRun.of("tester", null, "test");
  private final ConfigurationWrites writes;
  private final ItemReads reads;
  private final RelationReads relations;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final ShiftedNow now;

  @Autowired
  VersionsTest(
      ConfigurationWrites writes,
      ItemReads reads,
      RelationReads relations,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      ShiftedNow now) {
    this.writes = writes;
    this.reads = reads;
    this.relations = relations;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.now = now;
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  @Test
  void aVersionHoldsFromItsMomentToTheNext() {
    write("ver-1", "One");
    now.pass(Duration.ofHours(1));
    write("ver-1", "Two");
    Instant first = reads.version("ver-1", 1).orElseThrow().validFrom();
    Instant second = reads.version("ver-1", 2).orElseThrow().validFrom();
    assertThat(reads.version("ver-1", 1).orElseThrow().validTo()).isEqualTo(second);
    assertThat(nameAt("ver-1", first)).isEqualTo("One");
    assertThat(nameAt("ver-1", second.minusNanos(1000))).isEqualTo("One");
    assertThat(nameAt("ver-1", second)).isEqualTo("Two");
    assertThat(nameAt("ver-1", second.plus(Duration.ofDays(9999)))).isEqualTo("Two");
    assertThatThrownBy(() -> reads.at("ver-1", first.minusNanos(1000))).isInstanceOf(Refusal.class);
  }

  @Test
  void editsOfOneInstantAreVersionsOneAfterTheOther() {
    transaction.executeWithoutResult(
        status -> {
          write("ver-2", "One");
          write("ver-2", "Two");
          write("ver-2", "Three");
        });
    assertThat(gaps("ver-2")).isZero();
    for (int version = 1; version <= 3; version++) {
      ConfigurationItem item = reads.version("ver-2", version).orElseThrow();
      assertThat(nameAt("ver-2", item.validFrom())).isEqualTo(item.name());
    }
    assertThat(reads.find("ver-2").orElseThrow().name()).isEqualTo("Three");
  }

  @Test
  void anEditByATransactionThatBeganEarlierComesAfterAllTheSame() {
    write("ver-3", "One");
    transaction.executeWithoutResult(
        outer -> {
          now.get();
          onItsOwn(() -> write("ver-3", "By the one that began later"));
          write("ver-3", "By the one that began earlier");
        });
    assertThat(gaps("ver-3")).isZero();
    assertThat(reads.find("ver-3").orElseThrow().version()).isEqualTo(3);
    assertThat(reads.find("ver-3").orElseThrow().name()).isEqualTo("By the one that began earlier");
  }

  @Test
  void aRelationThatEndsAndComesBackHasAGap() {
    write("ver-4", "Four");
    write("ver-5", "Five");
    RelationKey key = new RelationKey("ver-4", "uses", "ver-5");
    RelationContent plain = new RelationContent(null, null, null);
    relate(RelationWrite.to(key, plain));
    now.pass(Duration.ofHours(1));
    relate(RelationWrite.ended(key));
    now.pass(Duration.ofHours(1));
    relate(RelationWrite.to(key, plain));
    List<CiRelation> versions = relations.before(key, Long.MAX_VALUE, 10);
    assertThat(versions).extracting(CiRelation::version).containsExactly(2, 1);
    long item = reads.find("ver-4").orElseThrow().id();
    CiRelation first = versions.get(1);
    assertThat(relations.of(item, first.validFrom(), 0, 9)).hasSize(1);
    assertThat(relations.of(item, first.validTo().minusNanos(1000), 0, 9)).hasSize(1);
    assertThat(relations.of(item, first.validTo(), 0, 9)).isEmpty();
    assertThat(relations.of(item, versions.get(0).validFrom(), 0, 9)).hasSize(1);
    assertThat(relate(RelationWrite.to(key, plain)).outcome())
        .isEqualTo(RelationResult.Outcome.UNCHANGED);
  }

  @Test
  void aRelationEndedAndAddedInOneInstantStaysOrdered() {
    write("ver-6", "Six");
    write("ver-7", "Seven");
    RelationKey key = new RelationKey("ver-6", "uses", "ver-7");
    RelationContent plain = new RelationContent(null, null, null);
    transaction.executeWithoutResult(
        status -> {
          relate(RelationWrite.to(key, plain));
          relate(RelationWrite.ended(key));
          relate(RelationWrite.to(key, plain));
        });
    List<CiRelation> versions = relations.before(key, Long.MAX_VALUE, 10);
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).validTo()).isAfter(versions.get(1).validFrom());
    assertThat(versions.get(0).validFrom()).isAfterOrEqualTo(versions.get(1).validTo());
  }

  @Test
  void everyWriteIsToldToTheNodes() {
    long before = told();
    write("ver-8", "Eight");
    write("ver-8", "Eight again");
    write("ver-8", "Eight again");
    assertThat(told() - before).isEqualTo(2);
  }

  private long told() {
    return jdbc.sql("select count(*) from ci_change where kind = 'CI'").query(Long.class).single();
  }

  private int gaps(String key) {
    return jdbc.sql(
            """
            select count(*) from configuration_item a join configuration_item b
              on b.id = a.id and b.version = a.version + 1
            where a.key = ? and (a.valid_to <> b.valid_from or a.valid_to <= a.valid_from)""")
        .param(key)
        .query(Integer.class)
        .single();
  }

  private String nameAt(String key, Instant moment) {
    return reads.at(key, moment).name();
  }

  private void write(String key, String name) {
    writes.items(List.of(ItemWrite.to(key, site(name))), run).get(0).orThrow();
  }

  private RelationResult relate(RelationWrite write) {
    return writes.relations(List.of(write), run).get(0).orThrow();
  }

  private static void onItsOwn(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
