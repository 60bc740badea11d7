package io.attesta.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of rounds, their members and the votes. */
@Repository
class VotingTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  VotingTable(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Optional<VotingRound> open(long change) {
    return read(change, "closed_at is null").stream().findFirst();
  }

  Optional<VotingRound> latest(long change) {
    return read(
            change,
            "round = (select max(round) from change_voting_round where change_id = :change)")
        .stream()
        .findFirst();
  }

  List<VotingRound> all(long change) {
    return read(change, "true");
  }

  private List<VotingRound> read(long change, String which) {
    return jdbc
        .sql(
            "select * from change_voting_round where change_id = :change and "
                + which
                + " order by round")
        .param("change", change)
        .query((row, n) -> round(row))
        .list()
        .stream()
        .map(this::filled)
        .toList();
  }

  private VotingRound filled(VotingRound r) {
    return new VotingRound(
        r.change(),
        r.round(),
        r.category(),
        r.authority(),
        r.group(),
        r.quorum(),
        r.vetoGroup(),
        r.contentHash(),
        r.openedAt(),
        r.deadline(),
        r.expiredAt(),
        r.closedAt(),
        r.outcome(),
        members(r),
        votes(r));
  }

  private List<VotingMember> members(VotingRound round) {
    return jdbc.sql(
            "select * from change_voting_member where change_id = ? and round = ? order by member")
        .params(round.change(), round.round())
        .query(
            (row, n) ->
                new VotingMember(
                    row.getString("member"),
                    row.getBoolean("veto"),
                    row.getString("delegate"),
                    row.getString("delegated_by"),
                    instant(row, "delegated_at")))
        .list();
  }

  private List<CastVote> votes(VotingRound round) {
    return jdbc.sql("select * from change_vote where change_id = ? and round = ? order by position")
        .params(round.change(), round.round())
        .query(
            (row, n) ->
                new CastVote(
                    row.getString("member"),
                    row.getString("vote"),
                    row.getString("comment"),
                    row.getString("cast_by"),
                    instant(row, "cast_at")))
        .list();
  }

  private static VotingRound round(ResultSet row) throws SQLException {
    return new VotingRound(
        row.getLong("change_id"),
        row.getInt("round"),
        row.getString("category"),
        row.getString("authority"),
        row.getString("voting_group"),
        row.getInt("quorum"),
        row.getString("veto_group"),
        row.getString("content_hash"),
        instant(row, "opened_at"),
        instant(row, "deadline"),
        instant(row, "expired_at"),
        instant(row, "closed_at"),
        row.getString("outcome"),
        List.of(),
        List.of());
  }

  void add(VotingRound round) {
    jdbc.sql(
            """
            insert into change_voting_round (change_id, round, category, authority, voting_group, quorum,
                                             veto_group, content_hash, opened_at, deadline)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(round.change())
        .param(round.round())
        .param(round.category())
        .param(round.authority())
        .param(round.group())
        .param(round.quorum())
        .param(round.vetoGroup())
        .param(round.contentHash())
        .param(sql(round.openedAt()))
        .param(sql(round.deadline()))
        .update();
    batches.batchUpdate(
        "insert into change_voting_member (change_id, round, member, veto) values (?, ?, ?, ?)",
        round.members().stream()
            .map(m -> new Object[] {round.change(), round.round(), m.member(), m.veto()})
            .toList());
  }

  /** The content changed in a way that asks nobody again. */
  void rebind(long change, String contentHash) {
    jdbc.sql(
            "update change_voting_round set content_hash = ? where change_id = ? and closed_at is null")
        .params(contentHash, change)
        .update();
  }

  void expire(VotingRound round, Instant at) {
    jdbc.sql("update change_voting_round set expired_at = ? where change_id = ? and round = ?")
        .params(sql(at), round.change(), round.round())
        .update();
  }

  void close(VotingRound round, String outcome, Instant at) {
    jdbc.sql(
            "update change_voting_round set closed_at = ?, outcome = ? where change_id = ? and round = ?")
        .params(sql(at), outcome, round.change(), round.round())
        .update();
  }

  void delegate(VotingRound round, String member, String delegate, String by, Instant at) {
    jdbc.sql(
            """
            update change_voting_member set delegate = ?, delegated_by = ?, delegated_at = ?
            where change_id = ? and round = ? and member = ?""")
        .param(delegate)
        .param(by)
        .param(sql(at))
        .param(round.change())
        .param(round.round())
        .param(member)
        .update();
  }

  /** False when the member has voted already. */
  boolean add(VotingRound round, CastVote vote) {
    return jdbc.sql(
                """
                insert into change_vote (change_id, round, position, member, vote, comment, cast_by, cast_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .param(round.change())
            .param(round.round())
            .param(round.votes().size() + 1)
            .param(vote.member())
            .param(vote.vote())
            .param(vote.comment())
            .param(vote.castBy())
            .param(sql(vote.castAt()))
            .update()
        == 1;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime sql(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
