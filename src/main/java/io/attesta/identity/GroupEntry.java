package io.attesta.identity;

import java.util.Set;

/** One line of the list of groups as the file has it; what is left out is empty. */
record GroupEntry(
    String key,
    String name,
    Set<String> practices,
    boolean edits,
    Set<String> webapps,
    Set<String> starts) {

  GroupEntry {
    practices = orEmpty(practices);
    webapps = orEmpty(webapps);
    starts = orEmpty(starts);
  }

  Groups.Group asGroup() {
    return new Groups.Group(key, name, practices, edits, webapps);
  }

  boolean covers(String practice) {
    return practices.contains("*") || practices.contains(practice);
  }

  private static Set<String> orEmpty(Set<String> values) {
    return values == null ? Set.of() : Set.copyOf(values);
  }
}
