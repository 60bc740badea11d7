package io.attesta.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.attesta.identity.Person;
import java.util.Map;

/**
 * A filter of a list under a name.
 *
 * @param list {@code inbox} or {@code work-items}
 * @param filter parameters of the page's address
 * @param group group whose members see it too; null when it is the owner's alone
 */
record SavedView(
    long id,
    String owner,
    String list,
    String name,
    Map<String, String> filter,
    String group,
    int version) {

  @JsonIgnore
  boolean isSeenBy(Person person) {
    return owner.equals(person.id()) || (group != null && person.isIn(group));
  }
}
