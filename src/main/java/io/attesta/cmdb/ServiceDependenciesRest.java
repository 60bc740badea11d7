package io.attesta.cmdb;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which services stand on which, read from the graph; for whoever reads configuration items. */
@RestController
@RequestMapping("/api/v1/services/{key}/dependencies")
@Tag(name = "Catalogue")
class ServiceDependenciesRest {

  private static final String FAR = "64";

  /**
   * @param standsOn services of which one may make this one fail
   * @param carries services that fail with this one
   */
  record Dependencies(List<ServiceEntry> standsOn, List<ServiceEntry> carries) {}

  private final ImpactAnalysis analysis;
  private final ImpactQuestions questions;
  private final Catalogue catalogue;

  ServiceDependenciesRest(ImpactAnalysis analysis, ImpactQuestions questions, Catalogue catalogue) {
    this.analysis = analysis;
    this.questions = questions;
    this.catalogue = catalogue;
  }

  @GetMapping
  @Operation(summary = "Services that this one stands on, and services that stand on it")
  Dependencies of(@PathVariable String key) {
    var question = questions.of(Set.of(), Integer.parseInt(FAR), 1000, null, false);
    if (catalogue.find(key).isEmpty()) {
      throw Refusal.notFound("The service");
    }
    questions.requireKnown(key, null);
    return new Dependencies(
        others(key, analysis.rootCandidates(List.of(key), question).services()),
        others(key, analysis.impact(List.of(key), question).services()));
  }

  private List<ServiceEntry> others(String key, Collection<String> services) {
    return catalogue.find(services).stream()
        .filter(service -> !service.key().equals(key))
        .sorted(Comparator.comparing(ServiceEntry::name))
        .toList();
  }
}
