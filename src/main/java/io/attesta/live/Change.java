package io.attesta.live;

import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import java.util.List;

/**
 * Something changed.
 *
 * @param workItem number of the work item; null when people were told something
 * @param groups groups it lies or lay with, or that were told
 * @param people people it concerns or concerned, or who were told
 */
record Change(String workItem, String practice, List<String> groups, List<String> people) {

  /** Whether it may be shown to the person, now or just before. */
  boolean concerns(Person person, RowScope scope) {
    if (people.contains(person.id()) || groups.stream().anyMatch(person::isIn)) {
      return true;
    }
    return workItem != null && scope.sees(practice, null, null, null);
  }
}
