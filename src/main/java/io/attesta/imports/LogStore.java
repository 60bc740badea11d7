package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Received logs on disk, under names of our own, until they are read. */
@Component
class LogStore {

  private final Path folder;
  private final long largest;

  LogStore(ImportSettings settings) {
    this.folder = Path.of(settings.folder()).toAbsolutePath().normalize();
    this.largest = settings.largest();
  }

  /** A stored log. */
  record Stored(String name, String sha256, long bytes) {}

  Stored store(InputStream in) throws IOException {
    Files.createDirectories(folder);
    String name = UUID.randomUUID() + ".log";
    MessageDigest digest = sha256();
    long bytes = 0;
    try (OutputStream out =
        new DigestOutputStream(Files.newOutputStream(folder.resolve(name)), digest)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > largest) {
          throw new Refusal(
              Refusal.Kind.TOO_LARGE, "log-too-large", "At most " + largest + " bytes", List.of());
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException | RuntimeException e) {
      discard(name);
      throw e;
    }
    return new Stored(name, HexFormat.of().formatHex(digest.digest()), bytes);
  }

  LogFile file(String name) {
    return new LogFile(folder.resolve(name), LogLimits.DEFAULT);
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  void discard(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
