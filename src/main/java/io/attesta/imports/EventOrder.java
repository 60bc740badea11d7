package io.attesta.imports;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Order of a case's events: time, then the mapping's tie-breakers, then their order in the log. */
final class EventOrder {

  static final Comparator<LogEvent> BY_TIME =
      Comparator.comparing(LogEvent::at)
          .thenComparing(LogEvent::order, EventOrder::bySequence)
          .thenComparingLong(LogEvent::record);

  private EventOrder() {}

  static int bySequence(List<String> left, List<String> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int compare(String left, String right) {
    return isNumber(left) && isNumber(right)
        ? new BigDecimal(left).compareTo(new BigDecimal(right))
        : left.compareTo(right);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,18}(\\.\\d{1,9})?");
  }
}
