package io.attesta.cmdb;

import io.attesta.cmdb.graph.Graph;
import io.attesta.shared.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * The graph of what is valid now, on this node. One thread of its own reads, so that what a caller
 * has not committed yet never gets in.
 */
@Component
class LiveGraph implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(LiveGraph.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DataSource source;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "impact-graph");
            thread.setDaemon(true);
            return thread;
          });

  /** The reading that is ordered and has not begun: it serves all who ask until then. */
  private final AtomicReference<CompletableFuture<GraphReading>> ordered = new AtomicReference<>();

  private volatile GraphReading last;

  LiveGraph(DataSource source) {
    this.source = source;
  }

  /** What was read last; null before the first reading. */
  GraphReading last() {
    return last;
  }

  /** Reads what is committed until now, in the background. */
  CompletableFuture<GraphReading> refresh() {
    CompletableFuture<GraphReading> mine = new CompletableFuture<>();
    CompletableFuture<GraphReading> other = ordered.compareAndExchange(null, mine);
    if (other != null) {
      return other;
    }
    reader.execute(() -> read(mine));
    return mine;
  }

  /**
   * The graph with everything that was committed before the call.
   *
   * @throws Refusal {@code graph-not-ready} (503) when it cannot be read in half a minute
   */
  Graph caughtUp() {
    try {
      return refresh().get(PATIENCE.toSeconds(), TimeUnit.SECONDS).graph();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault
          ? fault
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw notReady();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notReady();
    }
  }

  private static Refusal notReady() {
    return new Refusal(
        Refusal.Kind.UNAVAILABLE,
        "graph-not-ready",
        "The relations of configuration items are still being read; try again",
        List.of());
  }

  /** Reads everything anew at the next occasion. */
  void forget() {
    last = null;
  }

  private void read(CompletableFuture<GraphReading> mine) {
    ordered.compareAndSet(mine, null);
    GraphReading before = last;
    long begin = System.nanoTime();
    try {
      Connection connection = DataSourceUtils.getConnection(source);
      try {
        last = GraphReading.after(before, connection);
      } finally {
        DataSourceUtils.releaseConnection(connection, source);
      }
      if (before == null || !last.graph().continues(before.graph())) {
        tell(last.graph(), begin);
      }
      mine.complete(last);
    } catch (SQLException | RuntimeException | Error e) {
      mine.completeExceptionally(e);
    }
  }

  private static void tell(Graph graph, long begin) {
    LOG.info(
        "Read {} configuration items and {} relations in {} ms",
        graph.size(),
        graph.relations(),
        (System.nanoTime() - begin) / 1_000_000);
  }

  @Override
  public void destroy() {
    reader.shutdownNow();
  }
}
