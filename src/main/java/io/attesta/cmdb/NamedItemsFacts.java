package io.attesta.cmdb;

import io.attesta.catalogue.Criticality;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells decisions and forms what the configuration items of a work item mean for it. */
@Component
class NamedItemsFacts implements FactSource {

  private static final Map<String, Object> NONE = Map.of("configurationItemCount", 0);

  private final Configuration configuration;
  private final CarriedServices services;

  /** One use case asks for several decisions and forms. */
  private final PerTransaction<List<String>, Map<String, Object>> known = new PerTransaction<>();

  NamedItemsFacts(Configuration configuration, CarriedServices services) {
    this.configuration = configuration;
    this.services = services;
  }

  @Override
  public Map<String, Object> facts(WorkItemView item) {
    List<String> keys = NamedItems.of(item);
    return keys.isEmpty() ? NONE : known.get(keys, this::found);
  }

  private Map<String, Object> found(List<String> keys) {
    Map<String, ConfigurationItem> recorded = new HashMap<>();
    configuration.find(keys).forEach(item -> recorded.put(item.key(), item));
    List<ConfigurationItem> items =
        keys.stream().filter(recorded::containsKey).map(recorded::get).toList();
    return items.isEmpty() ? NONE : facts(items);
  }

  private Map<String, Object> facts(List<ConfigurationItem> items) {
    ConfigurationItem first = items.get(0);
    List<ServiceEntry> carried = services.of(items.stream().map(ConfigurationItem::key).toList());
    Map<String, Object> facts = new HashMap<>();
    facts.put("configurationItemCount", items.size());
    facts.put("ciCriticality", CarriedServices.criticality(items, carried));
    facts.put("ciClass", first.ciClass());
    facts.put("ciOwnSupportGroup", first.supportGroup());
    facts.put("ciSupportGroup", supportGroup(items, carried));
    return facts;
  }

  private String supportGroup(List<ConfigurationItem> items, List<ServiceEntry> carried) {
    ConfigurationItem first = items.get(0);
    if (first.supportGroup() != null) {
      return first.supportGroup();
    }
    List<ServiceEntry> own = items.size() == 1 ? carried : services.of(List.of(first.key()));
    return own.stream()
        .filter(service -> service.supportGroup() != null)
        .max(
            Comparator.comparing((ServiceEntry s) -> Criticality.valueOf(s.criticality()))
                .thenComparing(ServiceEntry::key, Comparator.reverseOrder()))
        .map(ServiceEntry::supportGroup)
        .orElse(null);
  }
}
