package io.attesta.cmdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedItemsFactsTest {

  private final List<String> asked = new ArrayList<>();
  private final NamedItemsFacts facts =
      new NamedItemsFacts(new Recorded(), new CarriedServices(new Drawn(), new Offered()));

  @Test
  void withoutConfigurationItemsNothingIsAsked() {
    assertThat(facts.facts(item(null))).containsExactly(Map.entry("configurationItemCount", 0));
    assertThat(facts.facts(item(" , \n"))).containsEntry("configurationItemCount", 0);
    assertThat(asked).isEmpty();
  }

  @Test
  void unknownKeysCountForNothing() {
    assertThat(facts.facts(item("label-77"))).containsOnlyKeys("configurationItemCount");
  }

  @Test
  void theMostCriticalServiceThatStandsOnThemCounts() {
    assertThat(facts.facts(item("printer-1")))
        .containsEntry("ciCriticality", "LOW")
        .containsEntry("ciClass", "printer")
        .containsEntry("configurationItemCount", 1);
    assertThat(facts.facts(item("PRINTER-1; db-1")))
        .containsEntry("ciCriticality", "CRITICAL")
        .containsEntry("ciClass", "printer")
        .containsEntry("configurationItemCount", 2);
  }

  @Test
  void itsOwnCriticalityCountsToo() {
    assertThat(facts.facts(item("vault-1"))).containsEntry("ciCriticality", "HIGH");
    assertThat(facts.facts(item("odd-1"))).containsEntry("ciCriticality", null);
  }

  @Test
  void theGroupIsItsOwnElseThatOfTheServiceItCarries() {
    assertThat(facts.facts(item("db-1 printer-1")))
        .containsEntry("ciOwnSupportGroup", "database-support")
        .containsEntry("ciSupportGroup", "database-support");
    assertThat(facts.facts(item("printer-1 db-1")))
        .containsEntry("ciOwnSupportGroup", null)
        .containsEntry("ciSupportGroup", "workplace-support");
  }

  @Test
  void atMostOneReadOfConfigurationItemsIsNeeded() {
    facts.facts(item("printer-1 db-1"));
    assertThat(asked).containsExactly("[printer-1, db-1]");
  }

  private static WorkItemView item(String named) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.put("configurationItems", named);
    return new WorkItemView(
        1,
        "INC-1",
        "incident",
        "t",
        null,
        "NEW",
        null,
        null,
        null,
        "r",
        null,
        null,
        null,
        null,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        null,
        details,
        1);
  }

  private static ConfigurationItem ci(String key, String ciClass, String group, String own) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    attributes.put("criticality", own);
    return new ConfigurationItem(
        1,
        key,
        ciClass,
        key,
        "in-use",
        null,
        group,
        null,
        null,
        attributes,
        1,
        Instant.EPOCH,
        null,
        "x",
        null,
        "rest");
  }

  private class Recorded implements Configuration {
    private final Map<String, ConfigurationItem> all =
        Map.of(
            "printer-1", ci("printer-1", "printer", null, null),
            "db-1", ci("db-1", "database", "database-support", "LOW"),
            "vault-1", ci("vault-1", "storage", null, "HIGH"),
            "odd-1", ci("odd-1", "storage", null, "very"));

    @Override
    public Optional<ConfigurationItem> find(String key) {
      return Optional.ofNullable(all.get(key));
    }

    @Override
    public List<ConfigurationItem> find(Collection<String> keys) {
      asked.add(keys.toString());
      return keys.stream().sorted().filter(all::containsKey).map(all::get).toList();
    }
  }

  private static class Drawn implements ImpactAnalysis {
    private final Map<String, List<String>> carries =
        Map.of("printer-1", List.of("printing"), "db-1", List.of("printing", "till"));

    @Override
    public Impact impact(Collection<String> keys, Question question) {
      Set<String> services = new LinkedHashSet<>();
      keys.forEach(key -> services.addAll(carries.getOrDefault(key, List.of())));
      return new Impact(List.of(), List.copyOf(services), List.of(), false);
    }

    @Override
    public Impact rootCandidates(Collection<String> keys, Question question) {
      throw new UnsupportedOperationException();
    }
  }

  private static class Offered implements Catalogue {
    private final Map<String, ServiceEntry> all =
        Map.of(
            "printing",
            new ServiceEntry("printing", "Printing", "LOW", null, "workplace-support", null),
            "till",
            new ServiceEntry("till", "Till", "CRITICAL", null, null, null));

    @Override
    public Optional<ServiceEntry> find(String key) {
      return Optional.ofNullable(all.get(key));
    }

    @Override
    public List<ServiceEntry> find(Collection<String> keys) {
      return keys.stream().filter(all::containsKey).map(all::get).toList();
    }

    @Override
    public List<ServiceEntry> onOffer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void ensure(Collection<ServiceEntry> services) {
      throw new UnsupportedOperationException();
    }
  }
}
