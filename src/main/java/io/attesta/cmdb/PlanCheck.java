package io.attesta.cmdb;

import io.attesta.cmdb.ConfigurationEdits.ItemEdit;
import io.attesta.cmdb.ConfigurationEdits.Plan;
import io.attesta.cmdb.ConfigurationEdits.RelationEdit;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the faults of planned edits as the configuration is now. */
@Component
class PlanCheck {

  private final ClassRegister register;
  private final ContentCheck check;
  private final ItemReads reads;

  PlanCheck(ClassRegister register, ContentCheck check, ItemReads reads) {
    this.register = register;
    this.check = check;
    this.reads = reads;
  }

  List<FieldError> faults(Plan plan) {
    ClassModel model = register.current();
    Map<String, ConfigurationItem> known = known(plan);
    List<FieldError> faults = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < plan.items().size(); i++) {
      ItemEdit edit = plan.items().get(i);
      String field = "items[" + i + "].";
      if (edit.key() == null || !seen.add(edit.key())) {
        faults.add(new FieldError(field + "key", "duplicate", "Each item is edited once"));
        continue;
      }
      item(edit, known.get(edit.key()), model).forEach(fault -> faults.add(under(field, fault)));
    }
    for (int i = 0; i < plan.relations().size(); i++) {
      RelationEdit edit = plan.relations().get(i);
      String field = "relations[" + i + "].";
      if (!seen.add(new RelationKey(edit.from(), edit.type(), edit.to()))) {
        faults.add(new FieldError(field + "type", "duplicate", "Each relation is edited once"));
      }
      relation(edit, known.keySet(), seen, model).forEach(f -> faults.add(under(field, f)));
    }
    return faults;
  }

  private Map<String, ConfigurationItem> known(Plan plan) {
    Set<String> keys =
        Stream.concat(
                plan.items().stream().map(ItemEdit::key),
                plan.relations().stream().flatMap(r -> Stream.of(r.from(), r.to())))
            .filter(key -> key != null)
            .collect(Collectors.toSet());
    return reads.find(keys).stream()
        .collect(Collectors.toMap(ConfigurationItem::key, Function.identity()));
  }

  private List<FieldError> item(ItemEdit edit, ConfigurationItem before, ClassModel model) {
    try {
      CiContent content =
          new ItemPatch(edit.patch()).on(before == null ? null : CiContent.of(before));
      CiContent whole =
          content.state() != null
              ? content
              : content.withState(
                  model.find(content.ciClass()).map(c -> c.own().firstState()).orElse(null));
      return check.faults(edit.key(), whole, model, new HashMap<>());
    } catch (Refusal refusal) {
      return refusal.errors().isEmpty()
          ? List.of(new FieldError("patch", refusal.code(), refusal.getMessage()))
          : refusal.errors();
    }
  }

  private static List<FieldError> relation(
      RelationEdit edit, Set<String> known, Set<Object> added, ClassModel model) {
    List<FieldError> faults = new ArrayList<>();
    if (model.relationType(edit.type()).isEmpty()) {
      faults.add(new FieldError("type", "unknown", "There is no such relation type"));
    }
    if (!known.contains(edit.from()) && !added.contains(edit.from())) {
      faults.add(new FieldError("from", "unknown", "There is no such configuration item"));
    }
    if (!known.contains(edit.to()) && !added.contains(edit.to())) {
      faults.add(new FieldError("to", "unknown", "There is no such configuration item"));
    }
    if (edit.from() != null && edit.from().equals(edit.to())) {
      faults.add(new FieldError("to", "invalid", "It has no relation with itself"));
    }
    if (!edit.ended()) {
      faults.addAll(
          new RelationContent(edit.redundancyGroup(), edit.redundancyNeeded(), null).faults());
    }
    return faults;
  }

  private static FieldError under(String field, FieldError fault) {
    return new FieldError(field + fault.field(), fault.code(), fault.message());
  }
}
