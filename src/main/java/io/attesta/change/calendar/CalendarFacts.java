package io.attesta.change.calendar;

import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the assessment and the latest check tell decisions and forms of a change. */
@Component
class CalendarFacts implements FactSource {

  private final AssessmentTable assessments;
  private final ConflictTable conflicts;

  CalendarFacts(AssessmentTable assessments, ConflictTable conflicts) {
    this.assessments = assessments;
    this.conflicts = conflicts;
  }

  @Override
  public Map<String, Object> facts(WorkItemView item) {
    if (!ScheduleKeeper.CHANGE.equals(item.practice())) {
      return Map.of();
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    assessment(facts, assessments.find(item.id()).orElse(null));
    check(facts, conflicts.latest(item.id()).orElse(null));
    return facts;
  }

  private static void assessment(Map<String, Object> facts, Assessment a) {
    List<Assessment.Reached> services = a == null ? List.of() : a.down();
    facts.put(
        "impactedServices",
        services.stream().map(Assessment.Reached::name).collect(Collectors.joining(", ")));
    facts.put("impactedServiceCount", services.size());
    facts.put("impactedCiCount", a == null ? 0 : a.hits());
    facts.put("highestCriticality", a == null ? null : a.highestCriticality());
    facts.put("impactTruncated", a != null && a.truncated());
  }

  private static void check(Map<String, Object> facts, KeptCheck check) {
    facts.put("conflictCount", check == null ? 0 : check.open(false));
    facts.put("blockingConflictCount", check == null ? 0 : check.open(true));
    facts.put("conflictSummary", check == null ? "" : summary(check));
    facts.put("freeSlots", check == null || check.freeSlots() == null ? "" : check.freeSlots());
  }

  private static String summary(KeptCheck check) {
    return check.conflicts().stream()
        .filter(conflict -> !conflict.accepted())
        .map(CalendarFacts::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(KeptConflict c) {
    // Who decides on changes need not be one who sees incidents.
    boolean named = c.other() != null && c.kind() != Conflict.Kind.MAJOR_INCIDENT;
    return (c.blocking() ? "Blocking: " : "Warning: ")
        + (named ? c.other() + ": " : "")
        + c.explanation()
        + " ("
        + c.overlapStart()
        + " to "
        + c.overlapEnd()
        + ")";
  }
}
