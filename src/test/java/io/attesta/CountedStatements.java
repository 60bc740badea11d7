package io.attesta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * What the service sends to the database while a test listens. Other tests run through it
 * unnoticed.
 */
public class CountedStatements implements BeanPostProcessor, QueryExecutionListener {

  /**
   * What a call sent.
   *
   * @param executions executed statements, a batch being one
   * @param entries the same, with each entry of a batch counted
   * @param sql texts in their order, with the number of entries in front of a batch
   */
  public record Sent(int executions, int entries, List<String> sql) {}

  private volatile List<Sent> heard;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? ProxyDataSourceBuilder.create(source).listener(this).build()
        : bean;
  }

  /** What any thread sent while the work was done. */
  public synchronized Sent during(Callable<?> work) throws Exception {
    List<Sent> all = Collections.synchronizedList(new ArrayList<>());
    heard = all;
    try {
      work.call();
    } finally {
      heard = null;
    }
    return new Sent(
        all.stream().mapToInt(Sent::executions).sum(),
        all.stream().mapToInt(Sent::entries).sum(),
        all.stream().flatMap(sent -> sent.sql().stream()).toList());
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    List<Sent> listening = heard;
    if (listening == null) {
      return;
    }
    int entries = execution.isBatch() ? execution.getBatchSize() : queries.size();
    String batch = execution.isBatch() ? entries + " x " : "";
    listening.add(
        new Sent(1, entries, queries.stream().map(query -> batch + query.getQuery()).toList()));
  }
}
