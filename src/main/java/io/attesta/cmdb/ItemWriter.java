package io.attesta.cmdb;

import io.attesta.cmdb.CiContent.Difference;
import io.attesta.cmdb.ItemResult.Outcome;
import io.attesta.shared.FieldError;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes configuration items, many at once, within the transaction of the caller. */
@Component
class ItemWriter {

  private final ClassRegister register;
  private final ContentCheck check;
  private final Authorisation authorisation;
  private final ItemRows rows;
  private final ChangeFeed feed;
  private final Now now;

  ItemWriter(
      ClassRegister register,
      ContentCheck check,
      Authorisation authorisation,
      ItemRows rows,
      ChangeFeed feed,
      Now now) {
    this.register = register;
    this.check = check;
    this.authorisation = authorisation;
    this.rows = rows;
    this.feed = feed;
    this.now = now;
  }

  List<ItemResult> write(List<ItemWrite> writes, EditRun run) {
    List<String> keys = writes.stream().map(ItemWrite::key).distinct().toList();
    if (keys.size() < writes.size()) {
      throw new IllegalArgumentException("A configuration item is written twice at once");
    }
    if (keys.isEmpty()) {
      return List.of();
    }
    ClassModel model = register.forWriting();
    rows.lock(keys);
    run.begin(keys);
    Map<String, ConfigurationItem> current = rows.current(keys);
    Instant moment = now.get();
    List<ItemResult> results = new ArrayList<>();
    List<ConfigurationItem> next = new ArrayList<>();
    for (ItemWrite write : writes) {
      results.add(one(write, current.get(write.key()), model, moment, next, run));
    }
    keep(next);
    return results;
  }

  private ItemResult one(
      ItemWrite write,
      ConfigurationItem before,
      ClassModel model,
      Instant moment,
      List<ConfigurationItem> next,
      EditRun run) {
    try {
      CiContent content = withState(write.content().apply(before), before, model);
      CiContent old = before == null ? null : CiContent.of(before);
      Map<String, Difference> differences = CiContent.differences(old, content);
      if (before != null && differences.isEmpty()) {
        return new ItemResult(
            write.key(), Outcome.UNCHANGED, before.version(), before.version(), null);
      }
      check(write.key(), content, model, run);
      authorisation.item(write.key(), old, content, differences, model, run);
      ConfigurationItem made = version(write.key(), before, content, moment, run);
      next.add(made);
      return before == null
          ? new ItemResult(write.key(), Outcome.CREATED, 0, 1, null)
          : new ItemResult(write.key(), Outcome.CHANGED, before.version(), made.version(), null);
    } catch (Refusal refusal) {
      return ItemResult.refused(write.key(), refusal);
    }
  }

  /** Without a state it stays in the one it is in, or begins in the first one of its class. */
  private static CiContent withState(
      CiContent content, ConfigurationItem before, ClassModel model) {
    if (content.state() != null) {
      return content;
    }
    return content.withState(
        before != null
            ? before.state()
            : model.find(content.ciClass()).map(c -> c.own().firstState()).orElse(null));
  }

  private void check(String key, CiContent content, ClassModel model, EditRun run) {
    if (run.isTrusted()) {
      return;
    }
    List<FieldError> faults = check.faults(key, content, model, run.customers());
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  private ConfigurationItem version(
      String key, ConfigurationItem before, CiContent content, Instant moment, EditRun run) {
    return new ConfigurationItem(
        before == null ? rows.nextId() : before.id(),
        key,
        content.ciClass(),
        content.name(),
        content.state(),
        content.owner(),
        content.supportGroup(),
        content.customer(),
        content.location(),
        content.attributes(),
        before == null ? 1 : before.version() + 1,
        Validity.from(moment, before == null ? null : before.validFrom()),
        null,
        run.person(),
        run.changeNumber(),
        run.source());
  }

  private void keep(List<ConfigurationItem> next) {
    if (next.isEmpty()) {
      return;
    }
    try {
      rows.replace(next);
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("concurrent-change", "Someone else added it at the same time");
    }
    feed.items(next.stream().map(ConfigurationItem::id).toList());
  }
}
