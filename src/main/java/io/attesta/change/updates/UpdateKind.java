package io.attesta.change.updates;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a planned update does. */
enum UpdateKind {
  /** Adds or patches a configuration item. */
  @JsonProperty("item")
  ITEM("item"),
  /** Adds or replaces a relation. */
  @JsonProperty("relation")
  RELATION("relation"),
  /** Ends a relation. */
  @JsonProperty("remove-relation")
  REMOVE_RELATION("remove-relation");

  private final String word;

  UpdateKind(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
