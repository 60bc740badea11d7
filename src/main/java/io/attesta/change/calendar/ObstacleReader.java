package io.attesta.change.calendar;

import io.attesta.change.calendar.Obstacles.Half;
import io.attesta.change.calendar.Obstacles.Shared;
import io.attesta.work.WorkItems;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads obstacles in a fixed number of statements, however much is planned. */
@Component
class ObstacleReader {

  private static final String AHEAD =
      Phase.AHEAD.stream()
          .map(phase -> "'" + phase + "'")
          .sorted()
          .collect(Collectors.joining(", ", "s.phase in (", ")"));

  private static final String AT_THAT_TIME =
      "s.practice = 'change' and s.work_item_id <> :id and "
          + AHEAD
          + " and s.planned && tstzrange(:start, :end, '[)')";

  /** Of what is only degraded, the redundancy rule knows more. */
  private static final String SHARED =
      """
      select distinct on (s.work_item_id) %s, mine.ci, mine.role as mine, theirs.role as theirs,
             mine.path, count(*) over (partition by s.work_item_id) as shared
      from change_schedule s
      join change_ci theirs on theirs.work_item_id = s.work_item_id
      join change_ci mine on mine.ci = theirs.ci and mine.work_item_id = :id
      where %s
        and ('AFFECTED' in (mine.role, theirs.role) or (mine.role = 'DEPENDENT' and theirs.role = 'DEPENDENT'))
      order by s.work_item_id,
               (mine.role = 'AFFECTED')::int + (theirs.role = 'AFFECTED')::int desc,
               'DEGRADED' in (mine.role, theirs.role),
               mine.depth + theirs.depth, mine.ci"""
          .formatted(ScheduleTable.COLUMNS, AT_THAT_TIME);

  private static final String HALVES =
      """
      select %s, array(select a.ci from change_ci a
                       where a.work_item_id = s.work_item_id and a.role = 'AFFECTED'
                       order by a.ci) as affected,
                 array(select d.ci from change_ci d
                       where d.work_item_id = s.work_item_id and d.role <> 'DEGRADED') as down
      from change_schedule s
      where %s
        and exists (select from change_ci theirs
                    join change_ci mine on mine.ci = theirs.ci and mine.work_item_id = :id
                    where theirs.work_item_id = s.work_item_id
                      and theirs.role = 'DEGRADED' and mine.role = 'DEGRADED')
      order by s.work_item_id"""
          .formatted(ScheduleTable.COLUMNS, AT_THAT_TIME);

  private static final String SAME_IMPLEMENTER =
      "select %s from change_schedule s where s.implementer = :implementer and %s order by s.work_item_id"
          .formatted(ScheduleTable.COLUMNS, AT_THAT_TIME);

  private final JdbcClient jdbc;
  private final Footprints footprints;
  private final FreezeTable freezes;
  private final MaintenanceWindowTable windows;
  private final WorkItems workItems;

  ObstacleReader(
      JdbcClient jdbc,
      Footprints footprints,
      FreezeTable freezes,
      MaintenanceWindowTable windows,
      WorkItems workItems) {
    this.jdbc = jdbc;
    this.footprints = footprints;
    this.freezes = freezes;
    this.windows = windows;
    this.workItems = workItems;
  }

  /** What stands in the way of the change within the time; its footprint is kept already. */
  Obstacles read(Scheduled change, Window within) {
    return new Obstacles(
        shared(change, within),
        halves(change, within),
        sameImplementer(change, within),
        freezes.inForce(),
        windows.inForce(),
        workItems.openMajorIncidents());
  }

  private List<Shared> shared(Scheduled change, Window within) {
    return at(SHARED, change, within)
        .query(
            (row, n) ->
                new Shared(
                    ScheduleTable.row(row, n),
                    row.getString("ci"),
                    Touched.Role.valueOf(row.getString("mine")),
                    Touched.Role.valueOf(row.getString("theirs")),
                    row.getInt("shared"),
                    footprints.path(row.getString("path"))))
        .list();
  }

  private List<Half> halves(Scheduled change, Window within) {
    return at(HALVES, change, within)
        .query(
            (row, n) ->
                new Half(
                    ScheduleTable.row(row, n),
                    List.of((String[]) row.getArray("affected").getArray()),
                    List.of((String[]) row.getArray("down").getArray())))
        .list();
  }

  private List<Scheduled> sameImplementer(Scheduled change, Window within) {
    if (change.implementer() == null) {
      return List.of();
    }
    return at(SAME_IMPLEMENTER, change, within)
        .param("implementer", change.implementer())
        .query(ScheduleTable::row)
        .list();
  }

  private JdbcClient.StatementSpec at(String sql, Scheduled change, Window within) {
    return jdbc.sql(sql)
        .param("id", change.workItem())
        .param("start", ScheduleTable.at(within.start()))
        .param("end", ScheduleTable.at(within.end()));
  }
}
