package io.attesta.reporting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When services were down, as incidents tell it; one that is still open goes on until now. */
@Repository
class Outages {

  private static final String READ =
      """
      select w.service, (w.details ->> 'outageFrom')::timestamptz as begun,
             coalesce((w.details ->> 'outageUntil')::timestamptz, w.resolved_at, :now) as ended
      from work_item w
      where w.details ->> 'outageFrom' is not null and w.service is not null and w.status <> 'CANCELLED'
        and (w.details ->> 'outageFrom')::timestamptz < :until
        and coalesce((w.details ->> 'outageUntil')::timestamptz, w.resolved_at, :now) > :from""";

  private final JdbcClient jdbc;

  Outages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** United, by service; those that begin before the end of the time and end after its begin. */
  Map<String, List<Outage>> between(Instant from, Instant until, Instant now) {
    Map<String, List<Outage>> byService = new HashMap<>();
    jdbc.sql(READ)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              byService
                  .computeIfAbsent(row.getString("service"), ignored -> new ArrayList<>())
                  .add(
                      new Outage(
                          row.getObject("begun", OffsetDateTime.class).toInstant(),
                          row.getObject("ended", OffsetDateTime.class).toInstant()));
            });
    byService.replaceAll((service, outages) -> Outage.united(outages));
    return byService;
  }
}
