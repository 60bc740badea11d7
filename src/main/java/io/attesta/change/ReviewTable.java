package io.attesta.change;

import static io.attesta.change.VotingTable.instant;
import static io.attesta.change.VotingTable.sql;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of completed post-implementation reviews. */
@Repository
class ReviewTable {

  /** A review; a repeated one replaces neither person nor time of the first. */
  record Review(String element, String completedBy, Instant completedAt) {}

  private final JdbcClient jdbc;

  ReviewTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Review> find(long change) {
    return jdbc.sql("select * from change_review where change_id = ?")
        .param(change)
        .query(
            (row, n) ->
                new Review(
                    row.getString("element"),
                    row.getString("completed_by"),
                    instant(row, "completed_at")))
        .optional();
  }

  void add(long change, Review review) {
    jdbc.sql(
            """
            insert into change_review (change_id, element, completed_by, completed_at) values (?, ?, ?, ?)
            on conflict do nothing""")
        .params(change, review.element(), review.completedBy(), sql(review.completedAt()))
        .update();
  }
}
