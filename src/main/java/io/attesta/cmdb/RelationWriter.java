package io.attesta.cmdb;

import io.attesta.cmdb.RelationResult.Outcome;
import io.attesta.shared.FieldError;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes relations, many at once, within the transaction of the caller. */
@Component
class RelationWriter {

  private final ClassRegister register;
  private final Authorisation authorisation;
  private final ItemRows items;
  private final RelationRows rows;
  private final ChangeFeed feed;
  private final Now now;

  RelationWriter(
      ClassRegister register,
      Authorisation authorisation,
      ItemRows items,
      RelationRows rows,
      ChangeFeed feed,
      Now now) {
    this.register = register;
    this.authorisation = authorisation;
    this.items = items;
    this.rows = rows;
    this.feed = feed;
    this.now = now;
  }

  List<RelationResult> write(List<RelationWrite> writes, EditRun run) {
    List<RelationKey> keys = writes.stream().map(RelationWrite::key).distinct().toList();
    if (keys.size() < writes.size()) {
      throw new IllegalArgumentException("A relation is written twice at once");
    }
    if (keys.isEmpty()) {
      return List.of();
    }
    ClassModel model = register.forWriting();
    items.lock(keys.stream().map(RelationKey::from).distinct().toList());
    List<String> touched =
        keys.stream().flatMap(k -> Stream.of(k.from(), k.to())).distinct().toList();
    run.begin(touched);
    Map<String, ConfigurationItem> ends = items.current(touched);
    Batch batch = new Batch(model, ends, rows.last(keys), now.get(), run);
    List<RelationResult> results = writes.stream().map(batch::result).toList();
    rows.end(batch.ended, run.person(), run.changeNumber());
    rows.end(batch.replaced, null, null);
    rows.insert(batch.next);
    feed.relations(
        Stream.concat(batch.ended.keySet().stream(), batch.next.stream().map(CiRelation::id))
            .toList());
    return results;
  }

  /** What is collected while going through the writes. */
  private final class Batch {
    private final ClassModel model;
    private final Map<String, ConfigurationItem> ends;
    private final Map<RelationKey, CiRelation> last;
    private final Instant moment;
    private final EditRun run;
    private final Map<Long, Instant> ended = new LinkedHashMap<>();
    private final Map<Long, Instant> replaced = new LinkedHashMap<>();
    private final List<CiRelation> next = new ArrayList<>();

    Batch(
        ClassModel model,
        Map<String, ConfigurationItem> ends,
        Map<RelationKey, CiRelation> last,
        Instant moment,
        EditRun run) {
      this.model = model;
      this.ends = ends;
      this.last = last;
      this.moment = moment;
      this.run = run;
    }

    RelationResult result(RelationWrite write) {
      try {
        return one(write);
      } catch (Refusal refusal) {
        return RelationResult.refused(write.key(), refusal);
      }
    }

    private RelationResult one(RelationWrite write) {
      RelationKey key = write.key();
      CiRelation latest = last.get(key);
      CiRelation before = latest != null && latest.isCurrent() ? latest : null;
      RelationContent content = write.content().apply(before);
      RelationContent old = before == null ? null : before.content();
      if (java.util.Objects.equals(old, content)) {
        int version = before == null ? 0 : before.version();
        return new RelationResult(key, Outcome.UNCHANGED, old, version, null);
      }
      check(key, content);
      authorisation.relation(
          model.relationType(key.type()).orElseThrow(),
          ends.get(key.from()),
          ends.get(key.to()),
          told(key, old, content),
          model,
          run);
      Instant from = Validity.from(moment, latest == null ? null : lastMoment(latest));
      if (content == null) {
        ended.put(before.id(), from);
        return new RelationResult(key, Outcome.ENDED, old, 0, null);
      }
      if (before != null) {
        replaced.put(before.id(), from);
      }
      CiRelation made = version(key, latest, content, from);
      next.add(made);
      return new RelationResult(
          key, before == null ? Outcome.CREATED : Outcome.CHANGED, old, made.version(), null);
    }

    /** What the next version has to be later than. */
    private Instant lastMoment(CiRelation latest) {
      return latest.isCurrent() ? latest.validFrom() : latest.validTo().minusNanos(1000);
    }

    private void check(RelationKey key, RelationContent content) {
      List<FieldError> faults = new ArrayList<>(content == null ? List.of() : content.faults());
      if (model.relationType(key.type()).isEmpty()) {
        faults.add(new FieldError("type", "unknown", "There is no such relation type"));
      }
      if (!ends.containsKey(key.from())) {
        faults.add(new FieldError("from", "unknown", "There is no such configuration item"));
      }
      if (!ends.containsKey(key.to())) {
        faults.add(new FieldError("to", "unknown", "There is no such configuration item"));
      }
      if (key.from().equals(key.to())) {
        faults.add(new FieldError("to", "invalid", "It has no relation with itself"));
      }
      if (!faults.isEmpty()) {
        throw Refusal.invalid(faults);
      }
    }

    private CiRelation version(
        RelationKey key, CiRelation latest, RelationContent content, Instant from) {
      return new CiRelation(
          latest == null ? rows.nextId() : latest.id(),
          ends.get(key.from()).id(),
          ends.get(key.to()).id(),
          key.from(),
          key.type(),
          key.to(),
          content.redundancyGroup(),
          content.redundancyNeeded(),
          content.confidence(),
          latest == null ? 1 : latest.version() + 1,
          from,
          null,
          run.person(),
          run.changeNumber(),
          null,
          null);
    }

    private static String told(RelationKey key, RelationContent old, RelationContent content) {
      if (content == null) {
        return key + " ended";
      }
      return old == null
          ? key + " added (" + content.told() + ")"
          : key + ": " + old.told() + " → " + content.told();
    }
  }
}
