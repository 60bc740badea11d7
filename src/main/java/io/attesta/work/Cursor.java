package io.attesta.work;

import io.attesta.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on: after the row with this sort value and id.
 *
 * @param value sort value of the last row as text
 */
record Cursor(String sort, String value, String id) {

  String encoded() {
    String text = sort + '\n' + value + '\n' + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor decode(String encoded, String sort) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("\n", 3);
      if (parts.length == 3 && parts[0].equals(sort)) {
        return new Cursor(parts[0], parts[1], parts[2]);
      }
    } catch (IllegalArgumentException notOurs) {
      throw bad();
    }
    throw bad();
  }

  private static Refusal bad() {
    return Refusal.invalidField(
        "cursor", "invalid-cursor", "The cursor does not belong to this list");
  }
}
