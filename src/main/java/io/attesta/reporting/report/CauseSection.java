package io.attesta.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What missed targets have in common. */
@Component
class CauseSection {

  /** How many values of each are told. */
  private static final int MOST = 10;

  private final Named named;

  CauseSection(Named named) {
    this.named = named;
  }

  List<ReportCause> of(ReportScope scope, List<MissTable.Row> missed) {
    List<ReportCause> causes = new ArrayList<>();
    for (ReportCause.By by : ReportCause.By.values()) {
      if (by != ReportCause.By.SERVICE || scope.kind() != ReportScope.Kind.SERVICE) {
        causes.addAll(told(by, missed, values(by)));
      }
    }
    return causes;
  }

  private List<ReportCause> told(
      ReportCause.By by, List<MissTable.Row> missed, Function<MissTable.Row, List<String>> values) {
    Map<String, Long> counts = new HashMap<>();
    missed.forEach(row -> values.apply(row).forEach(of -> counts.merge(of, 1L, Long::sum)));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry::getKey, Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(MOST)
        .map(
            entry ->
                new ReportCause(
                    by,
                    entry.getKey(),
                    named.of(by, entry.getKey()),
                    entry.getValue(),
                    share(entry.getValue(), missed.size())))
        .toList();
  }

  /** Those without a party or an item say nothing of parties or items. */
  private static Function<MissTable.Row, List<String>> values(ReportCause.By by) {
    return switch (by) {
      case HOLD_REASON -> row -> one(row.holdReason());
      case PARTY -> row -> row.party() == null ? List.of() : List.of(row.party());
      case GROUP -> row -> one(row.group());
      case SERVICE -> row -> one(row.service());
      case CATEGORY -> row -> one(row.category());
      case PRIORITY -> row -> one(row.priority());
      case CONFIGURATION_ITEM -> MissTable.Row::configurationItems;
    };
  }

  private static List<String> one(String value) {
    List<String> one = new ArrayList<>();
    one.add(value);
    return one;
  }

  private static BigDecimal share(long misses, int all) {
    return BigDecimal.valueOf(100 * misses)
        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
  }
}
