package io.attesta.cmdb;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the graph of this node near to what is committed, from the start on, so that a question
 * finds little left to read; and forgets changes that every node has read.
 */
@Component
@ConditionalOnProperty(name = "attesta.cmdb.graph.follow", matchIfMissing = true)
class GraphSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(GraphSchedule.class);

  private final LiveGraph graph;
  private final JdbcClient jdbc;

  GraphSchedule(LiveGraph graph, JdbcClient jdbc) {
    this.graph = graph;
    this.jdbc = jdbc;
  }

  @Scheduled(fixedDelayString = "${attesta.cmdb.graph.delay:200}")
  void follow() {
    CompletableFuture<GraphReading> reading = graph.refresh();
    reading.exceptionally(
        fault -> {
          LOG.warn("The graph of configuration items could not be read: {}", fault.toString());
          return null;
        });
  }

  @Scheduled(cron = "0 50 2 * * *")
  void forget() {
    jdbc.sql("delete from ci_change where at < now() - interval '1 day'").update();
  }
}
