package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockEvent;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to the clocks of suppliers' promises. */
@Repository
class PartyEvents {

  private final JdbcClient jdbc;
  private final TermsJson terms;

  PartyEvents(JdbcClient jdbc, TermsJson terms) {
    this.jdbc = jdbc;
    this.terms = terms;
  }

  /** By stretch, in order. */
  Map<Long, List<KeptClock.Happened>> of(List<Long> times) {
    Map<Long, List<KeptClock.Happened>> found = new HashMap<>();
    jdbc.sql(
            "select * from party_time_event where party_time_id = any(:ids)"
                + " order by party_time_id, position")
        .param("ids", times.toArray(Long[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getLong("party_time_id"), id -> new ArrayList<>())
                  .add(
                      terms.read(
                          row.getObject("at", OffsetDateTime.class).toInstant(),
                          ClockEvent.Kind.valueOf(row.getString("kind")),
                          null,
                          row.getString("terms")));
            });
    return found;
  }

  /** Stores those that are new. */
  void add(long time, KeptClock clock) {
    int position = clock.events().size() - clock.fresh().size();
    for (KeptClock.Happened happened : clock.fresh()) {
      jdbc.sql("insert into party_time_event values (?, ?, ?, ?, ?::jsonb)")
          .param(time)
          .param(position++)
          .param(happened.event().at().atOffset(ZoneOffset.UTC))
          .param(happened.event().kind().name())
          .param(terms.write(happened))
          .update();
    }
  }
}
