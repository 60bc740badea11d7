package io.attesta.cmdb;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the rows of a file are. */
enum ImportKind {
  ITEMS(true, "key", "ciClass", "name", "state", "owner", "supportGroup", "customer", "location"),
  RELATIONS(false, "from", "type", "to", "redundancyGroup", "redundancyNeeded", "confidence");

  private final boolean attributes;
  private final List<String> fields;

  ImportKind(boolean attributes, String... fields) {
    this.attributes = attributes;
    this.fields = List.of(fields);
  }

  boolean hasAttributes() {
    return attributes;
  }

  /** In the order in which they are exported. */
  List<String> fields() {
    return fields;
  }

  Set<String> fieldSet() {
    return new LinkedHashSet<>(fields);
  }
}
