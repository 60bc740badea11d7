package io.attesta.servicelevel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.servicelevel.reckoning.ClockTerms;
import io.attesta.shared.Refusal;
import io.attesta.workflow.DecisionMade;
import io.attesta.workflow.Decisions;
import io.attesta.workflow.ModelsDeployed;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is promised for a work item: agreement, calendar and the targets its decision gives. */
@Component
class Promises {

  private static final int LONGEST_MINUTES = 10 * 366 * 24 * 60;

  private final Agreements agreements;
  private final Catalogue catalogue;
  private final Decisions decisions;

  /** What changes on another node is noticed within seconds. */
  private final Cache<Facts, Map<Metric, AgreedTerms>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  Promises(Agreements agreements, Catalogue catalogue, Decisions decisions) {
    this.agreements = agreements;
    this.catalogue = catalogue;
    this.decisions = decisions;
  }

  /** Terms per metric; a metric without a target has no clock. */
  Map<Metric, AgreedTerms> of(Facts facts) {
    Map<Metric, AgreedTerms> known = recent.getIfPresent(facts);
    if (known == null) {
      known = decide(facts);
      recent.put(facts, known);
    }
    return known;
  }

  @EventListener
  void modelsChanged(ModelsDeployed deployed) {
    recent.invalidateAll();
  }

  /** Takes edits of agreements and calendars into account from here on. */
  void refresh() {
    if (agreements.refresh()) {
      recent.invalidateAll();
    }
  }

  private Map<Metric, AgreedTerms> decide(Facts facts) {
    String criticality =
        facts.service() == null
            ? null
            : catalogue.find(facts.service()).map(ServiceEntry::criticality).orElse(null);
    return terms(
        agreements.covering(facts.service(), facts.customer(), criticality), facts, criticality);
  }

  /**
   * Terms that the agreement gives.
   *
   * @throws Refusal when the decision is not deployed or answers what no clock can follow
   */
  Map<Metric, AgreedTerms> terms(Agreement agreement, Facts facts, String criticality) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("practice", facts.practice());
    inputs.put("priority", facts.priority());
    inputs.put("service", facts.service());
    inputs.put("customer", facts.customer());
    inputs.put("criticality", criticality);
    DecisionMade made = decisions.decide(agreement.decision(), inputs);
    var result = new EnumMap<Metric, AgreedTerms>(Metric.class);
    put(result, Metric.RESPONSE, "responseMinutes", made, agreement);
    put(result, Metric.RESOLUTION, "resolutionMinutes", made, agreement);
    return result;
  }

  private void put(
      Map<Metric, AgreedTerms> into,
      Metric metric,
      String output,
      DecisionMade made,
      Agreement agreement) {
    if (made.outputs().get(output) == null) {
      return;
    }
    long minutes = number(made, output, LONGEST_MINUTES);
    var terms =
        new ClockTerms(
            minutes * 60_000,
            (int) number(made, "warningPercent", 100),
            reasons(made.outputs().get("pausingHoldReasons")),
            agreements.calendarOf(agreement));
    into.put(
        metric,
        new AgreedTerms(terms, agreement.key(), agreement.version(), made.key(), made.version()));
  }

  private static long number(DecisionMade made, String output, int largest) {
    if (made.outputs().get(output) instanceof Number n
        && n.longValue() >= 1
        && n.longValue() <= largest) {
      return n.longValue();
    }
    throw Refusal.conflict(
        "targets-unusable",
        "Decision " + made.key() + " must give " + output + " from 1 to " + largest);
  }

  private static Set<String> reasons(Object value) {
    Collection<?> several =
        value instanceof Collection<?> c
            ? c
            : Arrays.asList(value == null ? new String[0] : value.toString().split(","));
    return several.stream()
        .map(r -> String.valueOf(r).strip())
        .filter(r -> !r.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
