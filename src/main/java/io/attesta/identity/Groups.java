package io.attesta.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The one list of groups, read from {@code identity/groups.yaml} or the file of {@code
 * attesta.identity.groups}.
 */
public interface Groups {

  Collection<Group> all();

  Optional<Group> find(String key);

  default boolean isKnown(String key) {
    return find(key).isPresent();
  }

  /** What the person may see and edit, derived from the groups the person is in now. */
  RowScope scopeOf(Person person);

  /** Whether the person may open a work item of the practice, working on it or asking for it. */
  boolean mayOpen(Person person, String practice);

  /**
   * One group.
   *
   * @param practices practices whose work items members see; {@code *} for every practice
   * @param edits whether members may change those work items
   * @param webapps Camunda web applications members may open
   */
  record Group(
      String key, String name, Set<String> practices, boolean edits, Set<String> webapps) {}
}
