package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.cmdb.CiContent.Difference;
import io.attesta.cmdb.EditRun.Unauthorised;
import io.attesta.shared.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Holds edits of what is controlled to the authority of a change (8.5.1). */
@Component
class Authorisation {

  private final ObjectProvider<ChangeAuthority> authority;

  Authorisation(ObjectProvider<ChangeAuthority> authority) {
    this.authority = authority;
  }

  /**
   * Refuses the edit of a configuration item, or notes that nothing authorises it.
   *
   * @param before null when it is new
   * @throws Refusal {@code change-required} (409)
   */
  void item(
      String key,
      CiContent before,
      CiContent after,
      Map<String, Difference> differences,
      ClassModel model,
      EditRun run) {
    EffectiveClass was =
        model.find(before == null ? after.ciClass() : before.ciClass()).orElse(null);
    EffectiveClass is = model.find(after.ciClass()).orElseThrow();
    ControlMode control = stricter(was == null ? ControlMode.NONE : was.own().control(), is);
    if (run.isTrusted() || control == ControlMode.NONE) {
      return;
    }
    Set<String> fields =
        differences.keySet().stream()
            .filter(field -> before == null || isControlled(field, was) || isControlled(field, is))
            .collect(Collectors.toCollection(TreeSet::new));
    if (fields.isEmpty()) {
      return;
    }
    String objection = objection(run, key);
    if (objection != null) {
      String what = before == null ? "added in state " + after.state() : told(fields, differences);
      unauthorised(run, control, key, what, objection);
    }
  }

  /**
   * The same for a relation: a change that names one of its ends authorises it.
   *
   * @param what what happens to it, for people to read
   */
  void relation(
      RelationType type,
      ConfigurationItem from,
      ConfigurationItem to,
      String what,
      ClassModel model,
      EditRun run) {
    ControlMode control =
        stricter(
            model.find(from.ciClass()).orElseThrow().own().control(),
            model.find(to.ciClass()).orElseThrow());
    if (run.isTrusted() || !type.controlled() || control == ControlMode.NONE) {
      return;
    }
    String objection = objection(run, from.key());
    if (objection != null && objection(run, to.key()) != null) {
      unauthorised(run, control, from.key(), what, objection);
    }
  }

  private static void unauthorised(
      EditRun run, ControlMode control, String key, String what, String objection) {
    if (control == ControlMode.REFUSE) {
      throw Refusal.conflict(
          "change-required", "Editing " + key + " needs an authorised change: " + objection);
    }
    run.note(new Unauthorised(key, what, objection));
  }

  /** Null when the change of the run authorises it. */
  private String objection(EditRun run, String key) {
    if (run.changeNumber() == null) {
      return "no change is named";
    }
    if (!run.objections().containsKey(key)) {
      ask(run, key);
    }
    String known = run.objections().get(key);
    return known.isEmpty() ? null : known;
  }

  /** Asks for everything that the batch touches at once. */
  private void ask(EditRun run, String key) {
    Set<String> keys = new TreeSet<>(run.touched());
    keys.add(key);
    ChangeAuthority changes = authority.getIfAvailable();
    Map<String, String> answer =
        changes == null ? Map.of() : changes.objections(run.changeNumber(), keys);
    String otherwise = changes == null ? "nothing vouches for " + run.changeNumber() : "";
    keys.forEach(k -> run.objections().put(k, answer.getOrDefault(k, otherwise)));
  }

  private static boolean isControlled(String field, EffectiveClass of) {
    if (field.equals("state") || field.equals("ciClass")) {
      return true;
    }
    CiAttribute attribute =
        of == null || !field.startsWith("attributes.")
            ? null
            : of.attributes().get(field.substring("attributes.".length()));
    return attribute != null && attribute.controlled();
  }

  private static ControlMode stricter(ControlMode one, EffectiveClass other) {
    return Stream.of(one, other.own().control()).max(Enum::compareTo).orElseThrow();
  }

  private static String told(Set<String> fields, Map<String, Difference> differences) {
    return fields.stream()
        .map(
            field ->
                field
                    + ": "
                    + text(differences.get(field).before())
                    + " → "
                    + text(differences.get(field).after()))
        .collect(Collectors.joining("; "));
  }

  private static String text(JsonNode value) {
    return value == null ? "none" : value.asText();
  }
}
