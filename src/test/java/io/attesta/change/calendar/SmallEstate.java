package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.Rest;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.shared.Now;
import io.attesta.work.WithoutProcess;
import io.attesta.work.WorkItemView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A small estate for a test, its keys beginning alike: a service on a cluster on two nodes of which
 * one is needed, and a disk that the first node needs.
 */
@Component
class SmallEstate {

  private static final String ITEMS = "/api/v1/configuration-items/";

  private final Catalogue catalogue;
  private final WithoutProcess items;
  private final Now now;

  SmallEstate(Catalogue catalogue, WithoutProcess items, Now now) {
    this.catalogue = catalogue;
    this.items = items;
    this.now = now;
  }

  void build(int port, String prefix) {
    Rest admin = new Rest(port, "admin");
    String shop = prefix + "-shop";
    catalogue.ensure(List.of(new ServiceEntry(shop, "Shop", "CRITICAL", null, null, null)));
    for (String site : List.of("node-a", "node-b", "cluster", "disk")) {
      item(admin, prefix + "-" + site, Map.of("ciClass", "site", "name", site, "location", prefix));
    }
    item(admin, shop, Map.of("ciClass", "business-service", "name", "Shop"));
    relate(admin, shop, prefix + "-cluster", Map.of());
    Map<String, Object> pair = Map.of("redundancyGroup", "nodes", "redundancyNeeded", 1);
    relate(admin, prefix + "-cluster", prefix + "-node-a", pair);
    relate(admin, prefix + "-cluster", prefix + "-node-b", pair);
    relate(admin, prefix + "-node-a", prefix + "-disk", Map.of());
  }

  private static void item(Rest admin, String key, Map<String, Object> content) {
    if (admin.get(ITEMS + key).status() == 404) {
      expect(admin.put(ITEMS + key, content));
    }
  }

  private static void relate(Rest admin, String from, String to, Map<String, Object> content) {
    expect(admin.put(ITEMS + from + "/relations/depends-on/" + to, content));
  }

  private static void expect(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
  }

  /** Midnight in UTC, that many days from now. */
  Instant day(int days) {
    return now.get().truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS);
  }

  /** A change from that hour of the day on, two hours long, on the items. */
  WorkItemView change(int day, int hour, String... keys) {
    return items.open("change", "requester", null, details(day, hour, keys));
  }

  Map<String, Object> details(int day, int hour, String... keys) {
    Instant start = day(day).plus(hour, ChronoUnit.HOURS);
    Map<String, Object> details = new HashMap<>();
    details.put("changeType", "normal");
    details.put("plannedStart", start.toString());
    details.put("plannedEnd", start.plus(2, ChronoUnit.HOURS).toString());
    details.put("configurationItems", String.join(", ", keys));
    return details;
  }
}
