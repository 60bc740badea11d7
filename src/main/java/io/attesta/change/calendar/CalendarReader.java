package io.attesta.change.calendar;

import io.attesta.change.calendar.CalendarEntry.Conflicts;
import io.attesta.identity.RowScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on the calendar in a period, for a given reader. */
@Component
@Transactional(readOnly = true)
class CalendarReader {

  private static final int MOST = 5_000;

  private static final String PLANNED =
      """
      select %s,
             array(select x ->> 'service' from change_assessment a, jsonb_array_elements(a.services) x
                   where a.work_item_id = s.work_item_id and not (x ->> 'degraded')::boolean) as down,
             c.blocking, c.warnings
      from change_schedule s
      left join lateral (
          select count(*) filter (where c.blocking) as blocking,
                 count(*) filter (where not c.blocking) as warnings
          from change_conflict c
          where not c.accepted
            and c.check_id = (select max(k.id) from change_check k where k.work_item_id = s.work_item_id)
      ) c on s.practice = 'change'
      where s.planned && tstzrange(:start, :end, '[)') and s.phase <> 'CANCELLED'
        and (:everything or s.practice = any(:practices) or s.group_key = any(:groups)
             or s.assignee = :person or s.requester = :person)
        and (:service::text is null or s.service = :service
             or exists (select from change_ci c where c.work_item_id = s.work_item_id and c.ci = :service))
        and (:item::text is null
             or exists (select from change_ci c where c.work_item_id = s.work_item_id and c.ci = :item))
        and (:customer::text is null or s.customer = :customer
             or exists (select from change_assessment a where a.work_item_id = s.work_item_id
                          and a.customers @> to_jsonb(:customer::text)))
      order by s.planned_start, s.number
      limit :limit"""
          .formatted(ScheduleTable.COLUMNS);

  private final JdbcClient jdbc;
  private final FreezeTable freezes;
  private final MaintenanceWindowTable windows;

  CalendarReader(JdbcClient jdbc, FreezeTable freezes, MaintenanceWindowTable windows) {
    this.jdbc = jdbc;
    this.freezes = freezes;
    this.windows = windows;
  }

  /**
   * What is asked for; null means: not asked.
   *
   * @param item key of a configuration item
   */
  record Filter(String service, String customer, String item) {
    static final Filter NONE = new Filter(null, null, null);
  }

  /**
   * Entries in the order of their starts.
   *
   * @param truncated whether there is more than is told
   */
  record Entries(List<CalendarEntry> items, boolean truncated) {}

  Entries read(RowScope scope, Window within, Filter filter) {
    List<CalendarEntry> found = new ArrayList<>(planned(scope, within, filter));
    if (CalendarAccess.agent(scope)) {
      freezes.inForce().stream()
          .filter(f -> about(f.service(), filter.service()))
          .filter(f -> about(f.customer(), filter.customer()))
          .forEach(f -> f.times().within(within).forEach(p -> found.add(CalendarEntry.of(f, p))));
      windows.inForce().stream()
          .filter(w -> filter.service() == null || filter.service().equals(w.service()))
          .filter(w -> filter.customer() == null && filter.item() == null)
          .forEach(w -> w.times().within(within).forEach(p -> found.add(CalendarEntry.of(w, p))));
    }
    found.sort(Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::key));
    boolean more = found.size() > MOST;
    return new Entries(List.copyOf(more ? found.subList(0, MOST) : found), more);
  }

  /** Changes and releases that have not been cancelled. */
  List<CalendarEntry> planned(RowScope scope, Window within, Filter filter) {
    return jdbc.sql(PLANNED)
        .param("start", ScheduleTable.at(within.start()))
        .param("end", ScheduleTable.at(within.end()))
        .param("everything", scope.everything())
        .param("practices", scope.practices().toArray(String[]::new))
        .param("groups", scope.groups().toArray(String[]::new))
        .param("person", scope.person())
        .param("service", filter.service())
        .param("item", filter.item())
        .param("customer", filter.customer())
        .param("limit", MOST + 1)
        .query((row, n) -> entry(row, n, CalendarAccess.agent(scope)))
        .list();
  }

  /** Configuration and conflicts are for those who work here. */
  private static CalendarEntry entry(ResultSet row, int number, boolean agent) throws SQLException {
    Scheduled planned = ScheduleTable.row(row, number);
    if (!agent) {
      return CalendarEntry.of(planned, List.of(), null);
    }
    boolean checked = ScheduleKeeper.CHANGE.equals(planned.practice());
    return CalendarEntry.of(
        planned,
        List.of((String[]) row.getArray("down").getArray()),
        checked ? new Conflicts(row.getInt("blocking"), row.getInt("warnings")) : null);
  }

  /** What is about everything is also about what is asked for. */
  private static boolean about(String own, String asked) {
    return asked == null || own == null || Objects.equals(own, asked);
  }
}
