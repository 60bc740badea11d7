package io.attesta.cmdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * An edit of something controlled that no change authorised.
 *
 * @param key configuration item, or source of the relation
 * @param what what was changed, for people to read
 * @param objection why no change authorised it
 * @param changeNumber change that was named; null for none
 * @param workItem number of the work item in which it is reviewed; null until it is open
 */
record UnauthorisedChange(
    long id,
    String key,
    String what,
    String objection,
    String changeNumber,
    String person,
    String source,
    Instant at,
    String workItem) {

  static UnauthorisedChange row(ResultSet row, int number) throws SQLException {
    return new UnauthorisedChange(
        row.getLong("id"),
        row.getString("key"),
        row.getString("what"),
        row.getString("objection"),
        row.getString("change_number"),
        row.getString("person"),
        row.getString("source"),
        ItemMapper.moment(row, "at"),
        row.getString("work_item"));
  }
}
