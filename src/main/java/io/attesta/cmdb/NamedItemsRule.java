package io.attesta.cmdb;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import io.attesta.work.DetailRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks the field in which people name configuration items. */
@Component
class NamedItemsRule implements DetailRule {

  /** More than that is no longer something that a person names. */
  static final int MOST = 200;

  private final Configuration configuration;
  private final CurrentPerson current;
  private final Groups groups;

  NamedItemsRule(Configuration configuration, CurrentPerson current, Groups groups) {
    this.configuration = configuration;
    this.current = current;
    this.groups = groups;
  }

  @Override
  public String property() {
    return "ci";
  }

  @Override
  public Object kept(String key, String meaning, Object before, Object entered) {
    List<String> keys = NamedItems.in(entered.toString());
    check("details." + key, NamedItems.in(before == null ? "" : before.toString()), keys);
    return NamedItems.text(keys);
  }

  /**
   * Refuses what is unknown. A requester copies what stands on a label: whether it is known is not
   * for them to find out, and is settled at triage. What was there before may stay.
   */
  void check(String field, List<String> before, List<String> keys) {
    if (keys.size() > MOST) {
      throw Refusal.invalidField(
          field, "too-many", "At most " + MOST + " configuration items are named one by one");
    }
    Set<String> fresh = new HashSet<>(keys);
    before.forEach(fresh::remove);
    if (fresh.isEmpty() || !reads()) {
      return;
    }
    configuration.find(fresh).forEach(item -> fresh.remove(item.key()));
    List<FieldError> errors = new ArrayList<>();
    keys.stream()
        .filter(fresh::contains)
        .forEach(
            key ->
                errors.add(
                    new FieldError(
                        field,
                        "unknown-configuration-item",
                        "No configuration item has the key " + key)));
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private boolean reads() {
    Person person = current.get();
    return person.isSystem() || !groups.scopeOf(person).practices().isEmpty();
  }
}
