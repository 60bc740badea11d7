package io.attesta.reporting.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes and releases of the period, from the facts that measures count. */
@Component
class ChangeSection {

  /** How many are told one by one. */
  static final int MOST = 50;

  private static final String FACTS =
      """
      from report_fact f
      where f.source in ('change-outcome', 'release-outcome') and f.day >= :from and f.day < :until and %s""";

  private static final String SUMS =
      """
      select coalesce(sum(n) filter (where source = 'change-outcome'), 0) as implemented,
             coalesce(sum(hit) filter (where source = 'change-outcome'), 0) as successful,
             coalesce(sum(n) filter (where source = 'change-outcome' and variant = 'emergency'), 0) as emergencies,
             coalesce(sum(amount) filter (where source = 'change-outcome'), 0) as incidents,
             coalesce(sum(n) filter (where source = 'release-outcome'), 0) as releases,
             coalesce(sum(hit) filter (where source = 'release-outcome'), 0) as successful_releases
      """;

  private static final String ITEMS =
      """
      select w.number, w.title, w.practice, x.variant as category, x.subject as outcome, x.hit > 0 as successful,
             x.day, x.amount as incidents
      from (select f.* %s) x join work_item w on w.id = x.work_item_id
      order by x.day desc, w.number desc limit %d""";

  private record Counts(
      long implemented,
      long successful,
      long emergencies,
      long incidents,
      long releases,
      long successfulReleases) {}

  private final JdbcClient jdbc;

  ChangeSection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ReportChanges of(Asked asked) {
    String facts = FACTS.formatted(asked.condition("f"));
    Counts counts = jdbc.sql(SUMS + facts).params(asked.values()).query(Counts.class).single();
    List<ReportChanges.ReportedChange> items =
        jdbc.sql(ITEMS.formatted(facts, MOST))
            .params(asked.values())
            .query(ReportChanges.ReportedChange.class)
            .list();
    return new ReportChanges(
        counts.implemented(),
        counts.successful(),
        counts.emergencies(),
        counts.incidents(),
        counts.releases(),
        counts.successfulReleases(),
        items);
  }
}
