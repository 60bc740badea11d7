package io.attesta.problem;

import io.attesta.cmdb.NamedItems;
import io.attesta.work.WorkItemView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of published known errors. */
@Repository
class KnownErrorTable {

  private static final String COLUMNS =
      "number, title, symptoms, workaround, root_cause, service, category, ci_keys, accepted, published_at";

  private final JdbcClient jdbc;

  KnownErrorTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True when it was not published before. */
  boolean publish(WorkItemView problem, Instant at) {
    return jdbc.sql(
            """
            insert into known_error (problem_id, number, title, symptoms, workaround, root_cause,
                service, category, ci_keys, accepted, published_at)
            values (:id, :number, :title, :symptoms, :workaround, :rootCause, :service, :category,
                :keys, :accepted, :at)
            on conflict (problem_id) do update set
                title = excluded.title, symptoms = excluded.symptoms,
                workaround = excluded.workaround, root_cause = excluded.root_cause,
                service = excluded.service, category = excluded.category,
                ci_keys = excluded.ci_keys, accepted = excluded.accepted
            returning xmax = 0""")
        .param("id", problem.id())
        .param("number", problem.number())
        .param("title", problem.title())
        .param("symptoms", detail(problem, "symptoms"))
        .param("workaround", detail(problem, "workaround"))
        .param("rootCause", detail(problem, "rootCause"))
        .param("service", problem.service())
        .param("category", detail(problem, "category"))
        .param("keys", NamedItems.of(problem).toArray(String[]::new))
        .param("accepted", problem.status().equals("CLOSED"))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  void withdraw(long problem) {
    jdbc.sql("delete from known_error where problem_id = :id").param("id", problem).update();
  }

  /**
   * The newest first, from the number on.
   *
   * @param q words, as people type them into a search; null for all
   * @param ci key of a configuration item; null for all
   * @param service key of a service; null for all
   * @param before number after which the page begins; empty for the first page
   */
  List<KnownError> find(String q, String ci, String service, String before, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from known_error
                where (cast(:q as text) is null or search @@ websearch_to_tsquery('simple', :q))
                  and (cast(:ci as text) is null or :ci = any(ci_keys))
                  and (cast(:service as text) is null or service = :service)
                  and (:before = '' or number < :before)
                order by number desc limit :limit""")
        .param("q", q)
        .param("ci", ci)
        .param("service", service)
        .param("before", before)
        .param("limit", limit)
        .query((row, i) -> read(row))
        .list();
  }

  /**
   * Those that name one of the configuration items, or share words with the text: two, or one where
   * the service is the same. The likeliest first.
   *
   * @param words of letters and digits only
   */
  List<KnownError> like(List<String> words, List<String> keys, String service, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from (
                    select k.*, (k.ci_keys && cast(:keys as text[])) as same_ci,
                      (select count(*) from unnest(cast(:words as text[])) word
                       where k.search @@ to_tsquery('simple', word || ':*')) as hits,
                      coalesce(k.service = :service, false) as same_service
                    from known_error k
                    where k.ci_keys && cast(:keys as text[]) or k.search @@ to_tsquery('simple', :any)
                ) found
                where same_ci or hits >= 2 or (same_service and hits >= 1)
                order by same_ci desc, hits desc, same_service desc, number desc limit :limit""")
        .param("keys", keys.toArray(String[]::new))
        .param("words", words.toArray(String[]::new))
        .param("any", words.isEmpty() ? "" : String.join(":* | ", words) + ":*")
        .param("service", service)
        .param("limit", limit)
        .query((row, i) -> read(row))
        .list();
  }

  private static KnownError read(ResultSet row) throws SQLException {
    return new KnownError(
        row.getString("number"),
        row.getString("title"),
        row.getString("symptoms"),
        row.getString("workaround"),
        row.getString("root_cause"),
        row.getString("service"),
        row.getString("category"),
        List.of((String[]) row.getArray("ci_keys").getArray()),
        row.getBoolean("accepted"),
        row.getObject("published_at", OffsetDateTime.class).toInstant());
  }

  private static String detail(WorkItemView problem, String key) {
    String text = problem.details().path(key).asText("");
    return text.isBlank() ? null : text;
  }
}
