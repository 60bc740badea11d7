package io.attesta.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a run measures and for how long.
 *
 * @param warmUp before each of the loads
 * @param load length of each load
 * @param workItems work items and clocks of the large tables
 * @param jar the service
 * @param log event log for the import
 * @param only figures to measure; empty for all
 * @param profile record the service with Flight Recorder into the folder of the run
 * @param keep leave the folder of the run behind
 */
record Options(
    Duration warmUp,
    Duration load,
    int workItems,
    Path jar,
    Path log,
    Set<String> only,
    boolean profile,
    boolean keep) {

  static final int CLIENTS = 8;

  static Options of(String[] args) throws IOException {
    boolean quick = Arrays.asList(args).contains("--quick");
    Duration warmUp = Duration.ofSeconds(number(args, "--warm-up", quick ? 5 : 30));
    Duration load = Duration.ofSeconds(number(args, "--load", quick ? 5 : 30));
    int items = number(args, "--work-items", quick ? 50_000 : 1_000_000);
    String log = text(args, "--log", "../../shared/data/incident-event-log/incident_event_log.zip");
    String jar = text(args, "--jar", null);
    Set<String> only = new TreeSet<>(Arrays.asList(text(args, "--only", "").split(",")));
    only.remove("");
    return new Options(
        warmUp,
        load,
        items,
        jar == null ? builtJar() : Path.of(jar),
        Path.of(log),
        only,
        Arrays.asList(args).contains("--profile"),
        Arrays.asList(args).contains("--keep") || Arrays.asList(args).contains("--profile"));
  }

  boolean wants(String... figures) {
    return only.isEmpty() || Arrays.stream(figures).anyMatch(only::contains);
  }

  private static Path builtJar() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("../target"))) {
      return built
          .filter(file -> file.getFileName().toString().matches("attesta-[^-]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("Build the service first: mvn -DskipTests package"));
    }
  }

  private static int number(String[] args, String name, int otherwise) {
    return Integer.parseInt(text(args, name, Integer.toString(otherwise)));
  }

  private static String text(String[] args, String name, String otherwise) {
    return Arrays.stream(args)
        .filter(arg -> arg.startsWith(name + "="))
        .map(arg -> arg.substring(name.length() + 1))
        .findFirst()
        .orElse(otherwise);
  }
}
