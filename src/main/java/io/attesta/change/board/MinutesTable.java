package io.attesta.change.board;

import static io.attesta.change.board.ChangeColumns.about;
import static io.attesta.change.board.ChangeColumns.instant;
import static io.attesta.change.board.ChangeColumns.texts;

import io.attesta.change.board.Minutes.DecidedRound;
import io.attesta.change.board.Minutes.Obstacle;
import io.attesta.change.board.Minutes.Seat;
import io.attesta.change.board.Minutes.SingleDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads decided rounds in a fixed number of statements, however many there are. */
@Repository
class MinutesTable {

  /** Which change, period and group; a change of null stands for all. */
  record Asked(Long change, Instant from, Instant to, String group, int limit) {}

  private static final String CLOSED =
      """
      r.closed_at >= :from and r.closed_at < :to
        and (:change::bigint is null or r.change_id = :change)
        and (:group::text is null or r.voting_group = :group)""";

  private static final String ROUNDS =
      "select "
          + ChangeColumns.SELECTED
          + """
            , r.*, j.actor, j.position
            from change_voting_round r join change_schedule s on s.work_item_id = r.change_id
            left join lateral (
                select j.actor, j.position from journal_entry j
                where j.work_item_id = r.change_id and j.kind = 'voting-closed'
                  and (j.content::json ->> 'round')::int = r.round
                order by j.position desc limit 1
            ) j on true
            where\s"""
          + CLOSED
          + " order by r.closed_at, r.change_id, r.round limit :limit";

  private static final String SEATS =
      """
      select m.*, b.vote, b.comment, b.cast_by, b.cast_at
      from change_voting_member m
      join change_voting_round r using (change_id, round)
      left join change_vote b using (change_id, round, member)
      where %s order by m.change_id, m.round, m.member"""
          .formatted(CLOSED);

  private static final String OBSTACLES =
      """
      select r.change_id, r.round, c.*, a.reason, a.accepted_by
      from change_voting_round r
      join change_conflict c on c.check_id = (
          select max(k.id) from change_check k where k.work_item_id = r.change_id and k.at <= r.closed_at)
      left join change_conflict_acceptance a on c.accepted
        and a.work_item_id = r.change_id and a.fingerprint = c.fingerprint
      where %s order by not c.blocking, c.overlap_start, c.id"""
          .formatted(CLOSED);

  private static final String DECISIONS =
      "select "
          + ChangeColumns.SELECTED
          + """
            , d.groups, d.person, d.decision, d.decided_at
            from change_decision d join change_schedule s on s.work_item_id = d.change_id
            where d.decided_at >= :from and d.decided_at < :to
              and (:change::bigint is null or d.change_id = :change)
              and (:group::text is null or :group = any(d.groups))
            order by d.decided_at, d.id limit :limit""";

  private record Key(long change, int round) {}

  private final JdbcClient jdbc;

  MinutesTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DecidedRound> rounds(Asked asked) {
    Map<Key, List<Seat>> seats = new HashMap<>();
    collect(SEATS, asked, row -> of(seats, row).add(seat(row)));
    Map<Key, List<Obstacle>> obstacles = new HashMap<>();
    collect(OBSTACLES, asked, row -> of(obstacles, row).add(obstacle(row)));
    return ask(ROUNDS, asked)
        .param("limit", asked.limit())
        .query((row, n) -> round(row, of(seats, row), of(obstacles, row)))
        .list();
  }

  List<SingleDecision> decisions(Asked asked) {
    return ask(DECISIONS, asked)
        .param("limit", asked.limit())
        .query(
            (row, n) ->
                new SingleDecision(
                    about(row),
                    texts(row, "groups"),
                    row.getString("person"),
                    row.getString("decision"),
                    instant(row, "decided_at")))
        .list();
  }

  private void collect(String sql, Asked asked, RowCallbackHandler each) {
    ask(sql, asked).query(each);
  }

  private JdbcClient.StatementSpec ask(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("change", asked.change())
        .param("from", asked.from().atOffset(ZoneOffset.UTC))
        .param("to", asked.to().atOffset(ZoneOffset.UTC))
        .param("group", asked.group());
  }

  private static <T> List<T> of(Map<Key, List<T>> all, ResultSet row) throws SQLException {
    return all.computeIfAbsent(
        new Key(row.getLong("change_id"), row.getInt("round")), key -> new ArrayList<>());
  }

  private static DecidedRound round(ResultSet row, List<Seat> seats, List<Obstacle> obstacles)
      throws SQLException {
    return new DecidedRound(
        about(row),
        row.getInt("round"),
        row.getString("authority"),
        row.getString("voting_group"),
        row.getInt("quorum"),
        instant(row, "opened_at"),
        instant(row, "deadline"),
        instant(row, "expired_at"),
        instant(row, "closed_at"),
        row.getString("outcome"),
        row.getString("actor"),
        row.getInt("position"),
        seats,
        obstacles);
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getString("member"),
        row.getBoolean("veto"),
        row.getString("delegate"),
        row.getString("vote"),
        row.getString("comment"),
        row.getString("cast_by"),
        instant(row, "cast_at"));
  }

  private static Obstacle obstacle(ResultSet row) throws SQLException {
    return new Obstacle(
        row.getBoolean("blocking"),
        row.getString("explanation"),
        instant(row, "overlap_start"),
        instant(row, "overlap_end"),
        row.getBoolean("accepted"),
        row.getString("reason"),
        row.getString("accepted_by"));
  }
}
