package io.attesta.change;

import io.attesta.work.WorkItemView;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what went wrong since a release was deployed. */
@Component
class EarlyLife {

  private final JdbcClient jdbc;

  EarlyLife(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Incidents linked with the release, and those reported since its deployment on a configuration
   * item that it or one of its changes names; null before it was deployed.
   */
  Long incidents(WorkItemView release) {
    if (release.resolvedAt() == null) {
      return null;
    }
    return jdbc.sql(
            """
            with linked as (
              select case when from_item = :release then to_item else from_item end as id
              from link where from_item = :release or to_item = :release),
            touched as (
              select c.ci_id from work_item_ci c
              where c.work_item_id = :release or c.work_item_id in
                (select to_item from link where from_item = :release and type = 'deploys'))
            select count(*) from work_item i
            where i.practice in ('incident', 'major-incident') and i.status <> 'CANCELLED'
              and (i.id in (select id from linked)
                   or (i.opened_at >= :deployed and i.id in
                        (select c.work_item_id from work_item_ci c join touched t on t.ci_id = c.ci_id)))""")
        .param("release", release.id())
        .param("deployed", release.resolvedAt().atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
