package io.attesta.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of service reviews. */
@Repository("partyReviewTable")
class ReviewTable implements ServiceReviews {

  private final JdbcClient jdbc;
  private final PartyJson json;

  ReviewTable(JdbcClient jdbc, PartyJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The last one first. */
  List<ServiceReview> all(String customer) {
    return jdbc.sql("select * from service_review where customer = ? order by held_on desc")
        .param(customer)
        .query(this::row)
        .list();
  }

  Optional<ServiceReview> find(String customer, LocalDate heldOn) {
    return jdbc.sql("select * from service_review where customer = ? and held_on = ?")
        .params(customer, heldOn)
        .query(this::row)
        .optional();
  }

  @Override
  public Optional<ServiceReview> last(String customer, LocalDate day) {
    return jdbc.sql(
            "select * from service_review where customer = ? and held_on <= ?"
                + " order by held_on desc limit 1")
        .params(customer, day)
        .query(this::row)
        .optional();
  }

  /** False when there is one of that day. */
  boolean add(ServiceReview r) {
    return values(
                jdbc.sql(
                    """
                    insert into service_review (participants, minutes, actions, customer, held_on, version)
                    values (?, ?, ?::jsonb, ?, ?, 1) on conflict do nothing"""),
                r)
            .update()
        == 1;
  }

  /** False when the stored version is not that of the review. */
  boolean change(ServiceReview r) {
    return values(
                jdbc.sql(
                    """
                    update service_review
                    set participants = ?, minutes = ?, actions = ?::jsonb, version = version + 1
                    where customer = ? and held_on = ? and version = ?"""),
                r)
            .param(r.version())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, ServiceReview r) {
    return statement
        .param(r.participants().toArray(String[]::new))
        .param(r.minutes())
        .param(json.write(r.actions()))
        .param(r.customer())
        .param(r.heldOn());
  }

  private ServiceReview row(ResultSet row, int number) throws SQLException {
    return new ServiceReview(
        row.getString("customer"),
        row.getObject("held_on", LocalDate.class),
        List.of((String[]) row.getArray("participants").getArray()),
        row.getString("minutes"),
        json.list(row.getString("actions"), ServiceReview.Action.class),
        row.getInt("version"));
  }
}
