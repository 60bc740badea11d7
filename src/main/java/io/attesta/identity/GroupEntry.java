package io.attesta.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** One line of the list of groups as the file has it; what is left out is empty. */
record GroupEntry(
    String key,
    String name,
    @JsonDeserialize(as = LinkedHashSet.class) Set<String> practices,
    boolean edits,
    @JsonDeserialize(as = LinkedHashSet.class) Set<String> webapps,
    @JsonDeserialize(as = LinkedHashSet.class) Set<String> starts,
    @JsonIgnore Set<String> reads) {

  GroupEntry {
    practices = orEmpty(practices);
    webapps = orEmpty(webapps);
    starts = orEmpty(starts);
    reads = orEmpty(reads);
  }

  Groups.Group asGroup() {
    return new Groups.Group(key, name, visible(), edits, webapps);
  }

  GroupEntry reading(Set<String> besides) {
    return new GroupEntry(key, name, practices, edits, webapps, starts, besides);
  }

  /** Practices whose work items members see, working on them or not. */
  Set<String> visible() {
    Set<String> all = new LinkedHashSet<>(practices);
    all.addAll(reads);
    return orEmpty(all);
  }

  boolean sees(String practice) {
    return covers(practice) || reads.contains(practice);
  }

  boolean covers(String practice) {
    return practices.contains("*") || practices.contains(practice);
  }

  private static Set<String> orEmpty(Set<String> values) {
    // Keeps the order of the file.
    return values == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** Whether members may open work items of the practice. */
  boolean opens(String practice) {
    return starts.contains(practice) || (edits && covers(practice));
  }
}
