package io.attesta.shared;

/**
 * One fault in the input.
 *
 * @param field path of the field as the caller sent it, for example {@code details.impact}
 * @param code stable, machine-readable code such as {@code required}
 * @param message sentence for a person
 */
public record FieldError(String field, String code, String message) {}
