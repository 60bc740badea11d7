package io.attesta.change;

import io.attesta.change.updates.CanonicalUpdates;
import io.attesta.cmdb.ChangeAuthority;
import io.attesta.cmdb.NamedItems;
import io.attesta.shared.Now;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers for which configuration items a change stands in: those it names or plans to add, while
 * its approval holds and it is in its window or being implemented.
 */
@Component
@Transactional(readOnly = true)
class ImplementationAuthority implements ChangeAuthority {

  private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");

  private final KeptAuthorisations authorisations;
  private final WorkItems items;
  private final JdbcClient jdbc;
  private final Now now;

  ImplementationAuthority(
      KeptAuthorisations authorisations, WorkItems items, JdbcClient jdbc, Now now) {
    this.authorisations = authorisations;
    this.items = items;
    this.jdbc = jdbc;
    this.now = now;
  }

  @Override
  public String objection(String changeNumber, String ciKey) {
    return objections(changeNumber, Set.of(ciKey)).get(ciKey);
  }

  @Override
  public Map<String, String> objections(String changeNumber, Collection<String> ciKeys) {
    String toAll = objection(changeNumber);
    if (toAll != null) {
      return ciKeys.stream().distinct().collect(Collectors.toMap(key -> key, key -> toAll));
    }
    WorkItemView change = items.get(changeNumber);
    Set<String> named = Set.copyOf(NamedItems.of(change));
    return ciKeys.stream()
        .distinct()
        .filter(key -> !named.contains(key) && !CanonicalUpdates.planItem(change, key))
        .collect(Collectors.toMap(key -> key, key -> changeNumber + " does not name " + key));
  }

  /** Why the change authorises nothing now; null when it does. */
  private String objection(String changeNumber) {
    // Asked for first: a refusal of the other module would spoil the caller's transaction.
    boolean known =
        jdbc.sql("select exists(select from work_item where number = ? and practice = 'change')")
            .param(changeNumber)
            .query(Boolean.class)
            .single();
    if (!known) {
      return "There is no change " + changeNumber;
    }
    WorkItemView change = items.get(changeNumber);
    if (OVER.contains(change.status())) {
      return changeNumber + " is " + change.status();
    }
    Optional<Authorisation> valid = authorisations.standing(change);
    if (valid.isEmpty()) {
      return changeNumber + " is not approved as it is";
    }
    if (valid.get().implementingAt() == null && !AuthorisedWindow.holds(change, now.get())) {
      return changeNumber + " is neither in its window nor being implemented";
    }
    return null;
  }
}
