package io.attesta.problem;

import io.attesta.cmdb.NamedItems;
import io.attesta.work.WorkItemView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts incidents of a problem: those linked with it, and similar ones. Similar is what names one
 * of its configuration items, or where it names none, has its service and category.
 */
@Component
class Recurrences {

  private static final String INCIDENTS =
      """
      select w.number, w.opened_at > :fixed as after from work_item w
      where w.practice = 'incident' and w.status <> 'CANCELLED'
        and w.opened_at > :from and w.opened_at <= :until
        and (exists (select 1 from link l where l.type in ('caused-by', 'known-error')
                       and l.from_item = w.id and l.to_item = :problem)
          or exists (select 1 from work_item_ci n join configuration_item c on c.id = n.ci_id
                     where n.work_item_id = w.id and c.key = any(:keys) and c.valid_to = 'infinity')
          or (cardinality(:keys) = 0 and w.service = :service and w.details ->> 'category' = :category))
      order by w.opened_at desc, w.id desc""";

  private final JdbcClient jdbc;

  Recurrences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** From the fix until a later moment, and as long before the fix. */
  Recurrence of(WorkItemView problem, Instant fixed, Instant until) {
    Duration period = Duration.between(fixed, until);
    Map<Boolean, List<String>> found =
        jdbc
            .sql(INCIDENTS)
            .param("problem", problem.id())
            .param("keys", NamedItems.of(problem).toArray(String[]::new))
            .param("service", problem.service())
            .param("category", problem.details().path("category").asText(null))
            .param("fixed", fixed.atOffset(ZoneOffset.UTC))
            .param("from", fixed.minus(period).atOffset(ZoneOffset.UTC))
            .param("until", until.atOffset(ZoneOffset.UTC))
            .query((row, i) -> Map.entry(row.getBoolean("after"), row.getString("number")))
            .list()
            .stream()
            .collect(
                Collectors.partitioningBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return new Recurrence(found.get(false).size(), found.get(true));
  }
}
