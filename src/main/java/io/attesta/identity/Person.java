package io.attesta.identity;

import java.util.Set;

/**
 * Whoever acts: a person, an integration account, or the system itself.
 *
 * @param id login name; {@code system} for the service itself
 * @param name name for display
 * @param groups keys of the groups of {@code identity/groups.yaml} the person is a member of now
 */
public record Person(String id, String name, Set<String> groups) {

  /** The service itself, for example when a clock breaches. */
  public static final Person SYSTEM = new Person("system", "Attesta", Set.of());

  /** Nobody in particular: not logged in, or no longer known. */
  public static final Person ANONYMOUS = new Person("anonymous", "Anonymous", Set.of());

  public Person {
    groups = Set.copyOf(groups);
  }

  public boolean isSystem() {
    return this.equals(SYSTEM);
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }
}
