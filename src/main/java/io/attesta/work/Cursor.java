package io.attesta.work;

import io.attesta.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where a list goes on: after the row with this sort value and id.
 *
 * @param value sort value of the last row as text
 */
record Cursor(String sort, String value, String id) {

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  String encoded() {
    String text = sort + '\n' + value + '\n' + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The cursor that a client sent back.
   *
   * @throws Refusal 400 when it is not of a list with this sort
   */
  static Cursor decode(String encoded, String sort) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("\n", 3);
      boolean storable = Arrays.stream(parts).noneMatch(part -> part.indexOf('\0') >= 0);
      if (parts.length == 3 && parts[0].equals(sort) && storable) {
        return new Cursor(parts[0], parts[1], parts[2]);
      }
    } catch (IllegalArgumentException notOurs) {
      throw bad();
    }
    throw bad();
  }

  /** The value as a point in time; {@code infinity} stands for those without one. */
  String moment() {
    try {
      boolean inRange = "infinity".equals(value) || Instant.parse(value).isBefore(LATEST);
      if (inRange) {
        return value;
      }
    } catch (DateTimeParseException notOurs) {
      throw bad();
    }
    throw bad();
  }

  int position() {
    return matching("\\d{1,9}", value).intValue();
  }

  long rowId() {
    return matching("\\d{1,18}", id);
  }

  private static Long matching(String pattern, String text) {
    if (!text.matches(pattern)) {
      throw bad();
    }
    return Long.valueOf(text);
  }

  private static Refusal bad() {
    return Refusal.invalidField(
        "cursor", "invalid-cursor", "The cursor does not belong to this list");
  }
}
