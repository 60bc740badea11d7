package io.attesta.cmdb;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;

/** Cursors of lists that are in the order of a number. */
final class NumberCursor {

  private NumberCursor() {}

  /**
   * The number that the last page ended with.
   *
   * @param first answer for the first page, when there is no cursor
   */
  static long of(String cursor, long first) {
    try {
      return cursor == null ? first : Long.parseLong(KeyPage.after(cursor));
    } catch (NumberFormatException e) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
  }
}
