package io.attesta.request;

import io.attesta.catalogue.Offering;
import io.attesta.catalogue.Offerings;
import io.attesta.work.FactSource;
import io.attesta.work.WorkItemView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What decisions and forms of a request may know of the offering. */
@Component
class OfferingFacts implements FactSource {

  private final Offerings offerings;

  OfferingFacts(Offerings offerings) {
    this.offerings = offerings;
  }

  @Override
  public Map<String, Object> facts(WorkItemView item) {
    String key = OrderedOffering.of(item);
    return key == null ? Map.of() : offerings.find(key).map(OfferingFacts::of).orElse(Map.of());
  }

  private static Map<String, Object> of(Offering offering) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("offeringName", offering.name());
    facts.put("offeringCost", offering.cost().doubleValue());
    facts.put("offeringRisk", offering.risk().name());
    facts.put("offeringNeedsApproval", offering.needsApproval());
    return facts;
  }
}
