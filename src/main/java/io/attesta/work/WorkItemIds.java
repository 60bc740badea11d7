package io.attesta.work;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out ids of work items from blocks of the sequence, so that few opens ask the database. */
@Component
class WorkItemIds {

  /** Increment of the sequence; a value it gives is the last of its block. */
  static final int BLOCK = 50;

  private final JdbcClient jdbc;
  private final Queue<Long> free = new ConcurrentLinkedQueue<>();

  WorkItemIds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long next() {
    Long id = free.poll();
    while (id == null) {
      block(jdbc.sql("select nextval('work_item_id')").query(Long.class).single())
          .forEach(free::add);
      id = free.poll();
    }
    return id;
  }

  /** The ids that a value of the sequence stands for; the very first value is alone. */
  static LongStream block(long last) {
    return LongStream.rangeClosed(Math.max(1, last - BLOCK + 1), last);
  }
}
