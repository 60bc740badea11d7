package io.attesta.change.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.attesta.work.WorkItemView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Planned updates as one text that is equal exactly when they are. It stands in the details of the
 * change, so that what is authorised, journaled and shown covers them like every other field.
 */
public final class CanonicalUpdates {

  /** Key of the detail. */
  public static final String DETAIL = "configurationUpdates";

  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private CanonicalUpdates() {}

  /** Whether the change, as it stands, plans to add or edit the configuration item. */
  public static boolean planItem(WorkItemView change, String key) {
    return change
        .details()
        .path(DETAIL)
        .asText("")
        .lines()
        .anyMatch(line -> line.startsWith("item " + key + " "));
  }

  /** A line each: kind, key and the patch with sorted names; null when there are none. */
  static String text(List<PlannedUpdate> updates) {
    return updates.isEmpty()
        ? null
        : updates.stream()
            .map(u -> word(u.kind()) + " " + u.key() + " " + sorted(u.patch()))
            .collect(Collectors.joining("\n"));
  }

  private static String word(UpdateKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String sorted(JsonNode patch) {
    try {
      return SORTED.writeValueAsString(SORTED.treeToValue(patch, Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
