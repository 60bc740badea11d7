package io.attesta.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a closed loop of clients got through.
 *
 * @param latencies in milliseconds, ascending
 */
record Load(long done, double seconds, double[] latencies) {

  /** One call of the loop; the number is different in every call of the run. */
  interface Call {
    void run(int client, long number);
  }

  private static final AtomicLong NUMBER = new AtomicLong();

  static Load of(int clients, Duration time, Call call) throws InterruptedException {
    ConcurrentLinkedQueue<Double> latencies = new ConcurrentLinkedQueue<>();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    for (int i = 0; i < clients; i++) {
      int client = i;
      threads.execute(
          () -> {
            while (System.nanoTime() < end) {
              latencies.add(timed(call, client));
            }
          });
    }
    threads.shutdown();
    threads.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS);
    return of(latencies.stream().mapToDouble(Double::doubleValue).toArray(), begin);
  }

  /** One client, so many calls. */
  static Load times(int calls, Call call) {
    double[] latencies = new double[calls];
    long begin = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      latencies[i] = timed(call, 0);
    }
    return of(latencies, begin);
  }

  private static double timed(Call call, int client) {
    long begin = System.nanoTime();
    call.run(client, NUMBER.incrementAndGet());
    return (System.nanoTime() - begin) / 1e6;
  }

  private static Load of(double[] latencies, long begin) {
    Arrays.sort(latencies);
    return new Load(latencies.length, (System.nanoTime() - begin) / 1e9, latencies);
  }

  double rate() {
    return done / seconds;
  }

  double percentile(double percent) {
    return percentile(latencies, percent);
  }

  static double percentile(double[] ascending, double percent) {
    if (ascending.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(percent / 100 * ascending.length) - 1;
    return ascending[Math.max(0, index)];
  }
}
