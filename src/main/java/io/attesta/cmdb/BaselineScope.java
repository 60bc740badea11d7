package io.attesta.cmdb;

import java.util.List;

/**
 * Which configuration items a baseline holds, with all their relations.
 *
 * @param keys of the classes, the service, or the items; empty for all
 */
record BaselineScope(Kind kind, List<String> keys) {

  enum Kind {
    ALL("true"),
    /** The classes and those that descend from them. */
    CLASS("i.class = any(:keys)"),
    /** The service and everything it depends on. */
    SERVICE("i.key = any(:keys)"),
    ITEMS("i.key = any(:keys)");

    private final String condition;

    Kind(String condition) {
      this.condition = condition;
    }

    /** What is true of the items in it, given the keys that it comes to. */
    String condition() {
      return condition;
    }
  }
}
