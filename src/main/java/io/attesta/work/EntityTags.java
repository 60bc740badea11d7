package io.attesta.work;

import io.attesta.shared.Refusal;
import java.util.List;

/** Entity tags of versioned resources: the version in quotes. */
final class EntityTags {

  private EntityTags() {}

  static String of(int version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that an If-Match header names.
   *
   * @throws Refusal 428 without a header, 412 for a tag that was never ours
   */
  static int version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(
          Refusal.Kind.PRECONDITION_REQUIRED,
          "if-match-required",
          "Name the version you have read in If-Match",
          List.of());
    }
    String tag = ifMatch.strip();
    if (!tag.matches("\"\\d{1,9}\"")) {
      throw new Refusal(
          Refusal.Kind.STALE, "stale", "If-Match names no version of this", List.of());
    }
    return Integer.parseInt(tag.substring(1, tag.length() - 1));
  }
}
