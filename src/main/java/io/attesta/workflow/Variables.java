package io.attesta.workflow;

/** Names of the engine variables that are ours. */
final class Variables {

  /** Id of the work item; set by us only, refused from outside. */
  static final String WORK_ITEM = "workItemId";

  /** Longer text never reaches the engine. */
  static final int MAX_TEXT = 4000;

  private Variables() {}

  /** Whether the engine can keep the value as it is, without serialising an object. */
  static boolean isPlain(Object value) {
    return value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || (value instanceof String text && text.length() <= MAX_TEXT);
  }

  /** The value as the engine keeps it: other numbers become Long or Double. */
  static Object plain(Object value) {
    if (value instanceof Number number && !isPlain(value)) {
      double d = number.doubleValue();
      return d == Math.rint(d) ? (Object) number.longValue() : (Object) d;
    }
    return value;
  }
}
