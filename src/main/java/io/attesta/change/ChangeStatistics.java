package io.attesta.change;

import static io.attesta.change.VotingTable.sql;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up how changes went. */
@Repository
class ChangeStatistics {

  /**
   * Figures of a period.
   *
   * @param implemented changes whose outcome was recorded
   * @param successful of these, with or without issues
   * @param emergency of these, those of category emergency
   * @param standard of these, those under a template
   * @param rejected changes refused by an authority in the period
   * @param inducedIncidents incidents caused by the implemented ones
   * @param successRate per cent of the implemented ones; null when there was none
   * @param emergencyShare per cent of the implemented ones; null when there was none
   */
  record Figures(
      int implemented,
      int successful,
      int failed,
      int backedOut,
      int emergency,
      int standard,
      int rejected,
      int inducedIncidents,
      Double successRate,
      Double emergencyShare) {}

  private static final String READ =
      """
      with done as (select * from change_outcome where recorded_at >= :from and recorded_at < :to)
      select count(*) as implemented,
             count(*) filter (where outcome in ('successful', 'successfulWithIssues')) as successful,
             count(*) filter (where outcome = 'failed') as failed,
             count(*) filter (where outcome = 'backedOut') as backed_out,
             count(*) filter (where category = 'emergency') as emergency,
             count(*) filter (where template is not null) as standard,
             (select count(distinct change_id) from (
                select change_id from change_voting_round
                where outcome = 'rejected' and closed_at >= :from and closed_at < :to
                union all
                select change_id from change_decision
                where decision = 'rejected' and decided_at >= :from and decided_at < :to) r) as rejected,
             (select count(*) from done d join link l on l.to_item = d.change_id and l.type = 'caused-by'
              join work_item w on w.id = l.from_item and w.practice in ('incident', 'major-incident'))
               as induced_incidents,
             round(100.0 * count(*) filter (where outcome in ('successful', 'successfulWithIssues'))
                   / nullif(count(*), 0), 1)::float8 as success_rate,
             round(100.0 * count(*) filter (where category = 'emergency') / nullif(count(*), 0), 1)::float8
               as emergency_share
      from done""";

  private final JdbcClient jdbc;

  ChangeStatistics(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Figures between(Instant from, Instant to) {
    return jdbc.sql(READ)
        .param("from", sql(from))
        .param("to", sql(to))
        .query(Figures.class)
        .single();
  }
}
