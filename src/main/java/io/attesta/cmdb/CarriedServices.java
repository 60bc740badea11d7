package io.attesta.cmdb;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.Criticality;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.cmdb.ImpactAnalysis.Question;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The services that stand on configuration items, found through the graph. */
@Component
class CarriedServices {

  /** What hits more is critical anyway; nobody reads the rest. */
  private static final Question NEAR = new Question(Set.of(), 64, 200, null);

  private final ImpactAnalysis graph;
  private final Catalogue catalogue;

  CarriedServices(ImpactAnalysis graph, Catalogue catalogue) {
    this.graph = graph;
    this.catalogue = catalogue;
  }

  /** Services that are hit when these fail. */
  List<ServiceEntry> of(Collection<String> keys) {
    return catalogue.find(graph.impact(keys, NEAR).services());
  }

  /**
   * Criticality of the most critical of the services, or of one of the configuration items by its
   * own attribute; null when nothing tells.
   */
  static String criticality(Collection<ConfigurationItem> items, List<ServiceEntry> services) {
    return Criticality.highest(
        Stream.concat(
            services.stream().map(ServiceEntry::criticality),
            items.stream().map(CarriedServices::own)));
  }

  private static String own(ConfigurationItem item) {
    String value = item.attributes().path("criticality").asText("");
    boolean known =
        Arrays.stream(Criticality.values()).anyMatch(level -> level.name().equals(value));
    return known ? value : null;
  }
}
