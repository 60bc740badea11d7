package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.PathStep;
import io.attesta.work.WorkItemView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Something the change touches is the subject of an open major incident. It blocks, except for an
 * emergency change, which may well be the way out. An incident and the major incident it has led to
 * are one obstacle: what is hit is told once, with the youngest.
 */
@Component
class MajorIncidentRule implements ConflictRule {

  @Override
  public List<Conflict> conflicts(Subject subject, Window within, Obstacles obstacles) {
    Map<String, List<PathStep>> touched = new HashMap<>();
    subject.footprint().touched().forEach(t -> touched.put(t.item(), t.path()));
    Set<String> services = subject.servicesAtRisk();
    Map<String, Conflict> found = new LinkedHashMap<>();
    for (WorkItemView incident : obstacles.majorIncidents()) {
      Set<String> hit = new HashSet<>(Plan.items(incident.details()));
      hit.retainAll(touched.keySet());
      if (incident.service() != null && services.contains(incident.service())) {
        hit.add(incident.service());
      }
      hit.stream()
          .sorted()
          .findFirst()
          .ifPresent(
              key ->
                  found.putIfAbsent(
                      key,
                      conflict(
                          subject, within, incident, key, touched.getOrDefault(key, List.of()))));
    }
    return new ArrayList<>(found.values());
  }

  private static Conflict conflict(
      Subject subject, Window within, WorkItemView incident, String key, List<PathStep> path) {
    return new Conflict(
        Conflict.Kind.MAJOR_INCIDENT,
        !"emergency".equals(subject.change().category()),
        incident.number(),
        key,
        within,
        path,
        "A major incident is open on " + key,
        "");
  }
}
