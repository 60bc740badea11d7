package io.attesta.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Scanner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * The engine alone, with its defaults: process with one user task, started by eight threads. Reads
 * the milliseconds to go on from its input and answers with the starts and the milliseconds taken.
 */
final class BareEngine {

  private BareEngine() {}

  public static void main(String[] args) throws InterruptedException {
    try (HikariDataSource pool = pool(args[0])) {
      var settings = new StandaloneProcessEngineConfiguration();
      settings.setDataSource(pool);
      settings.setDatabaseSchemaUpdate("true");
      settings.setJobExecutorActivate(false);
      settings.setEnforceHistoryTimeToLive(false);
      ProcessEngine engine = settings.buildProcessEngine();
      engine
          .getRepositoryService()
          .createDeployment()
          .addModelInstance(
              "one.bpmn",
              Bpmn.createExecutableProcess("one").startEvent().userTask("task").endEvent().done())
          .deploy();
      System.out.println("ready " + settings.getHistory());
      Scanner commands = new Scanner(System.in);
      while (commands.hasNextLong()) {
        System.out.println(starts(engine, commands.nextLong()));
      }
      engine.close();
    }
  }

  private static HikariDataSource pool(String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername("postgres");
    pool.setPassword("");
    pool.setMaximumPoolSize(Options.CLIENTS + 2);
    return pool;
  }

  private static String starts(ProcessEngine engine, long millis) throws InterruptedException {
    AtomicLong starts = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + millis * 1_000_000;
    ExecutorService threads = Executors.newFixedThreadPool(Options.CLIENTS);
    for (int i = 0; i < Options.CLIENTS; i++) {
      threads.execute(
          () -> {
            while (System.nanoTime() < end) {
              engine.getRuntimeService().startProcessInstanceByKey("one", "N-" + starts.get());
              starts.incrementAndGet();
            }
          });
    }
    threads.shutdown();
    threads.awaitTermination(millis + 60_000, TimeUnit.MILLISECONDS);
    return starts + " " + (System.nanoTime() - begin) / 1_000_000;
  }
}
