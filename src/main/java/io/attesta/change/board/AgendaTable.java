package io.attesta.change.board;

import static io.attesta.change.board.ChangeColumns.instant;
import static io.attesta.change.board.ChangeColumns.texts;

import io.attesta.change.board.AgendaEntry.Conflicts;
import io.attesta.change.board.AgendaEntry.OpenDecision;
import io.attesta.change.board.AgendaEntry.OpenVote;
import io.attesta.identity.Person;
import io.attesta.workflow.Tasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what waits for a decision in a fixed number of statements, however much it is. */
@Repository
class AgendaTable {

  private static final String FORM = "change-authorise";

  private static final String CHANGE =
      ChangeColumns.SELECTED
          + """
      , a.hits, a.highest_criticality, a.truncated,
      array(select x ->> 'name' from jsonb_array_elements(a.services) x
            where not (x ->> 'degraded')::boolean) as services,
      (select count(*) from change_ci i
       where i.work_item_id = s.work_item_id and i.role = 'AFFECTED') as worked_on,
      c.blocking, c.warnings, c.accepted""";

  private static final String KNOWN =
      """
      left join change_assessment a on a.work_item_id = s.work_item_id
      left join lateral (
          select count(*) filter (where c.blocking and not c.accepted) as blocking,
                 count(*) filter (where not c.blocking and not c.accepted) as warnings,
                 count(*) filter (where c.accepted) as accepted
          from change_conflict c
          where c.check_id = (select max(k.id) from change_check k where k.work_item_id = s.work_item_id)
      ) c on true
      """;

  private static final String VOTES =
      "select "
          + CHANGE
          + """
            , r.round, r.authority, r.voting_group, r.quorum, r.opened_at, r.deadline, r.expired_at, v.*,
              array(select m.member from change_voting_member m
                    where m.change_id = r.change_id and m.round = r.round
                      and coalesce(m.delegate, m.member) = :me
                      and not exists (select from change_vote b where b.change_id = m.change_id
                                        and b.round = m.round and b.member = m.member)
                    order by m.member) as mine
            from change_voting_round r
            join change_schedule s on s.work_item_id = r.change_id
            """
          + KNOWN
          + """
            left join lateral (
                select count(*) as members,
                       count(*) filter (where b.vote = 'approve') as approvals,
                       count(*) filter (where b.vote = 'reject') as rejections,
                       count(*) filter (where b.vote = 'abstain') as abstentions,
                       count(*) filter (where b.vote = 'needsInformation') as questions,
                       coalesce(bool_or(b.cast_by = :me), false) as voted
                from change_voting_member m
                left join change_vote b using (change_id, round, member)
                where m.change_id = r.change_id and m.round = r.round
            ) v on true
            where r.closed_at is null
            order by r.opened_at, r.change_id limit :limit""";

  private static final String DECISIONS =
      "select "
          + CHANGE
          + """
            , t.id as task, t.groups, t.assignee as decider, t.created_at
            from open_task t join change_schedule s on s.number = t.number
            """
          + KNOWN
          + """
            where s.practice = 'change'
              and t.definition || '/' || t.element = any(:steps)
            order by t.created_at, t.id limit :limit""";

  private final JdbcClient jdbc;
  private final Tasks tasks;

  AgendaTable(JdbcClient jdbc, Tasks tasks) {
    this.jdbc = jdbc;
    this.tasks = tasks;
  }

  /** Changes that a board votes on, the longest open one first. */
  List<AgendaEntry> votes(Person reader, int limit) {
    return jdbc.sql(VOTES)
        .param("me", reader.id())
        .param("limit", limit)
        .query((row, n) -> entry(row, reader, vote(row), null))
        .list();
  }

  /** Changes that wait for one person, the longest waiting one first. */
  List<AgendaEntry> decisions(Person reader, int limit) {
    List<String> steps = stepsOfSingleAuthority();
    if (steps.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(DECISIONS)
        .param("steps", steps.toArray(String[]::new))
        .param("limit", limit)
        .query((row, n) -> entry(row, reader, null, decision(row, reader)))
        .list();
  }

  /** What makes a task such a decision is its form, whatever the step is called. */
  private List<String> stepsOfSingleAuthority() {
    return jdbc
        .sql(
            """
            select distinct t.definition, t.element
            from open_task t join change_schedule s on s.number = t.number""")
        .query((row, n) -> new String[] {row.getString("definition"), row.getString("element")})
        .list()
        .stream()
        .filter(step -> FORM.equals(tasks.formId(step[0], step[1])))
        .map(step -> step[0] + "/" + step[1])
        .toList();
  }

  private static AgendaEntry entry(
      ResultSet row, Person reader, OpenVote vote, OpenDecision decision) throws SQLException {
    return new AgendaEntry(
        ChangeColumns.about(row),
        texts(row, "services"),
        row.getString("highest_criticality"),
        row.getInt("worked_on"),
        row.getInt("hits"),
        row.getBoolean("truncated"),
        new Conflicts(row.getInt("blocking"), row.getInt("warnings"), row.getInt("accepted")),
        interested(row, reader),
        vote,
        decision);
  }

  private static OpenVote vote(ResultSet row) throws SQLException {
    return new OpenVote(
        row.getInt("round"),
        row.getString("authority"),
        row.getString("voting_group"),
        row.getInt("quorum"),
        instant(row, "opened_at"),
        instant(row, "deadline"),
        row.getTimestamp("expired_at") != null,
        row.getInt("members"),
        row.getInt("approvals"),
        row.getInt("rejections"),
        row.getInt("abstentions"),
        row.getInt("questions"),
        texts(row, "mine"),
        row.getBoolean("voted"));
  }

  private static OpenDecision decision(ResultSet row, Person reader) throws SQLException {
    List<String> groups = texts(row, "groups");
    String decider = row.getString("decider");
    boolean free = decider == null || decider.equals(reader.id());
    return new OpenDecision(
        row.getString("task"),
        groups,
        decider,
        instant(row, "created_at"),
        free && groups.stream().anyMatch(reader::isIn) && !interested(row, reader));
  }

  private static boolean interested(ResultSet row, Person reader) throws SQLException {
    return is(reader, row.getString("requester")) || is(reader, row.getString("implementer"));
  }

  private static boolean is(Person reader, String person) {
    return person != null
        && person
            .strip()
            .toLowerCase(Locale.ROOT)
            .equals(reader.id().strip().toLowerCase(Locale.ROOT));
  }
}
