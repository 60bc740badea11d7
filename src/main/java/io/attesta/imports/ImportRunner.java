package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works on one import after the other in the background, each phase from where it was left. */
@Component
class ImportRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

  private final ImportRuns runs;
  private final Mappings mappings;
  private final LogStore store;
  private final Reading reading;
  private final Writing writing;
  private final Starting starting;
  private final Staging staging;
  private final RunLock lock;
  private final ImportSettings settings;
  private volatile ScheduledExecutorService worker;
  private volatile boolean running;

  ImportRunner(
      ImportRuns runs,
      Mappings mappings,
      LogStore store,
      Reading reading,
      Writing writing,
      Starting starting,
      Staging staging,
      RunLock lock,
      ImportSettings settings) {
    this.runs = runs;
    this.mappings = mappings;
    this.store = store;
    this.reading = reading;
    this.writing = writing;
    this.starting = starting;
    this.staging = staging;
    this.lock = lock;
    this.settings = settings;
  }

  @Override
  public void start() {
    worker = Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "import"));
    running = true;
    if (settings.resume()) {
      worker.scheduleWithFixedDelay(this::resumeLeft, 5, 20, TimeUnit.SECONDS);
    }
  }

  /** Takes up what this node left at its end, and what other nodes left at theirs. */
  private void resumeLeft() {
    try {
      runs.unfinished().forEach(id -> work(id, () -> running));
    } catch (RuntimeException e) {
      LOG.warn("Unfinished imports cannot be looked for; trying again later", e);
    }
  }

  /**
   * Works on the run in the background as soon as those before it are done; a node that is not up
   * leaves it to the next look for unfinished ones.
   */
  void queue(long run) {
    if (running) {
      worker.execute(() -> work(run, () -> running));
    }
  }

  /**
   * Works on a run until it is done, has failed, or may not go on; does nothing when another node
   * works on it.
   */
  void work(long id, BooleanSupplier goOn) {
    lock.take(id)
        .ifPresent(
            held -> {
              try (held) {
                attempt(id, goOn);
              }
            });
  }

  private void attempt(long id, BooleanSupplier goOn) {
    Stopwatch watch = new Stopwatch(id);
    BooleanSupplier timed =
        () -> {
          watch.lap();
          return goOn.getAsBoolean();
        };
    try {
      phases(id, timed);
    } catch (Refusal e) {
      String why = e.errors().isEmpty() ? e.getMessage() : e.errors().get(0).message();
      LOG.warn("Import {} cannot go on: {}", id, why);
      runs.failed(id, why);
    } catch (IOException | RuntimeException e) {
      LOG.error("Import {} failed; it can be resumed", id, e);
      runs.failed(id, "Failed by an error of the service; it can be resumed");
    }
  }

  private void phases(long id, BooleanSupplier goOn) throws IOException {
    ImportRun run = runs.get(id);
    if (run.state() == RunState.DONE || run.state() == RunState.FAILED) {
      return;
    }
    if (run.phase().equals("READING") && !store.has(run.storedAs())) {
      LOG.info("Import {} waits for the node that received its log", id);
      return;
    }
    Mapping mapping = mappings.read(run.mapping());
    runs.enter(id, run.phase());
    if (run.phase().equals("READING")) {
      if (!reading.read(run, mapping, store.file(run.storedAs()), goOn)) {
        return;
      }
      run = runs.get(id);
    }
    if (run.phase().equals("WRITING")) {
      if (!writing.write(run, mapping, goOn)) {
        return;
      }
      runs.enter(id, "STARTING");
    }
    if (starting.start(run, mapping, goOn)) {
      staging.clear(id);
      store.discard(run.storedAs());
      goOn.getAsBoolean();
      runs.done(id);
      LOG.info("Import {} is done", id);
    }
  }

  @Override
  public void stop() {
    running = false;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(15, TimeUnit.SECONDS)) {
        LOG.warn("An import is cut off; it goes on at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Time worked since the last lap goes to the run, so that a rate can be told at any time. */
  private final class Stopwatch {

    private final long run;
    private long last = System.nanoTime();

    Stopwatch(long run) {
      this.run = run;
    }

    void lap() {
      long now = System.nanoTime();
      runs.worked(run, TimeUnit.NANOSECONDS.toMillis(now - last));
      last = now;
    }
  }
}
