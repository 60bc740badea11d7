package io.attesta.cmdb;

import io.attesta.work.WorkItemView;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The configuration items that a work item names as affected, in its details. */
public final class NamedItems {

  /** Key of the detail: keys of configuration items, separated by comma, space or line. */
  public static final String DETAIL = "configurationItems";

  private NamedItems() {}

  /** Keys in the order they are named in, each once; they may be unknown. */
  public static List<String> of(WorkItemView item) {
    return item == null ? List.of() : in(item.details().path(DETAIL).asText(""));
  }

  /** Keys in a text as people write it. */
  public static List<String> in(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  /** As it is kept; null when there are none. */
  static String text(Collection<String> keys) {
    return keys.isEmpty() ? null : String.join(", ", keys);
  }
}
