package io.attesta.change.updates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.stream.Collectors;

/** Planned updates as one text that is equal exactly when they are. */
final class CanonicalUpdates {

  private static final ObjectMapper SORTED =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private CanonicalUpdates() {}

  /** A line each: kind, key and the patch with sorted names; null when there are none. */
  static String text(List<PlannedUpdate> updates) {
    return updates.isEmpty()
        ? null
        : updates.stream()
            .map(u -> u.kind().word() + " " + u.key() + " " + sorted(u.patch()))
            .collect(Collectors.joining("\n"));
  }

  private static String sorted(JsonNode patch) {
    try {
      return SORTED.writeValueAsString(SORTED.treeToValue(patch, Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
