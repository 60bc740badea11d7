package io.attesta.cmdb;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The classes and relation types in force. Whoever writes under them and whoever edits them exclude
 * each other, so that nothing is written that a class just edited no longer allows.
 */
@Component
class ClassRegister {

  private static final long LOCK = 7_000_001;

  private final JdbcClient jdbc;
  private final ClassTable classes;
  private final RelationTypeTable relationTypes;

  ClassRegister(JdbcClient jdbc, ClassTable classes, RelationTypeTable relationTypes) {
    this.jdbc = jdbc;
    this.classes = classes;
    this.relationTypes = relationTypes;
  }

  ClassModel current() {
    return new ClassModel(classes.all(), relationTypes.all());
  }

  /** The same, unchanged until the end of the transaction. */
  ClassModel forWriting() {
    lock("select 1 from pg_advisory_xact_lock_shared(?)");
    return current();
  }

  /** The same, and nobody writes or edits until the end of the transaction. */
  ClassModel forEditing() {
    lock("select 1 from pg_advisory_xact_lock(?)");
    return current();
  }

  /** A statement of its own: what is read after it sees what the others have written. */
  private void lock(String sql) {
    jdbc.sql(sql).param(LOCK).query(Integer.class).single();
  }
}
