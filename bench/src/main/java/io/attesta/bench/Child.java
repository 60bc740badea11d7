package io.attesta.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, with the memory settings of a node, so that its CPU can be read. */
final class Child implements AutoCloseable {

  private static final List<String> NODE =
      List.of("-Xmx512m", "-Xss512k", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=96m");

  final Process process;

  private Child(Process process) {
    this.process = process;
  }

  static Child start(Path folder, String name, Map<String, String> environment, String... command)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(NODE);
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().putAll(environment);
    builder.redirectError(folder.resolve(name + ".log").toFile());
    if (!"engine".equals(name)) {
      builder.redirectOutput(folder.resolve(name + ".log").toFile());
      builder.redirectErrorStream(true);
    }
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Child(process);
  }

  long cpuMillis() {
    return Cpu.millis(process.pid());
  }

  long memory(String field) {
    return Cpu.memory(process.pid(), field);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
