package io.attesta.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people and their groups are kept. */
interface Memberships {

  /** The person with the groups of now; empty when nobody has this id (any more). */
  Optional<Person> find(String id);

  /** Ids of the members of a group as they are now, in their order. */
  List<String> membersOf(String group);

  /** Names by id of those of the ids that are known; asked for at most 100 at a time. */
  Map<String, String> names(Collection<String> ids);

  /**
   * People, without their groups, whose name or id holds the text, in the order of their names.
   *
   * @param group null for the members of any group and of none
   */
  List<Person> search(String text, String group, int most);

  /**
   * People with their groups in the order of their ids.
   *
   * @param group null for the members of any group and of none
   * @param after id after which the page begins; empty for the first
   */
  List<Person> page(String group, String after, int limit);
}
