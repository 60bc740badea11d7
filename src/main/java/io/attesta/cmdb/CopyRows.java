package io.attesta.cmdb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows of a query, streamed in PostgreSQL's binary format of COPY: the quickest way to read
 * millions, and none of them stays in memory. The columns of a row are asked for in their order.
 */
final class CopyRows implements AutoCloseable {

  /** Signature, flags, length of the extension. */
  private static final int HEADER = 19;

  private final CopyOut copy;
  private ByteBuffer buffer;

  private CopyRows(CopyOut copy) throws SQLException {
    this.copy = copy;
    byte[] first = copy.readFromCopy();
    buffer = ByteBuffer.wrap(first);
    buffer.position(HEADER + buffer.getInt(HEADER - Integer.BYTES));
  }

  static CopyRows of(Connection connection, String query) throws SQLException {
    return new CopyRows(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)"));
  }

  /** Goes to the next row; false when there is none. */
  boolean next() throws SQLException {
    while (!buffer.hasRemaining()) {
      byte[] more = copy.readFromCopy();
      if (more == null) {
        return false;
      }
      buffer = ByteBuffer.wrap(more);
    }
    return buffer.getShort() >= 0;
  }

  long number() {
    buffer.getInt();
    return buffer.getLong();
  }

  Long numberOrNull() {
    return buffer.getInt() < 0 ? null : (Long) buffer.getLong();
  }

  int integer() {
    buffer.getInt();
    return buffer.getInt();
  }

  boolean truth() {
    buffer.getInt();
    return buffer.get() != 0;
  }

  String textOrNull() {
    int length = buffer.getInt();
    if (length < 0) {
      return null;
    }
    String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
    buffer.position(buffer.position() + length);
    return text;
  }

  @Override
  public void close() throws SQLException {
    while (copy.isActive() && copy.readFromCopy() != null) {
      // The trailer has to be taken before the connection serves again.
      continue;
    }
  }
}
