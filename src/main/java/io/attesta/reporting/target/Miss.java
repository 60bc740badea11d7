package io.attesta.reporting.target;

import io.attesta.reporting.Direction;
import io.attesta.reporting.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A target that was missed.
 *
 * @param from first day, inclusive
 * @param until exclusive
 * @param inRow how many times without being met in between, this one included
 */
record Miss(Aim aim, LocalDate from, LocalDate until, BigDecimal value, int inRow) {

  /** As {@code Resolved in time: Payroll was 85 %, the target is at least 90 %}. */
  String sentence() {
    return "%s was %s, the target is %s (%s to %s)"
        .formatted(aim.name(), told(value), target(), from, until.minusDays(1));
  }

  String goal() {
    return "%s: %s".formatted(aim.name(), target());
  }

  String text() {
    String again = inRow == 1 ? "Missed once." : "Missed " + inRow + " times in a row.";
    String promise =
        aim.agreement() == null ? "" : " Promised by the agreement " + aim.agreement() + ".";
    return sentence() + "\n\n" + aim.measure().meaning() + "\n\n" + again + promise;
  }

  Map<String, Object> journal() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("measure", aim.measure().key());
    content.put("from", from.toString());
    content.put("until", until.minusDays(1).toString());
    content.put("value", value.toPlainString());
    content.put("target", aim.target().toPlainString());
    return content;
  }

  private String target() {
    boolean up = aim.measure().direction() == Direction.UP;
    return (up ? "at least " : "at most ") + told(aim.target());
  }

  private String told(BigDecimal number) {
    Unit unit = aim.measure().unit();
    return number.stripTrailingZeros().toPlainString()
        + switch (unit) {
          case COUNT -> "";
          case PERCENT -> " %";
          default -> " " + unit.name().toLowerCase(Locale.ROOT);
        };
  }
}
