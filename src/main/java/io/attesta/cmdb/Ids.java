package io.attesta.cmdb;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives out ids from blocks of a sequence, so that few writes ask the database. */
final class Ids {

  /** Increment of the sequences; a value they give is the first of its block. */
  private static final int BLOCK = 100;

  private final JdbcClient jdbc;
  private final String sequence;
  private final Queue<Long> free = new ConcurrentLinkedQueue<>();

  Ids(JdbcClient jdbc, String sequence) {
    this.jdbc = jdbc;
    this.sequence = sequence;
  }

  long next() {
    Long id = free.poll();
    while (id == null) {
      long first =
          jdbc.sql("select nextval(cast(? as regclass))")
              .param(sequence)
              .query(Long.class)
              .single();
      LongStream.range(first, first + BLOCK).forEach(free::add);
      id = free.poll();
    }
    return id;
  }
}
