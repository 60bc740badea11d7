package io.attesta.imports;

import io.attesta.shared.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes of a log, counted against the limits while they are read. */
class GuardedStream extends FilterInputStream {

  private static final long RATIO_JUDGED_FROM = 16L << 20;

  private final LogLimits limits;
  private final long most;
  private long total;
  private long atLastRecord;

  /**
   * @param packedBytes size of the packed file, or a negative number for a log that is not packed
   */
  GuardedStream(InputStream in, long packedBytes, LogLimits limits) {
    super(in);
    this.limits = limits;
    this.most =
        packedBytes < 0
            ? Long.MAX_VALUE
            : Math.min(
                limits.unpackedBytes(), Math.max(RATIO_JUDGED_FROM, packedBytes * limits.ratio()));
  }

  /** Tells that a whole event has been read. */
  void recordDone() {
    atLastRecord = total;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    if (n > 0) {
      count(n);
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long n) {
    total += n;
    if (total > most) {
      throw Refusal.invalid(
          "log-unpacks-too-large", "The packed log unpacks to more than " + most + " bytes");
    }
    if (total - atLastRecord > limits.recordBytes()) {
      throw Refusal.invalid(
          "log-record-too-long",
          "An event is longer than "
              + limits.recordBytes()
              + " bytes; is a quote or a tag left open, or the delimiter wrong?");
    }
  }
}
