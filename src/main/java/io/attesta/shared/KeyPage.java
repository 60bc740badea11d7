package io.attesta.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A page of things that are listed by their key.
 *
 * @param next cursor of the next page, null on the last
 */
public record KeyPage<T>(List<T> items, String next) {

  private static final int LARGEST = 200;

  /**
   * Makes a page of one row more than asked for.
   *
   * @param rows up to {@code limit + 1} rows in the order of their keys
   */
  public static <T> KeyPage<T> of(List<T> rows, int limit, Function<T, String> key) {
    if (rows.size() <= limit) {
      return new KeyPage<>(List.copyOf(rows), null);
    }
    List<T> items = List.copyOf(rows.subList(0, limit));
    byte[] last = key.apply(items.get(limit - 1)).getBytes(StandardCharsets.UTF_8);
    return new KeyPage<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
  }

  /** The key after which the page begins; empty for the first page. */
  public static String after(String cursor) {
    if (cursor == null) {
      return "";
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (key.indexOf('\0') < 0) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw invalidCursor();
    }
    throw invalidCursor();
  }

  /** The limit when it is one; at most 200. */
  public static int limit(int wanted) {
    if (wanted < 1 || wanted > LARGEST) {
      throw Refusal.invalidField("limit", "out-of-range", "Between 1 and " + LARGEST);
    }
    return wanted;
  }

  private static Refusal invalidCursor() {
    return Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
  }
}
