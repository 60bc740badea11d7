package io.attesta.work;

import io.attesta.work.JournalVerification.Broken;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains the heads of all journals together from time to time, so that a work item cannot vanish
 * with its whole journal. Between two seals writers of different items do not wait for each other.
 */
@Component
class JournalSeals {

  private static final int LOCK = 0x5EA1;

  /** Work items in one seal; what is left is sealed by the next one. */
  private static final int BATCH = 20_000;

  private static final String HEADS =
      "string_agg(work_item_id || ':' || journal_length || ':' || journal_head, ',' order by work_item_id)";

  private record Seal(long id, String hash) {}

  private final JdbcClient jdbc;

  JournalSeals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every hour one of the nodes seals what has changed since the last seal. */
  @Scheduled(cron = "${attesta.journal.seal:0 0 * * * *}")
  @Transactional
  public void seal() {
    boolean mine =
        jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
            .param("lock", LOCK)
            .query(Boolean.class)
            .single();
    if (mine) {
      sealChanged();
    }
  }

  private void sealChanged() {
    Optional<Seal> last =
        jdbc.sql("select id, hash from journal_seal order by id desc limit 1")
            .query(Seal.class)
            .optional();
    // A transaction that was open during the last seal may have recorded its entries with an
    // earlier time.
    jdbc.sql(
            """
            create temporary table to_seal on commit drop as
            select w.id as work_item_id, w.journal_length, w.journal_head
            from work_item w
            where w.id in (select e.work_item_id from journal_entry e where e.recorded_at >= coalesce(
                             (select max(sealed_at) from journal_seal) - interval '30 minutes', '-infinity'))
              and w.journal_length > coalesce((select max(s.journal_length) from journal_sealed_head s
                                               where s.work_item_id = w.id), 0)
            order by w.id limit :batch""")
        .param("batch", BATCH)
        .update();
    jdbc.sql(
            """
            with heads as (select count(*)::int as n, coalesce(sum(journal_length), 0)::bigint as entries,
                                  %s as list from to_seal),
                 seal as (insert into journal_seal (heads, entries, hash)
                          select n, entries, encode(sha256(convert_to(:previous || list, 'UTF8')), 'hex')
                          from heads where n > 0 returning id)
            insert into journal_sealed_head select seal.id, work_item_id, journal_length, journal_head
            from seal, to_seal"""
                .formatted(HEADS))
        .param("previous", last.map(Seal::hash).orElse("attesta seal"))
        .update();
  }

  /** The newest seal. */
  Optional<JournalVerification.Seal> last() {
    return jdbc.sql("select id, sealed_at, hash from journal_seal order by id desc limit 1")
        .query(JournalVerification.Seal.class)
        .optional();
  }

  /**
   * The first seal that does not hold, or the first sealed journal that was shortened or changed.
   */
  Optional<Broken> firstBroken() {
    List<Seal> seals =
        jdbc.sql("select id, hash from journal_seal order by id").query(Seal.class).list();
    String previous = "attesta seal";
    for (Seal seal : seals) {
      String list =
          jdbc.sql("select " + HEADS + " from journal_sealed_head where seal_id = :seal")
              .param("seal", seal.id())
              .query(String.class)
              .optional()
              .orElse("");
      if (!Journal.sha256(previous + list).equals(seal.hash())) {
        return Optional.of(new Broken("seal " + seal.id(), 0, "the seal does not hold"));
      }
      previous = seal.hash();
    }
    return jdbc.sql(
            """
            select 'work item ' || s.work_item_id as number, s.journal_length as position,
                   'the sealed journal was shortened, changed or removed' as reason
            from journal_sealed_head s
                     left join journal_entry e on e.work_item_id = s.work_item_id and e.position = s.journal_length
            where e.hash is distinct from s.journal_head order by s.seal_id, s.work_item_id limit 1""")
        .query(Broken.class)
        .optional();
  }
}
