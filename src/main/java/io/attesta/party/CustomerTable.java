package io.attesta.party;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind {@link Customers}. */
@Repository
class CustomerTable implements Customers {

  private static final TypeReference<List<Customer.Contact>> CONTACTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final ObjectMapper json;

  CustomerTable(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.json = json;
  }

  @Override
  public Optional<Customer> find(String key) {
    return jdbc.sql("select * from customer where key = ?").param(key).query(this::row).optional();
  }

  @Override
  public List<String> of(String mailAddress) {
    return jdbc.sql(
            """
            select key from customer
            where active
              and exists (select from jsonb_array_elements(contacts) c where lower(c ->> 'email') = lower(?))
            order by key""")
        .param(mailAddress)
        .query(String.class)
        .list();
  }

  /** In the order of keys, from the first key that is greater. */
  List<Customer> after(String key, int limit) {
    return jdbc.sql("select * from customer where key > ? order by key limit ?")
        .params(key, limit)
        .query(this::row)
        .list();
  }

  @Override
  @Transactional
  public void ensure(Collection<Customer> customers) {
    batches.batchUpdate(
        "insert into customer (key, name, contacts, active, version) values (?, ?, ?::jsonb, ?, 1)"
            + " on conflict (key) do nothing",
        customers.stream()
            .map(c -> new Object[] {c.key(), c.name(), write(c.contacts()), c.active()})
            .toList());
  }

  /** False when the key is in use. */
  boolean add(Customer c) {
    return jdbc.sql(
                "insert into customer (key, name, contacts, active, version)"
                    + " values (?, ?, ?::jsonb, ?, 1) on conflict (key) do nothing")
            .params(c.key(), c.name(), write(c.contacts()), c.active())
            .update()
        == 1;
  }

  /** False when the stored version is not that of {@code c}. */
  boolean change(Customer c) {
    return jdbc.sql(
                "update customer set name = ?, contacts = ?::jsonb, active = ?,"
                    + " version = version + 1 where key = ? and version = ?")
            .params(c.name(), write(c.contacts()), c.active(), c.key(), c.version())
            .update()
        == 1;
  }

  private Customer row(ResultSet row, int number) throws SQLException {
    return new Customer(
        row.getString("key"),
        row.getString("name"),
        read(row.getString("contacts")),
        row.getBoolean("active"),
        row.getInt("version"));
  }

  private String write(List<Customer.Contact> contacts) {
    try {
      return json.writeValueAsString(contacts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Contacts cannot be written", e);
    }
  }

  private List<Customer.Contact> read(String contacts) {
    try {
      return json.readValue(contacts, CONTACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored contacts cannot be read", e);
    }
  }
}
