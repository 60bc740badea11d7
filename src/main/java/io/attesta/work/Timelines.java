package io.attesta.work;

/** Time lines for reviews. */
public interface Timelines {

  /**
   * What happened, oldest first, one line each: from the journals of the items linked with this
   * one, and of those linked with them. Not of this item itself. Only what a reader of the story
   * needs; at most {@value KeptTimelines#MOST_CHARACTERS} characters.
   */
  String of(long workItem);
}
