package io.attesta.work;

import io.attesta.shared.Refusal;
import java.util.List;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, null on the last one
 */
public record Page<T>(List<T> items, String next) {

  static final int MAX = 200;

  static int limit(Integer asked) {
    int limit = asked == null ? 50 : asked;
    if (limit < 1 || limit > MAX) {
      throw Refusal.invalidField("limit", "out-of-range", "limit is between 1 and " + MAX);
    }
    return limit;
  }
}
