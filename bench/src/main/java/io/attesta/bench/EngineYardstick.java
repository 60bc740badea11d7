package io.attesta.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** E: what one start of a user-task instance costs the bare engine on the server of the run. */
final class EngineYardstick {

  /**
   * @param cpuMillis of the engine's process and the server, for each start
   * @param rate starts a second with eight threads
   */
  record E(double cpuMillis, double jvmMillis, double rate, long starts) {

    static E between(E a, E b) {
      return new E(
          (a.cpuMillis + b.cpuMillis) / 2,
          (a.jvmMillis + b.jvmMillis) / 2,
          (a.rate + b.rate) / 2,
          a.starts + b.starts);
    }
  }

  private EngineYardstick() {}

  static E measure(Postgres postgres, Path folder, Options options) throws IOException {
    try (Child engine =
        Child.start(
            folder,
            "engine",
            Map.of(),
            "-cp",
            System.getProperty("java.class.path"),
            BareEngine.class.getName(),
            postgres.url("engine"))) {
      BufferedReader answers = engine.process.inputReader(StandardCharsets.UTF_8);
      PrintStream commands =
          new PrintStream(engine.process.getOutputStream(), true, StandardCharsets.UTF_8);
      String ready = answers.readLine();
      if (ready == null || !ready.startsWith("ready")) {
        throw new IOException("The bare engine did not start, see engine.log");
      }
      run(commands, answers, options.warmUp());
      long jvm = engine.cpuMillis();
      long database = postgres.cpuMillis();
      String[] result = run(commands, answers, options.load()).split(" ");
      long starts = Long.parseLong(result[0]);
      double jvmMillis = (double) (engine.cpuMillis() - jvm) / starts;
      double databaseMillis = (double) (postgres.cpuMillis() - database) / starts;
      commands.println("end");
      return new E(
          jvmMillis + databaseMillis,
          jvmMillis,
          starts * 1000.0 / Long.parseLong(result[1]),
          starts);
    }
  }

  private static String run(PrintStream commands, BufferedReader answers, Duration time)
      throws IOException {
    commands.println(time.toMillis());
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("The bare engine died, see engine.log");
    }
    return answer;
  }
}
