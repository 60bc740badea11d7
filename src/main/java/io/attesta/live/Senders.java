package io.attesta.live;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** The few threads that write to streams; no thread of a request or of the engine ever does. */
@Component
class Senders implements Executor, DisposableBean {

  private static final int THREADS = 8;

  private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();

  Senders() {
    pool.setCorePoolSize(THREADS);
    pool.setAllowCoreThreadTimeOut(true);
    pool.setDaemon(true);
    pool.setThreadNamePrefix("live-");
    pool.initialize();
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  @Override
  public void destroy() {
    pool.shutdown();
  }
}
