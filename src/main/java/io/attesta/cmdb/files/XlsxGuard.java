package io.attesta.cmdb.files;

import io.attesta.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, before it is read for good: what a small file
 * unpacks to is told by nothing in it that can be trusted, and the reader holds the table of shared
 * texts and the row it is at in memory.
 */
final class XlsxGuard {

  private static final int MOST_PARTS = 1_000;
  private static final long LARGEST_SHEET = 512L << 20;
  private static final long LARGEST_PART = 24L << 20;
  private static final long LONGEST_ROW = 4L << 20;

  /** Begins a row, in whatever way the rest of its tag is written. */
  private static final byte[] ROW = {'<', 'r', 'o', 'w'};

  private long rows;

  private XlsxGuard() {}

  /**
   * Looks through the file.
   *
   * @return rows in all its sheets, the header among them
   * @throws Refusal when it is no workbook, or {@code too-large}
   */
  static long rows(Path file) throws IOException {
    XlsxGuard guard = new XlsxGuard();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw tooLarge("At most " + MOST_PARTS + " parts");
      }
      long sheets = 0;
      for (ZipEntry part : Collections.list(zip.entries())) {
        boolean sheet = part.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
        try (InputStream in = zip.getInputStream(part)) {
          long bytes = guard.part(in, sheet, sheet ? LARGEST_SHEET - sheets : LARGEST_PART);
          sheets += sheet ? bytes : 0;
        }
      }
    }
    return guard.rows;
  }

  private long part(InputStream in, boolean sheet, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long bytes = 0;
    long atRow = 0;
    int matched = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (bytes + n > most) {
        throw tooLarge("Unpacked it is larger than what an import takes; send CSV in parts");
      }
      for (int i = 0; sheet && i < n; i++) {
        byte b = buffer[i];
        matched = b == ROW[matched] ? matched + 1 : b == ROW[0] ? 1 : 0;
        if (matched == ROW.length) {
          matched = 0;
          rows++;
          atRow = bytes + i;
        }
      }
      bytes += n;
      if (sheet && bytes - atRow > LONGEST_ROW) {
        throw tooLarge("A row is longer than " + LONGEST_ROW + " bytes");
      }
    }
    return bytes;
  }

  private static Refusal tooLarge(String why) {
    return new Refusal(Refusal.Kind.TOO_LARGE, "too-large", why, List.of());
  }
}
