package io.attesta.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What processes have used, read from /proc; so the bench runs on Linux only. */
final class Cpu {

  /** Linux counts in hundredths of a second towards programs, whatever the kernel's own tick. */
  private static final long MILLIS_PER_TICK = 10;

  private Cpu() {}

  /** User and system time of one process in milliseconds. */
  static long millis(long pid) {
    return ticks(pid, 11) + ticks(pid, 12);
  }

  /** The same with children that have ended and those that run. */
  static long millisOfTree(long pid) {
    long sum = millis(pid) + ticks(pid, 13) + ticks(pid, 14);
    return sum
        + ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::children)
            .mapToLong(child -> millis(child.pid()))
            .sum();
  }

  /** Resident memory in megabytes: VmRSS now, VmHWM at its highest. */
  static long memory(long pid, String field) {
    return read("/proc/" + pid + "/status")
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** Load of the machine over one, five and fifteen minutes. */
  static String load() {
    return String.join(" ", read("/proc/loadavg").split(" ", 4))
        .replaceAll("(\\S+ \\S+ \\S+).*", "$1")
        .trim();
  }

  private static long ticks(long pid, int field) {
    String stat = read("/proc/" + pid + "/stat");
    if (stat.isEmpty()) {
      return 0;
    }
    // The name in brackets may hold blanks; fields are counted from behind it.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[field]) * MILLIS_PER_TICK;
  }

  private static String read(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (NoSuchFileException ended) {
      return "";
    } catch (IOException e) {
      // A process that ends while it is read answers "no such process".
      if (String.valueOf(e.getMessage()).contains("No such process")) {
        return "";
      }
      throw new UncheckedIOException(e);
    }
  }
}
