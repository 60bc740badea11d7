package io.attesta.work;

/** A module that keeps things of a kind that form fields name by their keys. */
public interface KnownKind {

  /** Name of the kind as in the property {@code picks} of a form field, in the singular. */
  String kind();

  /** Whether there is one with the key that the current person may name. */
  boolean isKnown(String key);
}
