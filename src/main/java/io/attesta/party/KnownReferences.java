package io.attesta.party;

/** A module that knows what contracts name but parties do not keep. */
public interface KnownReferences {

  /** What is named. */
  enum Kind {
    SERVICE,
    CALENDAR
  }

  Kind kind();

  /** Whether there is one with the key. */
  boolean isKnown(String key);
}
