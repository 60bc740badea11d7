package io.attesta.cmdb.files;

import io.attesta.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops at a record without end, as an open quote makes one, before it fills the memory. */
final class RecordStream extends FilterInputStream {

  /** Most bytes of one record, with what readers fetch ahead. */
  static final int LONGEST = 1 << 20;

  private final long size;
  private long total;
  private long atLastRecord;

  /**
   * Bounds a stream.
   *
   * @param size bytes it has; 0 when that is not known
   */
  RecordStream(InputStream in, long size) {
    super(in);
    this.size = size;
  }

  /** How much of it was read, from 0 to 1; 0 when its size is not known. */
  double part() {
    return size == 0 ? 0 : Math.min(1, (double) total / size);
  }

  /** Tells that a whole record has been read. */
  void recordDone() {
    atLastRecord = total;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b >= 0 ? 1 : 0);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(Math.max(0, n));
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int n) {
    total += n;
    if (total - atLastRecord > LONGEST) {
      throw Refusal.invalid(
          "record-too-long",
          "A record is longer than " + LONGEST + " bytes; is a quote or a bracket left open?");
    }
  }
}
