package io.attesta.reporting.report;

import io.attesta.reporting.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reports, which never change. */
@Repository
class ReportTable {

  private static final String ENTRY =
      """
      select id, scope_kind, scope_key, scope_name, period_kind, period_from, edition, provisional, created_at, created_by,
             input_hash, content -> 'summary' as summary
      from service_report
      """;

  private final JdbcClient jdbc;
  private final ReportJson json;

  ReportTable(JdbcClient jdbc, ReportJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** What is asked for; null means: not asked. */
  record Filter(ReportScope.Kind scope, String key, Period period, LocalDate from) {}

  /** The newest first, from the first id that is less. */
  List<ReportEntry> before(long id, Filter filter, int limit) {
    return jdbc.sql(
            ENTRY
                + """
                 where id < :before
                  and (cast(:scope as text) is null or scope_kind = :scope) and (cast(:key as text) is null or scope_key = :key)
                  and (cast(:period as text) is null or period_kind = :period)
                  and (cast(:from as date) is null or period_from = :from)
                order by id desc limit :limit""")
        .param("before", id)
        .param("scope", filter.scope() == null ? null : filter.scope().name())
        .param("key", filter.key())
        .param("period", filter.period() == null ? null : filter.period().name())
        .param("from", filter.from())
        .param("limit", limit)
        .query(this::entry)
        .list();
  }

  Optional<ReportEntry> find(long id) {
    return jdbc.sql(ENTRY + " where id = ?").param(id).query(this::entry).optional();
  }

  /** The last edition that was made after the period was over. */
  Optional<ReportEntry> complete(Asked asked) {
    return jdbc.sql(
            ENTRY
                + """
                 where scope_kind = ? and scope_key is not distinct from ? and period_kind = ? and period_from = ?
                  and not provisional order by edition desc limit 1""")
        .params(
            asked.scope().kind().name(),
            asked.scope().key(),
            asked.period().kind().name(),
            asked.period().from())
        .query(this::entry)
        .optional();
  }

  ServiceReport report(ReportEntry entry) {
    return ServiceReport.of(
        entry, basis(entry.id()), json.read(text("content", entry.id()), ReportContent.class));
  }

  ReportBasis basis(long id) {
    return json.read(text("basis", id), ReportBasis.class);
  }

  String content(long id) {
    return text("content", id);
  }

  private String text(String column, long id) {
    return jdbc.sql("select " + column + "::text from service_report where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  /** By the id of the work item. */
  SortedMap<Long, UUID> inputs(long id) {
    SortedMap<Long, UUID> inputs = new TreeMap<>();
    jdbc.sql(
            """
            select i.item, i.digest from service_report_input r, unnest(r.items, r.digests) as i (item, digest)
            where r.report_id = ?""")
        .param(id)
        .query(
            row -> {
              inputs.put(row.getLong("item"), row.getObject("digest", UUID.class));
            });
    return inputs;
  }

  /** Adds an edition; empty when somebody else has added it at the same time. */
  Optional<Long> add(Asked asked, Compiled made, String person) {
    Optional<Long> id =
        jdbc.sql(
                """
                insert into service_report (scope_kind, scope_key, scope_name, period_kind, period_from, edition,
                  provisional, created_at, created_by, input_hash, basis, content)
                select :kind, :key, :name, :period, :from,
                  coalesce(max(edition), 0) + 1, :provisional, :at, :person, :hash, :basis::jsonb, :content::jsonb
                from service_report
                where scope_kind = :kind and scope_key is not distinct from :key and period_kind = :period
                  and period_from = :from
                on conflict do nothing returning id""")
            .param("kind", asked.scope().kind().name())
            .param("key", asked.scope().key())
            .param("name", asked.scope().name())
            .param("period", asked.period().kind().name())
            .param("from", asked.period().from())
            .param("provisional", made.at().isBefore(asked.end()))
            .param("at", made.at().atOffset(ZoneOffset.UTC))
            .param("person", person)
            .param("hash", made.inputHash())
            .param("basis", json.write(made.basis()))
            .param("content", json.write(made.content()))
            .query(Long.class)
            .optional();
    id.ifPresent(
        report ->
            jdbc.sql("insert into service_report_input values (?, ?, ?)")
                .param(report)
                .param(made.inputs().keySet().toArray(Long[]::new))
                .param(made.inputs().values().toArray(UUID[]::new))
                .update());
    return id;
  }

  private ReportEntry entry(ResultSet row, int number) throws SQLException {
    return new ReportEntry(
        row.getLong("id"),
        new ReportScope(
            ReportScope.Kind.valueOf(row.getString("scope_kind")),
            row.getString("scope_key"),
            row.getString("scope_name")),
        ReportPeriod.of(
            Period.valueOf(row.getString("period_kind")),
            row.getObject("period_from", LocalDate.class)),
        row.getInt("edition"),
        row.getBoolean("provisional"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getString("input_hash"),
        json.read(row.getString("summary"), ReportSummary.class));
  }
}
