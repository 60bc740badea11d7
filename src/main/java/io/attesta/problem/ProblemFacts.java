package io.attesta.problem;

import io.attesta.shared.Now;
import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells decisions and forms of a problem how many incidents are behind it. */
@Component
class ProblemFacts implements FactSource {

  private static final int NAMED = 20;

  private final ProblemLinks links;
  private final Recurrences recurrences;
  private final Now now;

  ProblemFacts(ProblemLinks links, Recurrences recurrences, Now now) {
    this.links = links;
    this.recurrences = recurrences;
    this.now = now;
  }

  @Override
  public Map<String, Object> facts(WorkItemView item) {
    if (!item.practice().equals(Problems.PRACTICE)) {
      return Map.of();
    }
    Map<String, Object> facts = new HashMap<>();
    List<String> incidents = links.incidents(item.id());
    facts.put("incidentCount", incidents.size());
    if (!incidents.isEmpty()) {
      facts.put("linkedIncidents", named(incidents));
    }
    facts.put("workaroundGiven", !item.details().path("workaround").asText("").isBlank());
    return facts;
  }

  @Override
  public Map<String, Object> shown(WorkItemView item) {
    String fixedAt = item.details().path("fixedAt").asText("");
    if (!item.practice().equals(Problems.PRACTICE) || fixedAt.isEmpty()) {
      return Map.of();
    }
    Recurrence recurrence = recurrences.of(item, Instant.parse(fixedAt), now.get());
    return Map.of(
        "incidentsBefore", recurrence.before(),
        "incidentsAfter", recurrence.after().size(),
        "incidentsSince", named(recurrence.after()));
  }

  static String named(List<String> incidents) {
    String first = String.join(", ", incidents.subList(0, Math.min(NAMED, incidents.size())));
    return incidents.size() > NAMED
        ? first + " and " + (incidents.size() - NAMED) + " more"
        : first;
  }
}
