package io.attesta.shared;

import java.util.List;

/**
 * A use case refuses to go on. Nothing of it is kept: every transaction rolls back on it. The web
 * edge turns it into a problem document with the same code.
 */
public final class Refusal extends RuntimeException {

  /** Why, in the terms the REST edge speaks. */
  public enum Kind {
    /** The input is wrong (400). */
    INVALID(400),
    /** The caller may see it but not do it (403). */
    FORBIDDEN(403),
    /** It does not exist, or not for this caller (404). */
    NOT_FOUND(404),
    /** The state it is in does not allow it (409). */
    CONFLICT(409),
    /** The caller's version is not the current one (412). */
    STALE(412),
    /** Too large (413). */
    TOO_LARGE(413),
    /** The same key was used for another request (422). */
    MISMATCH(422),
    /** The caller has to name the version it read (428). */
    PRECONDITION_REQUIRED(428),
    /** The caller has, or does, too much of it at a time (429). */
    TOO_MANY(429),
    /** It cannot be answered just now; nothing was done, and a moment later it may work (503). */
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** HTTP status that carries this kind. */
    public int status() {
      return status;
    }
  }

  private final Kind kind;
  private final String code;
  private final List<FieldError> errors;

  public Refusal(Kind kind, String code, String detail, List<FieldError> errors) {
    super(detail);
    this.kind = kind;
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  public static Refusal notFound(String what) {
    return new Refusal(Kind.NOT_FOUND, "not-found", what + " does not exist", List.of());
  }

  public static Refusal forbidden(String code, String detail) {
    return new Refusal(Kind.FORBIDDEN, code, detail, List.of());
  }

  public static Refusal conflict(String code, String detail) {
    return new Refusal(Kind.CONFLICT, code, detail, List.of());
  }

  public static Refusal invalid(String code, String detail) {
    return new Refusal(Kind.INVALID, code, detail, List.of());
  }

  /** Bad input with the fields at fault; the code is always {@code invalid-input}. */
  public static Refusal invalid(List<FieldError> errors) {
    return new Refusal(
        Kind.INVALID, "invalid-input", "The input has " + errors.size() + " error(s)", errors);
  }

  public static Refusal invalidField(String field, String code, String message) {
    return invalid(List.of(new FieldError(field, code, message)));
  }

  public Kind kind() {
    return kind;
  }

  /** Stable code, kebab-case; never changes between versions. */
  public String code() {
    return code;
  }

  public List<FieldError> errors() {
    return errors;
  }
}
