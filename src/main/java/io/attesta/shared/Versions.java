package io.attesta.shared;

import java.util.List;

/** Entity tags: the version of a resource as HTTP carries it. */
public final class Versions {

  private Versions() {}

  /** The strong entity tag of a version, with its quotes. */
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Refuses a change made in ignorance of the current version.
   *
   * @param ifMatch the header, null when it was not sent
   * @throws Refusal 428 without the header, 412 when it names another version
   */
  public static void requireMatch(String ifMatch, long current) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(
          Refusal.Kind.PRECONDITION_REQUIRED,
          "if-match-required",
          "Send the ETag you have read as If-Match",
          List.of());
    }
    if (!ifMatch.trim().equals(tag(current))) {
      throw new Refusal(
          Refusal.Kind.STALE, "stale", "It has changed since you have read it", List.of());
    }
  }
}
