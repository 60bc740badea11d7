package io.attesta.work;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives out numbers such as INC-000001, one sequence for each prefix. A number is never given out
 * twice, even after a rollback.
 */
@Component
class Numbers {

  private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,5}");

  private final JdbcClient jdbc;
  private final TransactionTemplate own;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Numbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.own = new TransactionTemplate(transactions);
    this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  String next(String prefix) {
    ensure(prefix);
    long value = jdbc.sql("select nextval('" + sequence(prefix) + "')").query(Long.class).single();
    return format(prefix, value);
  }

  /** So many numbers at once, in ascending order. */
  List<String> next(String prefix, int count) {
    ensure(prefix);
    return jdbc
        .sql("select nextval('" + sequence(prefix) + "') from generate_series(1, :count)")
        .param("count", count)
        .query(Long.class)
        .list()
        .stream()
        .map(value -> format(prefix, value))
        .toList();
  }

  static String format(String prefix, long value) {
    return String.format("%s-%06d", prefix, value);
  }

  /**
   * Creating the sequence commits on its own, so that two first items of a prefix do not wait for
   * each other. That takes a second connection, so it is looked for first: many first calls after a
   * restart would otherwise hold all connections and wait for one more. Looked for in the catalogue
   * itself: a failed look-up by name would be remembered by this connection until its transaction
   * ends.
   */
  private void ensure(String prefix) {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("Not a number prefix: " + prefix);
    }
    if (!known.contains(prefix)) {
      boolean there =
          jdbc.sql(
                  "select exists (select from pg_class where relname = :name and relkind = 'S'"
                      + " and pg_table_is_visible(oid))")
              .param("name", sequence(prefix))
              .query(Boolean.class)
              .single();
      if (!there) {
        own.executeWithoutResult(
            status -> jdbc.sql("create sequence if not exists " + sequence(prefix)).update());
      }
      known.add(prefix);
    }
  }

  private static String sequence(String prefix) {
    return "work_number_" + prefix.toLowerCase(java.util.Locale.ROOT);
  }
}
