package io.attesta.problem;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.Criticality;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.shared.Now;
import io.attesta.workflow.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every night for incidents that have something in common and no problem, and proposes to
 * problem managers what the tables call a trend. Nothing becomes a problem by itself.
 */
@Component
class TrendCheck {

  private static final List<String> KINDS =
      List.of(Trend.BY_ITEM, Trend.BY_CATEGORY, Trend.BY_WORDS);

  private final TrendTable table;
  private final TrendProposals proposals;
  private final Decisions decisions;
  private final Catalogue catalogue;
  private final Now now;

  TrendCheck(
      TrendTable table,
      TrendProposals proposals,
      Decisions decisions,
      Catalogue catalogue,
      Now now) {
    this.table = table;
    this.proposals = proposals;
    this.decisions = decisions;
    this.catalogue = catalogue;
    this.now = now;
  }

  /** Proposes what is new; answers the numbers of the proposals. */
  @Scheduled(cron = "${attesta.problem.trends.cron:0 15 5 * * *}")
  List<String> check() {
    Instant until = now.get();
    List<String> proposed = new ArrayList<>();
    for (String kind : KINDS) {
      Map<String, Object> periods =
          decisions.decide("problem-trend-window", Map.of("trendKind", kind)).outputs();
      Duration window = days(periods.get("trendWindow"));
      Instant quietSince = until.minus(days(periods.get("quietPeriod")));
      for (Trend trend : together(table.of(kind, window, until))) {
        reason(trend)
            .flatMap(reason -> proposals.propose(trend, reason, window, quietSince))
            .ifPresent(proposed::add);
      }
    }
    return proposed;
  }

  /** Words that always come together are one trend. */
  static List<Trend> together(List<Trend> trends) {
    Map<List<String>, Trend> byIncidents = new LinkedHashMap<>();
    for (Trend trend : trends) {
      if (trend.kind().equals(Trend.BY_WORDS)) {
        byIncidents.merge(trend.incidents(), trend, TrendCheck::both);
      }
    }
    return byIncidents.isEmpty() ? trends : List.copyOf(byIncidents.values());
  }

  private static Trend both(Trend one, Trend other) {
    return new Trend(
        one.kind(),
        one.key() + " " + other.key(),
        null,
        one.services(),
        null,
        Math.max(one.before(), other.before()),
        one.incidents());
  }

  private Optional<String> reason(Trend trend) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("trendKind", trend.kind());
    facts.put("incidentsNow", trend.incidents().size());
    facts.put("trendPercent", trend.percent());
    facts.put(
        "criticality",
        Criticality.highest(
            trend.services().stream()
                .map(key -> catalogue.find(key).map(ServiceEntry::criticality).orElse(null))));
    Map<String, Object> answer = decisions.decide("problem-trend", facts).outputs();
    return Boolean.TRUE.equals(answer.get("proposed"))
        ? Optional.of((String) answer.get("trendReason"))
        : Optional.empty();
  }

  private static Duration days(Object period) {
    return Duration.ofDays(Period.parse((String) period).getDays());
  }
}
