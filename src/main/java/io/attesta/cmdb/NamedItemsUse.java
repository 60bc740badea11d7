package io.attesta.cmdb;

import io.attesta.catalogue.ServiceEntry;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and edits which configuration items a work item names. */
@Component
@Transactional
class NamedItemsUse {

  private static final Set<String> FINISHED = Set.of("CLOSED", "CANCELLED");

  private final WorkItems items;
  private final Configuration configuration;
  private final CarriedServices services;
  private final NamedItemsRule rule;

  NamedItemsUse(
      WorkItems items, Configuration configuration, CarriedServices services, NamedItemsRule rule) {
    this.items = items;
    this.configuration = configuration;
    this.services = services;
    this.rule = rule;
  }

  /**
   * One of them.
   *
   * @param criticality of the most critical service that stands on it, or its own; null when
   *     nothing tells
   * @param services keys of the services that stand on it
   */
  record NamedItem(
      String key,
      String name,
      String ciClass,
      String state,
      String criticality,
      List<String> services) {}

  record Named(List<NamedItem> items) {}

  @Transactional(readOnly = true)
  Named of(String number) {
    return described(NamedItems.of(items.visible(number)));
  }

  Named name(String number, String key) {
    List<String> added = NamedItems.in(key);
    return edit(
        number,
        keys -> {
          rule.check("key", keys, added);
          added.stream().filter(one -> !keys.contains(one)).forEach(keys::add);
        });
  }

  void unname(String number, String key) {
    edit(
        number,
        keys -> {
          if (!keys.remove(key)) {
            throw Refusal.notFound("Configuration item " + key + " of " + number);
          }
        });
  }

  private Named edit(String number, Consumer<List<String>> change) {
    WorkItemView item = items.toWorkOn(number);
    if (FINISHED.contains(item.status())) {
      throw Refusal.conflict("finished", number + " is " + item.status() + " and cannot be edited");
    }
    List<String> before = NamedItems.of(item);
    List<String> keys = new ArrayList<>(before);
    change.accept(keys);
    if (!keys.equals(before)) {
      items.setDetail(item.id(), NamedItems.DETAIL, NamedItems.text(keys));
      items.tell(number, "WorkItemChanged");
    }
    return described(keys);
  }

  private Named described(List<String> keys) {
    if (keys.isEmpty()) {
      return new Named(List.of());
    }
    return new Named(configuration.find(keys).stream().map(this::described).toList());
  }

  private NamedItem described(ConfigurationItem item) {
    List<ServiceEntry> carried = services.of(List.of(item.key()));
    return new NamedItem(
        item.key(),
        item.name(),
        item.ciClass(),
        item.state(),
        CarriedServices.criticality(List.of(item), carried),
        carried.stream().map(ServiceEntry::key).sorted().toList());
  }
}
