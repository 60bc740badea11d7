package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.identity.Groups;
import io.attesta.party.Customers;
import io.attesta.shared.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells every fault of a configuration item by the field it is in. */
@Component
class ContentCheck {

  static final String KEY = "[a-z0-9][a-z0-9._-]{0,99}";

  private final Groups groups;
  private final Customers customers;

  ContentCheck(Groups groups, Customers customers) {
    this.groups = groups;
    this.customers = customers;
  }

  /**
   * @param known remembers which customers exist, for as long as the caller likes
   * @return empty when there is none
   */
  List<FieldError> faults(
      String key, CiContent content, ClassModel model, Map<String, Boolean> known) {
    List<FieldError> faults = new ArrayList<>();
    if (!key.matches(KEY)) {
      faults.add(
          new FieldError(
              "key", "invalid", "1 to 100 lower-case letters, digits, dots, hyphens, underscores"));
    }
    name(content.name(), faults);
    shorter("owner", content.owner(), faults);
    shorter("location", content.location(), faults);
    if (content.supportGroup() != null && !groups.isKnown(content.supportGroup())) {
      faults.add(new FieldError("supportGroup", "unknown", "There is no such group"));
    }
    if (content.customer() != null
        && !known.computeIfAbsent(content.customer(), c -> customers.find(c).isPresent())) {
      faults.add(new FieldError("customer", "unknown", "There is no such customer"));
    }
    model
        .find(content.ciClass())
        .ifPresentOrElse(
            one -> byClass(content, one, faults),
            () -> faults.add(new FieldError("ciClass", "unknown", "There is no such class")));
    return faults;
  }

  private static void name(String name, List<FieldError> faults) {
    if (name == null || name.isBlank()) {
      faults.add(new FieldError("name", "required", "A configuration item has a name"));
    } else {
      shorter("name", name, faults);
    }
  }

  private static void shorter(String field, String value, List<FieldError> faults) {
    if (value != null && value.length() > 200) {
      faults.add(new FieldError(field, "length", "At most 200 characters"));
    }
  }

  private static void byClass(CiContent content, EffectiveClass of, List<FieldError> faults) {
    if (!of.own().states().contains(content.state())) {
      faults.add(
          new FieldError("state", "unknown", "One of " + String.join(", ", of.own().states())));
    }
    content
        .attributes()
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!of.attributes().containsKey(key)) {
                faults.add(
                    new FieldError(
                        "attributes." + key,
                        "unknown-field",
                        "The class " + of.own().key() + " has no such attribute"));
              }
            });
    of.attributes().values().forEach(a -> attribute(a, content.attributes().get(a.key()), faults));
  }

  private static void attribute(CiAttribute of, JsonNode value, List<FieldError> faults) {
    String field = "attributes." + of.key();
    if (value == null) {
      if (of.required()) {
        faults.add(new FieldError(field, "required", of.name() + " is required"));
      }
    } else if (!of.type().takes(value, of.choices())) {
      faults.add(
          new FieldError(
              field,
              of.type() == AttributeType.CHOICE ? "unknown-choice" : "wrong-type",
              of.name() + " is " + of.type().wanted(of.choices())));
    }
  }
}
