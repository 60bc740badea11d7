package io.attesta.catalogue;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.Refusal;
import io.attesta.workflow.OpeningSupplement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A request for an offering asks what the offering needs, and is about its service. */
@Component
class OfferingSupplement implements OpeningSupplement {

  static final String PRACTICE = "request";
  private static final String FIELD = "offering";

  private final Offerings offerings;
  private final CurrentPerson current;

  OfferingSupplement(Offerings offerings, CurrentPerson current) {
    this.offerings = offerings;
    this.current = current;
  }

  @Override
  public Map<String, Object> filled(String practice, Map<String, Object> values) {
    String key = key(practice, values);
    if (key == null) {
      return Map.of();
    }
    Offering offering =
        offerings
            .find(key)
            .filter(found -> current.get().isSystem() || offerings.isFor(found, current.get()))
            .orElseThrow(
                () ->
                    Refusal.invalidField(
                        "details." + FIELD, "not-on-offer", "You cannot order " + key));
    Map<String, Object> filled = new LinkedHashMap<>();
    filled.put("title", offering.name());
    filled.put("service", offering.service());
    return filled;
  }

  @Override
  public Optional<String> form(String practice, Map<String, Object> values) {
    return Optional.ofNullable(key(practice, values)).flatMap(offerings::find).map(Offering::form);
  }

  private static String key(String practice, Map<String, Object> values) {
    Object key = PRACTICE.equals(practice) ? values.get(FIELD) : null;
    return key == null || key.toString().isBlank() ? null : key.toString().strip();
  }
}
