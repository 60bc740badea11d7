package io.attesta.cmdb;

import io.attesta.cmdb.EditRun.Unauthorised;
import io.attesta.shared.Now;
import io.attesta.work.WorkItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records edits that no change authorised, and has each run of them reviewed in a work item. */
@Component
@Transactional
class UnauthorisedChanges {

  private static final String MESSAGE = "UnauthorisedChangeDetected";

  /** A work item names so many; the rest is in the list. */
  private static final int NAMED = 100;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final WorkItems workItems;
  private final Configuration configuration;
  private final Now now;

  UnauthorisedChanges(
      JdbcClient jdbc,
      JdbcTemplate batches,
      WorkItems workItems,
      Configuration configuration,
      Now now) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.workItems = workItems;
    this.configuration = configuration;
    this.now = now;
  }

  /** Keeps what was noted in the run since the last time. */
  void keep(EditRun run) {
    List<Unauthorised> noted = run.takeUnauthorised();
    if (noted.isEmpty()) {
      return;
    }
    var at = ItemRows.at(now.get());
    batches.batchUpdate(
        """
        insert into unauthorised_change
          (run, key, what, objection, change_number, person, source, at)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        noted.stream()
            .map(
                n ->
                    new Object[] {
                      run.id(),
                      n.key(),
                      n.what(),
                      n.objection(),
                      run.changeNumber(),
                      run.person(),
                      run.source(),
                      at
                    })
            .toList());
  }

  /**
   * Opens the work item about what was kept of the run.
   *
   * @return its number; empty when there is nothing, or when no process reviews it yet
   */
  Optional<String> report(UUID run) {
    int count =
        jdbc.sql("select count(*) from unauthorised_change where run = ? and work_item is null")
            .param(run)
            .query(Integer.class)
            .single();
    if (count == 0) {
      return Optional.empty();
    }
    Optional<String> number = workItems.openByMessage(MESSAGE, values(run, count));
    number.ifPresent(
        n ->
            jdbc.sql("update unauthorised_change set work_item = ? where run = ?")
                .params(n, run)
                .update());
    return number;
  }

  /** Runs that ended without their work item, because their node stopped or no model was there. */
  List<UUID> forgotten() {
    return jdbc.sql(
            """
            select distinct run from unauthorised_change
            where work_item is null and at < ? limit 100""")
        .param(ItemRows.at(now.get().minusSeconds(600)))
        .query(UUID.class)
        .list();
  }

  private Map<String, Object> values(UUID run, int count) {
    List<UnauthorisedChange> first =
        jdbc.sql(
                """
                select id, key, left(what, 200) as what, left(objection, 150) as objection, change_number, person, source,
                  at, work_item
                from unauthorised_change where run = ? order by id limit ?""")
            .params(run, NAMED)
            .query(UnauthorisedChange::row)
            .list();
    List<String> keys = first.stream().map(UnauthorisedChange::key).distinct().toList();
    String more = count > first.size() ? "\n… and " + (count - first.size()) + " more" : "";
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "title",
        count == 1
            ? "Unauthorised change of " + keys.get(0)
            : count + " unauthorised changes, first of " + keys.get(0));
    // What was only found in reality has no record that the work item could name.
    values.put(
        "configurationItems",
        configuration.find(keys).stream()
            .map(ConfigurationItem::key)
            .collect(Collectors.joining(", ")));
    values.put(
        "detected",
        first.stream()
                .map(c -> c.key() + " – " + c.what() + " (" + c.objection() + ")")
                .collect(Collectors.joining("\n"))
            + more
            + "\nBy "
            + first.get(0).person()
            + ", source "
            + first.get(0).source());
    return values;
  }
}
