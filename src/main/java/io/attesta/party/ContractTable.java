package io.attesta.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of contracts. */
@Repository
class ContractTable {

  private final JdbcClient jdbc;
  private final PartyJson json;

  ContractTable(JdbcClient jdbc, PartyJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<SupplierContract> find(String key) {
    return jdbc.sql("select * from supplier_contract where key = ?")
        .param(key)
        .query(this::row)
        .optional();
  }

  /**
   * In the order of keys.
   *
   * @param supplier null for all
   */
  List<SupplierContract> all(String supplier) {
    return jdbc.sql(
            """
            select * from supplier_contract
            where supplier = coalesce(cast(? as text), supplier) order by key""")
        .param(supplier)
        .query(this::row)
        .list();
  }

  /** False when the key is in use. */
  boolean add(SupplierContract c) {
    return values(
                jdbc.sql(
                    """
                    insert into supplier_contract
                      (name, scope, services, responsibilities, calendar, targets, warning_percent, starts_on,
                       expires_on, notice_days, owner, supplier, key, version)
                    values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing"""),
                c)
            .update()
        == 1;
  }

  /** False when the stored version is not that of the contract. */
  boolean change(SupplierContract c) {
    return values(
                jdbc.sql(
                    """
                    update supplier_contract
                    set name = ?, scope = ?, services = ?, responsibilities = ?, calendar = ?, targets = ?::jsonb,
                        warning_percent = ?, starts_on = ?, expires_on = ?, notice_days = ?, owner = ?, supplier = ?,
                        version = version + 1
                    where key = ? and version = ?"""),
                c)
            .param(c.version())
            .update()
        == 1;
  }

  /** Contracts whose expiry is so near that their owner is to be told, and has not been. */
  List<SupplierContract> claimExpiring(LocalDate today) {
    return jdbc.sql(
            """
            update supplier_contract set warned_for = expires_on
            where expires_on - notice_days <= :today and expires_on >= :today
              and warned_for is distinct from expires_on
            returning *""")
        .param("today", today)
        .query(this::row)
        .list();
  }

  private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, SupplierContract c) {
    return statement
        .param(c.name())
        .param(c.scope())
        .param(c.services().toArray(String[]::new))
        .param(c.responsibilities())
        .param(c.calendar())
        .param(json.write(c.targets()))
        .param(c.warningPercent())
        .param(c.startsOn())
        .param(c.expiresOn())
        .param(c.noticeDays())
        .param(c.owner())
        .param(c.supplier())
        .param(c.key());
  }

  private SupplierContract row(ResultSet row, int number) throws SQLException {
    return new SupplierContract(
        row.getString("key"),
        row.getString("supplier"),
        row.getString("name"),
        row.getString("scope"),
        List.of((String[]) row.getArray("services").getArray()),
        row.getString("responsibilities"),
        row.getString("calendar"),
        json.list(row.getString("targets"), SupplierContract.Target.class),
        row.getInt("warning_percent"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("expires_on", LocalDate.class),
        row.getInt("notice_days"),
        row.getString("owner"),
        row.getInt("version"));
  }
}
