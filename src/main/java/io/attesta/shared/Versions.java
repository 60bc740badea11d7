package io.attesta.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

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

  /**
   * Adds what is not there yet, or replaces the version that {@code If-Match} names.
   *
   * @param known what is there, empty for nothing
   * @param existing what is there, asked when somebody else has added it meanwhile; refuses with
   *     404 when there is still nothing
   * @param version of what is there
   * @param add false when somebody else has added it meanwhile
   * @param replace false when somebody else has changed it meanwhile
   * @return whether it was added
   * @throws Refusal 428, 412 and 404 as above; 409 when somebody else was faster
   */
  public static <T> boolean put(
      Optional<T> known,
      Supplier<T> existing,
      ToLongFunction<T> version,
      String ifMatch,
      BooleanSupplier add,
      Predicate<T> replace) {
    if (known.isEmpty() && ifMatch == null && add.getAsBoolean()) {
      return true;
    }
    T before = known.orElseGet(existing);
    requireMatch(ifMatch, version.applyAsLong(before));
    if (!replace.test(before)) {
      throw outrun();
    }
    return false;
  }

  /** Somebody else wrote between reading and writing. */
  public static Refusal outrun() {
    return Refusal.conflict("concurrent-change", "Someone else changed it at the same time");
  }
}
