package io.attesta.cmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.attesta.identity.CurrentPerson;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@link ConfigurationEdits} by way of {@link ConfigurationWrites}. */
@Component
@Transactional
class StoredEdits implements ConfigurationEdits {

  /** {@code source} of the versions it makes. */
  private static final String SOURCE = "change";

  private final ConfigurationWrites writes;
  private final PlanCheck check;
  private final ItemReads reads;
  private final ItemRows rows;
  private final RelationReads relations;
  private final ClassRegister register;
  private final CurrentPerson current;

  StoredEdits(
      ConfigurationWrites writes,
      PlanCheck check,
      ItemReads reads,
      ItemRows rows,
      RelationReads relations,
      ClassRegister register,
      CurrentPerson current) {
    this.writes = writes;
    this.check = check;
    this.reads = reads;
    this.rows = rows;
    this.relations = relations;
    this.register = register;
    this.current = current;
  }

  @Override
  @Transactional(readOnly = true)
  public void check(Plan plan) {
    List<FieldError> faults = check.faults(plan);
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  @Override
  public Written apply(String changeNumber, Plan plan) {
    check(plan);
    List<ItemWrite> items =
        plan.items().stream()
            .map(
                edit -> {
                  ItemPatch patch = new ItemPatch(edit.patch());
                  return new ItemWrite(
                      edit.key(), before -> patch.on(before == null ? null : CiContent.of(before)));
                })
            .toList();
    return write(changeNumber, items, plan.relations());
  }

  @Override
  public void takeBack(String changeNumber, Written written) {
    List<RelationEdit> relations =
        new ArrayList<>(written.relations().stream().map(RelationStep::before).toList());
    Collections.reverse(relations);
    ClassModel model = register.current();
    List<ItemWrite> items =
        written.items().stream()
            .map(step -> new ItemWrite(step.key(), before -> undone(step, before, model)))
            .toList();
    write(changeNumber, items, relations);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Later> editedSince(Written written) {
    List<Later> later = new ArrayList<>();
    written
        .items()
        .forEach(
            step ->
                reads
                    .find(step.key())
                    .filter(now -> now.version() != step.after())
                    .ifPresent(
                        now ->
                            later.add(
                                new Later(
                                    now.key(),
                                    now.version(),
                                    now.changedBy(),
                                    now.changeNumber()))));
    written.relations().forEach(step -> later(step).ifPresent(later::add));
    return later;
  }

  private Optional<Later> later(RelationStep step) {
    RelationEdit was = step.before();
    RelationKey key = new RelationKey(was.from(), was.type(), was.to());
    CiRelation last = relations.before(key, Integer.MAX_VALUE, 1).get(0);
    int version = last.isCurrent() ? last.version() : 0;
    if (version == step.after()) {
      return Optional.empty();
    }
    return Optional.of(
        last.isCurrent()
            ? new Later(key.toString(), version, last.changedBy(), last.changeNumber())
            : new Later(key.toString(), version, last.endedBy(), last.endedUnder()));
  }

  private Written write(String changeNumber, List<ItemWrite> items, List<RelationEdit> relations) {
    // All at once: two changes whose items and relations meet crosswise would wait for each other.
    rows.lock(
        Stream.concat(
                items.stream().map(ItemWrite::key), relations.stream().map(RelationEdit::from))
            .distinct()
            .toList());
    EditRun run = EditRun.of(current.get().id(), changeNumber, SOURCE);
    List<ItemStep> itemSteps =
        writes.items(items, run).stream()
            .map(ItemResult::orThrow)
            .filter(result -> result.outcome() != ItemResult.Outcome.UNCHANGED)
            .map(result -> new ItemStep(result.key(), result.before(), result.version()))
            .toList();
    List<RelationStep> relationSteps =
        writes.relations(relations.stream().map(StoredEdits::write).toList(), run).stream()
            .map(RelationResult::orThrow)
            .filter(result -> result.outcome() != RelationResult.Outcome.UNCHANGED)
            .map(StoredEdits::step)
            .toList();
    writes.finish(run);
    return new Written(itemSteps, relationSteps);
  }

  private CiContent undone(ItemStep step, ConfigurationItem now, ClassModel model) {
    CiContent content = CiContent.of(now);
    if (step.before() == 0) {
      return content.withState(model.find(now.ciClass()).orElseThrow().own().lastState());
    }
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    CiContent.differences(version(step.key(), step.before()), version(step.key(), step.after()))
        .forEach((field, difference) -> set(patch, field, difference.before()));
    return new ItemPatch(patch).on(content);
  }

  private CiContent version(String key, int version) {
    return CiContent.of(reads.version(key, version).orElseThrow());
  }

  private static void set(ObjectNode patch, String field, JsonNode value) {
    int dot = field.indexOf('.');
    if (dot < 0) {
      patch.set(field, value);
    } else {
      patch.withObject(field.substring(0, dot)).set(field.substring(dot + 1), value);
    }
  }

  private static RelationWrite write(RelationEdit edit) {
    RelationKey key = new RelationKey(edit.from(), edit.type(), edit.to());
    return new RelationWrite(
        key,
        before ->
            edit.ended()
                ? null
                : new RelationContent(
                    edit.redundancyGroup(),
                    edit.redundancyNeeded(),
                    before == null ? Confidence.RECORDED : before.confidence()));
  }

  private static RelationStep step(RelationResult result) {
    RelationKey key = result.key();
    RelationContent before = result.before();
    return new RelationStep(
        before == null
            ? new RelationEdit(key.from(), key.type(), key.to(), true, null, null)
            : new RelationEdit(
                key.from(),
                key.type(),
                key.to(),
                false,
                before.redundancyGroup(),
                before.redundancyNeeded()),
        result.version());
  }
}
