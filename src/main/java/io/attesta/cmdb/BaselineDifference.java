package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * In what one item or relation differs between two states.
 *
 * @param key key of the item; source, type and target of a relation
 * @param fields what differs; of what was added or removed, everything it says
 */
record BaselineDifference(String key, Kind change, List<Field> fields) {

  enum Kind {
    ADDED,
    REMOVED,
    CHANGED;

    static Kind of(Object before, Object after) {
      return before == null ? ADDED : after == null ? REMOVED : CHANGED;
    }
  }

  /** Both values of a field; null where there is none. */
  record Field(String field, JsonNode before, JsonNode after) {}
}
