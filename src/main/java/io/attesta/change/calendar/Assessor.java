package io.attesta.change.calendar;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.change.calendar.Assessment.Reached;
import io.attesta.cmdb.ImpactAnalysis.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says what a footprint means for services. */
@Component
class Assessor {

  private static final List<String> CRITICALITIES = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");

  private final Catalogue catalogue;

  Assessor(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Assessment assess(Subject subject, Instant at) {
    Footprint footprint = subject.footprint();
    Map<String, Hit> hits = new HashMap<>();
    footprint.risk().hits().forEach(hit -> hits.put(hit.key(), hit));
    footprint.impact().hits().forEach(hit -> hits.put(hit.key(), hit));
    List<Reached> services = new ArrayList<>();
    for (String key : subject.servicesAtRisk()) {
      Hit hit = hits.get(key);
      ServiceEntry entry = catalogue.find(key).orElse(null);
      services.add(
          new Reached(
              key,
              entry != null ? entry.name() : hit != null ? hit.name() : key,
              entry == null ? null : entry.criticality(),
              hit != null && hit.degraded(),
              hit == null ? List.of() : hit.path()));
    }
    return new Assessment(
        subject.change().workItem(),
        at,
        footprint.asOf(),
        footprint.impact().hits().size(),
        services,
        List.copyOf(subject.customers()),
        highest(services, subject.change().service()),
        footprint.impact().truncated());
  }

  private static String highest(List<Reached> services, String own) {
    return services.stream()
        .filter(reached -> !reached.degraded() || reached.service().equals(own))
        .map(Reached::criticality)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(CRITICALITIES::indexOf))
        .orElse(null);
  }
}
