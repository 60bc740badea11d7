package io.attesta.cmdb;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.Criticality;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.shared.Refusal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The configuration items on which services stand, redundant or not, the services among them. */
@Component
class ServiceReach {

  private static final int FARTHEST = 64;
  private static final int MOST = 20_000;

  private final ImpactAnalysis graph;
  private final Catalogue catalogue;

  ServiceReach(ImpactAnalysis graph, Catalogue catalogue) {
    this.graph = graph;
    this.catalogue = catalogue;
  }

  /** Keys of what the service stands on; empty when nobody knows the service. */
  Set<String> of(String service) {
    return below(List.of(service));
  }

  /**
   * Keys of that on which a service of the catalogue of this criticality stands and none of a
   * higher one.
   *
   * @param level name of a {@link Criticality}
   */
  Set<String> ofCriticality(String level) {
    Criticality asked =
        Arrays.stream(Criticality.values())
            .filter(one -> one.name().equals(level))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalidField(
                        "criticality", "unknown", "LOW, MEDIUM, HIGH or CRITICAL"));
    Set<String> found = below(services(asked::equals));
    found.removeAll(below(services(one -> one.compareTo(asked) > 0)));
    return found;
  }

  private List<String> services(Predicate<Criticality> which) {
    return catalogue.onOffer().stream()
        .filter(service -> service.criticality() != null)
        .filter(service -> which.test(Criticality.valueOf(service.criticality())))
        .map(ServiceEntry::key)
        .toList();
  }

  private Set<String> below(List<String> services) {
    Set<String> keys = new HashSet<>(services);
    if (!services.isEmpty()) {
      var question = new ImpactAnalysis.Question(Set.of(), FARTHEST, MOST, null);
      var reach = graph.rootCandidates(services, question);
      if (reach.truncated()) {
        throw Refusal.conflict(
            "too-large", "That stands on more than " + MOST + " configuration items");
      }
      reach.hits().forEach(hit -> keys.add(hit.key()));
    }
    return keys;
  }
}
