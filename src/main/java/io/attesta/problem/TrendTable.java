package io.attesta.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what incidents of a time have in common, and remembers what was proposed. */
@Repository
class TrendTable {

  /** Incidents that something else explains do not count. */
  private static final String UNEXPLAINED =
      """
      w.practice = 'incident' and w.status <> 'CANCELLED'
        and w.opened_at > :from and w.opened_at <= :until
        and not exists (select 1 from link l where l.from_item = w.id
          and l.type in ('caused-by', 'known-error', 'duplicate-of', 'child-of'))""";

  private static final String COUNTS =
      """
      count(*) filter (where w.opened_at <= :middle) as before,
        array_agg(w.number order by w.opened_at desc, w.id desc)
          filter (where w.opened_at > :middle) as incidents,
        array_agg(distinct w.service) filter (where w.service is not null) as services""";

  private static final String AT_LEAST =
      " having count(*) filter (where w.opened_at > :middle) >= 2"
          + " order by count(*) filter (where w.opened_at > :middle) desc, key limit 200";

  private static final String BY_ITEM =
      "select c.key as key, null as category, "
          + COUNTS
          + " from work_item w join work_item_ci n on n.work_item_id = w.id"
          + " join configuration_item c on c.id = n.ci_id and c.valid_to = 'infinity' where "
          + UNEXPLAINED
          + " and not exists (select 1 from work_item_ci m join work_item p on p.id = m.work_item_id"
          + "   where m.ci_id = n.ci_id and p.practice = 'problem'"
          + "   and p.status not in ('CLOSED', 'CANCELLED'))"
          + " group by c.key"
          + AT_LEAST;

  private static final String BY_CATEGORY =
      "select w.service || ' ' || (w.details ->> 'category') as key,"
          + " w.details ->> 'category' as category, "
          + COUNTS
          + " from work_item w where "
          + UNEXPLAINED
          + " and w.service is not null and w.details ->> 'category' is not null"
          + " and not exists (select 1 from work_item p where p.practice = 'problem'"
          + "   and p.status not in ('CLOSED', 'CANCELLED') and p.service = w.service"
          + "   and p.details ->> 'category' = w.details ->> 'category')"
          + " group by w.service, w.details ->> 'category'"
          + AT_LEAST;

  private static final String BY_WORD =
      "select said.word as key, null as category, "
          + COUNTS
          + " from work_item w cross join lateral ("
          + "   select distinct word from regexp_split_to_table(lower(w.title), '[^[:alnum:]]+') word"
          + "   where length(word) >= 5) said where "
          + UNEXPLAINED
          + " group by said.word"
          + AT_LEAST;

  private final JdbcClient jdbc;

  TrendTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a kind in the window until the moment, compared with the window before. */
  List<Trend> of(String kind, Duration window, Instant until) {
    String sql =
        switch (kind) {
          case Trend.BY_ITEM -> BY_ITEM;
          case Trend.BY_CATEGORY -> BY_CATEGORY;
          case Trend.BY_WORDS -> BY_WORD;
          default -> throw new IllegalArgumentException(kind);
        };
    return jdbc.sql(sql)
        .param("from", utc(until.minus(window.multipliedBy(2))))
        .param("middle", utc(until.minus(window)))
        .param("until", utc(until))
        .query((row, i) -> read(kind, row))
        .list();
  }

  /**
   * Takes the right to propose the trend: nobody else has proposed it since the moment, and no
   * earlier proposal of it waits for somebody.
   */
  boolean claim(Trend trend, Instant quietSince, Instant at) {
    return jdbc.sql(
            """
            insert into problem_trend as t (kind, key, proposed_at) values (:kind, :key, :at)
            on conflict (kind, key) do update set proposed_at = excluded.proposed_at
            where t.proposed_at < :quietSince
              and not exists (select 1 from work_item p where p.number = t.proposal
                and p.status not in ('CLOSED', 'CANCELLED'))
            returning true""")
        .param("kind", trend.kind())
        .param("key", trend.key())
        .param("at", utc(at))
        .param("quietSince", utc(quietSince))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void proposed(Trend trend, String number) {
    jdbc.sql("update problem_trend set proposal = :number where kind = :kind and key = :key")
        .param("number", number)
        .param("kind", trend.kind())
        .param("key", trend.key())
        .update();
  }

  private static Trend read(String kind, ResultSet row) throws SQLException {
    var services = row.getArray("services");
    String key = row.getString("key");
    return new Trend(
        kind,
        key,
        kind.equals(Trend.BY_ITEM) ? key : null,
        services == null ? List.of() : Arrays.asList((String[]) services.getArray()),
        row.getString("category"),
        row.getInt("before"),
        Arrays.asList((String[]) row.getArray("incidents").getArray()));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
