package io.attesta.operations;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;

/** Cursor of a list whose newest entry has the largest id. */
final class IdCursor {

  private IdCursor() {}

  static long before(String cursor) {
    String key = KeyPage.after(cursor);
    if (key.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!key.matches("\\d{1,18}")) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
    return Long.parseLong(key);
  }
}
