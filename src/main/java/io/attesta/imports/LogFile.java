package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A log on disk: plain, gzip or zip, told apart by its first bytes and never by its name. */
final class LogFile {

  private final Path path;
  private final LogLimits limits;

  LogFile(Path path, LogLimits limits) {
    this.path = path;
    this.limits = limits;
  }

  /**
   * Opens a reader for the log.
   *
   * @throws Refusal when the file is no log of the mapping's format or breaks a limit
   */
  LogReader open(Mapping mapping) throws IOException {
    GuardedStream stream = unpack(mapping.entry());
    try {
      return mapping.format() == Mapping.Format.XES
          ? new XesLogReader(stream)
          : new CsvLogReader(stream, mapping.csv());
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  private GuardedStream unpack(String entry) throws IOException {
    byte[] magic = new byte[4];
    int read;
    try (InputStream in = Files.newInputStream(path)) {
      read = in.readNBytes(magic, 0, magic.length);
    }
    try {
      if (read == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] <= 6 && magic[3] <= 6) {
        return unzip(entry);
      }
      if (read >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
        InputStream gzip = new GZIPInputStream(Files.newInputStream(path), 1 << 16);
        return new GuardedStream(gzip, Files.size(path), limits);
      }
    } catch (ZipException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "log-archive-broken",
          "The archive cannot be read: " + e.getMessage(),
          List.of());
    }
    return new GuardedStream(new BufferedInputStream(Files.newInputStream(path)), -1, limits);
  }

  private GuardedStream unzip(String wanted) throws IOException {
    ZipDirectory.check(path);
    ZipFile zip = new ZipFile(path.toFile());
    try {
      ZipEntry entry = choose(zip, wanted);
      if (entry.getSize() > limits.unpackedBytes()) {
        throw Refusal.invalid("log-unpacks-too-large", "The entry says it is too large");
      }
      InputStream content = zip.getInputStream(entry);
      long packed = Math.max(0, Math.min(entry.getCompressedSize(), Files.size(path)));
      return new GuardedStream(content, packed, limits) {
        @Override
        public void close() throws IOException {
          super.close();
          zip.close();
        }
      };
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Names only choose an entry; nothing is ever written under a name of the archive. */
  private static ZipEntry choose(ZipFile zip, String wanted) {
    List<? extends ZipEntry> files = zip.stream().filter(e -> !e.isDirectory()).toList();
    List<? extends ZipEntry> fitting =
        files.stream().filter(e -> wanted == null || e.getName().equals(wanted)).toList();
    if (fitting.size() != 1) {
      throw Refusal.invalid(
          "log-archive-entries",
          wanted == null
              ? "The archive holds %d files; it must hold one, or the mapping names it as `entry`"
                  .formatted(files.size())
              : "The archive holds no single file named as the mapping's `entry`");
    }
    return fitting.get(0);
  }
}
