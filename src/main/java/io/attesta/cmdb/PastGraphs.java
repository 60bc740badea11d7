package io.attesta.cmdb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attesta.cmdb.graph.Graph;
import io.attesta.shared.Now;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The graph as it was, read for the question. The last ones asked for stay for a while. */
@Component
class PastGraphs {

  /** Until then a transaction that began before may still add to the past. */
  private static final Duration SETTLED = Duration.ofHours(1);

  /** Configuration items and relations: one very large graph, or many of the usual size. */
  private static final long MOST = 8_000_000;

  private final JdbcTemplate jdbc;
  private final Now now;
  private final Cache<Instant, Graph> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Instant then, Graph graph) -> (int) (graph.size() + graph.relations()))
          .expireAfterAccess(Duration.ofMinutes(5))
          .build();

  PastGraphs(JdbcTemplate jdbc, Now now) {
    this.jdbc = jdbc;
    this.now = now;
  }

  Graph at(Instant then) {
    if (then.isAfter(now.get().minus(SETTLED))) {
      return read(then);
    }
    return kept.get(then, this::read);
  }

  private Graph read(Instant then) {
    return jdbc.execute(
        (ConnectionCallback<Graph>) connection -> GraphLoader.load(connection, then));
  }
}
