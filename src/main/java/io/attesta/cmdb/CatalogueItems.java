package io.attesta.cmdb;

import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceChanged;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps one configuration item for each service of the catalogue: the top of the graph. The
 * catalogue is its authority, so edits that come from there ask for no change.
 */
@Component
class CatalogueItems implements SmartInitializingSingleton {

  static final String CLASS = "business-service";

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueItems.class);
  private static final String LIVE = "live";
  private static final int BATCH = 1000;

  private final Catalogue catalogue;
  private final Configuration configuration;
  private final ConfigurationWrites writes;
  private final CurrentPerson current;

  CatalogueItems(
      Catalogue catalogue,
      Configuration configuration,
      ConfigurationWrites writes,
      CurrentPerson current) {
    this.catalogue = catalogue;
    this.configuration = configuration;
    this.writes = writes;
    this.current = current;
  }

  /** For services that were there before this module, or that came before it could listen. */
  @Override
  public void afterSingletonsInstantiated() {
    List<ServiceEntry> services = catalogue.onOffer();
    Set<String> taken = new HashSet<>(taken(services));
    if (!taken.isEmpty()) {
      LOG.warn("Configuration items that are no services have the keys of services: {}", taken);
    }
    write(services.stream().filter(service -> !taken.contains(service.key())).toList(), LIVE);
  }

  @EventListener
  void follow(ServiceChanged changed) {
    List<String> taken = taken(changed.services());
    if (!taken.isEmpty()) {
      throw Refusal.conflict(
          "key-in-use", "A configuration item that is no service has the key " + taken.get(0));
    }
    write(changed.services(), changed.state().name().toLowerCase(Locale.ROOT));
  }

  private List<String> taken(Collection<ServiceEntry> services) {
    return configuration.find(services.stream().map(ServiceEntry::key).toList()).stream()
        .filter(item -> !item.ciClass().equals(CLASS))
        .map(ConfigurationItem::key)
        .toList();
  }

  private void write(List<ServiceEntry> services, String state) {
    Map<String, ServiceEntry> byKey =
        services.stream()
            .collect(Collectors.toMap(ServiceEntry::key, Function.identity(), (a, b) -> b));
    List<ItemWrite> all =
        byKey.values().stream()
            .map(service -> new ItemWrite(service.key(), before -> content(service, state, before)))
            .toList();
    EditRun run = EditRun.trusted(current.get().id(), "catalogue");
    for (int from = 0; from < all.size(); from += BATCH) {
      writes
          .items(all.subList(from, Math.min(all.size(), from + BATCH)), run)
          .forEach(ItemResult::orThrow);
    }
  }

  private static CiContent content(ServiceEntry service, String state, ConfigurationItem before) {
    CiContent known = before == null ? null : CiContent.of(before);
    return new CiContent(
        CLASS,
        service.name(),
        state,
        service.owner(),
        service.supportGroup(),
        service.customer(),
        known == null ? null : known.location(),
        known == null ? null : known.attributes());
  }
}
