package io.attesta.cmdb;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file as it was sent, on disk for as long as it is read. It is received as a whole first, so
 * that a slow sender holds up neither a transaction nor others.
 */
record ReceivedFile(Path path, String sha256) implements AutoCloseable {

  /** Most bytes of a file. */
  static final long LARGEST = 512L << 20;

  static ReceivedFile of(InputStream in) throws IOException {
    Path path = Files.createTempFile("attesta-configuration", ".import");
    MessageDigest digest = digest();
    long bytes = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > LARGEST) {
          throw new Refusal(
              Refusal.Kind.TOO_LARGE, "too-large", "At most " + LARGEST + " bytes", List.of());
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
