package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  private static final String CSV = "id,at\n1,x\n";

  @TempDir Path folder;

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("log.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(e.getKey()));
        out.write(e.getValue());
      }
    }
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int count(Path file, String more, LogLimits limits) throws IOException {
    Mapping mapping = LogFixture.mapping(LogFixture.MINIMAL + more);
    try (LogReader reader = new LogFile(file, limits).open(mapping)) {
      return LogFixture.rows(reader).size();
    }
  }

  private static void assertRefused(String code, Path file, String more, LogLimits limits) {
    assertThatThrownBy(() -> count(file, more, limits))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  @Test
  void plainGzipAndZipAreToldApartByContent() throws IOException {
    Path plain = Files.writeString(folder.resolve("a.zip"), CSV);
    Path gzip = folder.resolve("b.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(bytes(CSV));
    }

    assertThat(count(plain, "", LogLimits.DEFAULT)).isEqualTo(1);
    assertThat(count(gzip, "", LogLimits.DEFAULT)).isEqualTo(1);
    assertThat(count(zip(Map.of("c.csv", bytes(CSV))), "", LogLimits.DEFAULT)).isEqualTo(1);
  }

  @Test
  void archiveOfSeveralFilesNeedsANamedEntry() throws IOException {
    Path file = zip(Map.of("a.csv", bytes(CSV), "b.csv", bytes(CSV + "2,y\n")));

    assertRefused("log-archive-entries", file, "", LogLimits.DEFAULT);
    assertRefused("log-archive-entries", file, "entry: c.csv", LogLimits.DEFAULT);
    assertThat(count(file, "entry: b.csv", LogLimits.DEFAULT)).isEqualTo(2);
  }

  @Test
  void namesThatClimbOutOfTheFolderAreHarmless() throws IOException {
    Path file = zip(Map.of("../../evil.csv", bytes(CSV)));

    assertThat(count(file, "", LogLimits.DEFAULT)).isEqualTo(1);
    assertThat(folder.resolve("../../evil.csv")).doesNotExist();
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void bombIsStoppedByItsRatioAndByItsSize() throws IOException {
    byte[] zeros = bytes("id,at\n" + ("1," + "x".repeat(2_000) + "\n").repeat(16 << 10));
    Path file = zip(Map.of("a.csv", zeros));

    assertRefused("log-unpacks-too-large", file, "", LogLimits.DEFAULT);
    assertRefused("log-unpacks-too-large", file, "", new LogLimits(1_000_000, 100_000, 4 << 20));
  }

  @Test
  void archiveWithThousandsOfEntriesOrCutOffIsRefusedBeforeItIsLoaded() throws IOException {
    Path many = folder.resolve("many.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(many))) {
      for (int i = 0; i < 1_500; i++) {
        out.putNextEntry(new ZipEntry("f" + i));
      }
    }
    assertRefused("log-archive-entries", many, "entry: f1", LogLimits.DEFAULT);

    byte[] whole = Files.readAllBytes(zip(Map.of("a.csv", bytes(CSV))));
    Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, 40));
    assertRefused("log-archive-broken", cut, "", LogLimits.DEFAULT);
  }

  @Test
  void gzipThatEndsTooEarlyIsSaid() throws IOException {
    Path gzip = folder.resolve("b.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(bytes("id,at\n" + "1,x\n".repeat(10_000)));
    }
    byte[] whole = Files.readAllBytes(gzip);
    Files.write(gzip, java.util.Arrays.copyOf(whole, whole.length - 20));

    assertRefused("log-broken", gzip, "", LogLimits.DEFAULT);
  }
}
