package io.attesta.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of suppliers. */
@Repository
class SupplierTable implements Suppliers {

  private final JdbcClient jdbc;
  private final ContractTable contracts;
  private final PartyJson json;

  SupplierTable(JdbcClient jdbc, ContractTable contracts, PartyJson json) {
    this.jdbc = jdbc;
    this.contracts = contracts;
    this.json = json;
  }

  @Override
  public Optional<Supplier> find(String key) {
    return jdbc.sql("select * from supplier where key = ?").param(key).query(this::row).optional();
  }

  @Override
  public Optional<Supplier> named(String keyOrName) {
    return jdbc.sql(
            """
            select * from supplier where active and (key = :name or lower(name) = lower(:name))
            order by key = :name desc, key limit 1""")
        .param("name", keyOrName.strip())
        .query(this::row)
        .optional();
  }

  @Override
  public List<SupplierContract> inForce(String supplier, String service, LocalDate day) {
    return contracts.all(supplier).stream()
        .filter(contract -> contract.covers(service, day))
        .sorted(Comparator.comparing(contract -> contract.services().isEmpty()))
        .toList();
  }

  /** In the order of keys, from the first key that is greater. */
  List<Supplier> after(String key, int limit) {
    return jdbc.sql("select * from supplier where key > ? order by key limit ?")
        .params(key, limit)
        .query(this::row)
        .list();
  }

  /** False when the key is in use. */
  boolean add(Supplier s) {
    return values(
                jdbc.sql(
                    """
                    insert into supplier (name, kind, team, contacts, active, key, version)
                    values (?, ?, ?, ?::jsonb, ?, ?, 1) on conflict do nothing"""),
                s)
            .update()
        == 1;
  }

  /** False when the stored version is not that of the supplier. */
  boolean change(Supplier s) {
    return values(
                jdbc.sql(
                    """
                    update supplier set name = ?, kind = ?, team = ?, contacts = ?::jsonb, active = ?,
                                        version = version + 1
                    where key = ? and version = ?"""),
                s)
            .param(s.version())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Supplier s) {
    return statement
        .param(s.name())
        .param(s.kind().name())
        .param(s.team())
        .param(json.write(s.contacts()))
        .param(s.active())
        .param(s.key());
  }

  private Supplier row(ResultSet row, int number) throws SQLException {
    return new Supplier(
        row.getString("key"),
        row.getString("name"),
        Supplier.Kind.valueOf(row.getString("kind")),
        row.getString("team"),
        json.list(row.getString("contacts"), Customer.Contact.class),
        row.getBoolean("active"),
        row.getInt("version"));
  }
}
