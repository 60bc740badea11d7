package io.attesta.change;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.cmdb.ImpactAnalysis;
import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions and forms of a release may use beside its own fields. */
@Component
class ReleaseFacts implements FactSource {

  private static final List<String> CRITICALITIES = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");

  private final ReleaseGate gate;
  private final EarlyLife earlyLife;
  private final AffectedItems affected;
  private final ImpactAnalysis impact;
  private final Catalogue catalogue;
  private final JdbcClient jdbc;

  ReleaseFacts(
      ReleaseGate gate,
      EarlyLife earlyLife,
      AffectedItems affected,
      ImpactAnalysis impact,
      Catalogue catalogue,
      JdbcClient jdbc) {
    this.gate = gate;
    this.earlyLife = earlyLife;
    this.affected = affected;
    this.impact = impact;
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Object> facts(WorkItemView item) {
    if (!ReleaseContent.isRelease(item)) {
      return Map.of();
    }
    ReleaseGate.Stand stand = gate.stand(item);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("changesInRelease", stand.changes().size());
    facts.put("changesWithEvidence", stand.tests().size());
    facts.put("testsFailed", stand.failed());
    facts.put("testSummary", stand.summary());
    facts.put("highestCriticality", highestCriticality(item, stand.changes()));
    facts.put("earlyLifeIncidents", earlyLife.incidents(item));
    return facts;
  }

  /**
   * Of the services that the release and its changes are about, and those that their configuration
   * items carry; null when there is none.
   */
  private String highestCriticality(WorkItemView release, List<String> changes) {
    Set<String> services = new HashSet<>(named(release, changes));
    services.addAll(impact.impact(affected.of(release), ImpactAnalysis.Question.now()).services());
    return services.stream()
        .flatMap(service -> catalogue.find(service).stream())
        .map(ServiceEntry::criticality)
        .max(Comparator.comparingInt(CRITICALITIES::indexOf))
        .orElse(null);
  }

  private List<String> named(WorkItemView release, List<String> changes) {
    return jdbc.sql(
            "select distinct service from work_item"
                + " where (id = :release or number = any(:changes)) and service is not null")
        .param("release", release.id())
        .param("changes", changes.toArray(String[]::new))
        .query(String.class)
        .list();
  }
}
