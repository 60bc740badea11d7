package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Looks at a zip's directory trailer before {@link java.util.zip.ZipFile} loads the directory into
 * memory, because a file of 500 MB may be directory through and through.
 */
final class ZipDirectory {

  private static final int TRAILER = 22;
  private static final int SIGNATURE = 0x06054b50;
  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_BYTES = 1 << 20;

  private ZipDirectory() {}

  static void check(Path path) throws IOException {
    ByteBuffer tail = tail(path);
    for (int at = tail.limit() - TRAILER; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        int entries = Short.toUnsignedInt(tail.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
        if (entries > MOST_ENTRIES || bytes > MOST_BYTES) {
          throw Refusal.invalid("log-archive-entries", "The archive holds too many files");
        }
        return;
      }
    }
    throw Refusal.invalid("log-archive-broken", "The archive is cut off: it has no directory");
  }

  private static ByteBuffer tail(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      int size = (int) Math.min(file.length(), 0xffff + TRAILER);
      byte[] bytes = new byte[size];
      file.seek(file.length() - size);
      file.readFully(bytes);
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
