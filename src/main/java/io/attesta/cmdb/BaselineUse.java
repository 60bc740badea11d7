package io.attesta.cmdb;

import io.attesta.identity.CurrentPerson;
import io.attesta.shared.FieldError;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes baselines and finds them. */
@Component
@Transactional
class BaselineUse implements Baselines {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

  /** What a baseline is compared with to see what has changed since; no name. */
  static final String NOW = "now";

  private final BaselineTable table;
  private final ScopeKeys scopes;
  private final Configuration configuration;
  private final CurrentPerson current;
  private final Now now;

  BaselineUse(
      BaselineTable table,
      ScopeKeys scopes,
      Configuration configuration,
      CurrentPerson current,
      Now now) {
    this.table = table;
    this.scopes = scopes;
    this.configuration = configuration;
    this.current = current;
    this.now = now;
  }

  @Override
  public void take(String name, String reason, Collection<String> keys, String changeNumber) {
    BaselineScope scope =
        new BaselineScope(BaselineScope.Kind.ITEMS, keys.stream().distinct().sorted().toList());
    take(name, reason, scope, changeNumber);
  }

  /** Takes what a person asks for; unlike what a change asks for, every key has to be in use. */
  Baseline ask(String name, String reason, BaselineScope scope, String changeNumber) {
    scopes.check(scope);
    if (scope.kind() == BaselineScope.Kind.ITEMS) {
      requireUsed(scope.keys());
    }
    return take(name, reason, scope, changeNumber);
  }

  private void requireUsed(List<String> keys) {
    Set<String> unknown = new HashSet<>(keys);
    configuration.find(keys).forEach(item -> unknown.remove(item.key()));
    List<FieldError> faults = new ArrayList<>();
    unknown.stream()
        .sorted()
        .limit(20)
        .forEach(key -> faults.add(new FieldError("keys", "unknown", "There is no item " + key)));
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
  }

  private Baseline take(String name, String reason, BaselineScope scope, String changeNumber) {
    if (!name.matches(NAME) || name.equals(NOW)) {
      throw Refusal.invalidField(
          "name", "invalid", "1 to 100 letters, digits, dots, hyphens, underscores; not now");
    }
    long id = table.nextId();
    BaselineTable.Held held = table.hold(id, scope.kind(), scopes.of(scope));
    Baseline taken =
        new Baseline(
            id,
            name,
            reason,
            scope.kind(),
            scope.keys(),
            changeNumber,
            now.get(),
            current.get().id(),
            held.items(),
            held.relations());
    table.close(taken);
    return taken;
  }

  Baseline find(String name) {
    return table.find(name).orElseThrow(() -> Refusal.notFound("The baseline " + name));
  }
}
