package io.attesta.cmdb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attesta.cmdb.graph.Graph;
import io.attesta.shared.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The graph as it was, read for the question: what it can reach, or everything when that is much. A
 * graph with everything stays for a while.
 */
@Component
class PastGraphs {

  /** Until then a transaction that began before may still add to the past. */
  private static final Duration SETTLED = Duration.ofHours(1);

  /** Configuration items and relations: one very large graph, or many of the usual size. */
  private static final long MOST = 8_000_000;

  private final JdbcTemplate jdbc;
  private final Now now;
  private final int reach;

  /** Two large graphs in the making would not fit into the memory of a node. */
  private final ReentrantLock reading = new ReentrantLock();

  private final Cache<Instant, Graph> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Instant then, Graph graph) -> (int) (graph.size() + graph.relations()))
          .expireAfterAccess(Duration.ofMinutes(5))
          .build();

  /**
   * @param reach configuration items up to which only what is reached is read
   */
  PastGraphs(
      JdbcTemplate jdbc, Now now, @Value("${attesta.cmdb.graph.past-reach:20000}") int reach) {
    this.jdbc = jdbc;
    this.now = now;
    this.reach = reach;
  }

  /** A graph that answers the question; see {@link PastNeighbourhood#load}. */
  Graph at(Instant then, Collection<Long> starts, String reached) {
    Graph known = kept.getIfPresent(then);
    if (known == null) {
      known =
          jdbc.execute(
              (ConnectionCallback<Graph>)
                  connection -> PastNeighbourhood.load(connection, then, starts, reached, reach));
    }
    return known == null ? everything(then) : known;
  }

  private Graph everything(Instant then) {
    reading.lock();
    try {
      Graph known = kept.getIfPresent(then);
      if (known == null) {
        known =
            jdbc.execute(
                (ConnectionCallback<Graph>) connection -> GraphLoader.load(connection, then));
        if (then.isBefore(now.get().minus(SETTLED))) {
          kept.put(then, known);
        }
      }
      return known;
    } finally {
      reading.unlock();
    }
  }
}
