package io.attesta.change;

import io.attesta.workflow.Decisions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which edits take an approval away, as the decision {@code change-material-fields} says it. */
@Component
class MaterialFields {

  static final String AUTHORITY = "authority";

  /**
   * What the edits mean together.
   *
   * @param material fields the approval hangs on; empty when it stays
   * @param decideAgain who decides again: {@code authority} as soon as one field asks for it, or
   *     when the decision does not say
   */
  record Verdict(Set<String> material, String decideAgain) {

    boolean byAuthority() {
      return AUTHORITY.equals(decideAgain);
    }
  }

  private final Decisions decisions;

  MaterialFields(Decisions decisions) {
    this.decisions = decisions;
  }

  Verdict of(Collection<String> fields, String category) {
    Set<String> material = new TreeSet<>();
    Set<String> deciders = new TreeSet<>();
    for (String field : fields) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("changedField", field);
      facts.put("changeCategory", category);
      Map<String, Object> outputs = decisions.decide("change-material-fields", facts).outputs();
      if (Boolean.TRUE.equals(outputs.get("material"))) {
        material.add(field);
        deciders.add(Objects.toString(outputs.get("decideAgain"), AUTHORITY));
      }
    }
    boolean authority = deciders.isEmpty() || deciders.contains(AUTHORITY);
    return new Verdict(material, authority ? AUTHORITY : deciders.iterator().next());
  }
}
