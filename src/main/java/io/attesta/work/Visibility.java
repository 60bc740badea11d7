package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.shared.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What of the work items exists for the current person. */
@Component
class Visibility implements VisibleItems {

  private static final RowScope ALL = new RowScope(true, Set.of(), Set.of("*"), Set.of(), "system");

  private final CurrentPerson currentPerson;
  private final Groups groups;

  Visibility(CurrentPerson currentPerson, Groups groups) {
    this.currentPerson = currentPerson;
    this.groups = groups;
  }

  RowScope scope() {
    Person person = currentPerson.get();
    return person.isSystem() ? ALL : groups.scopeOf(person);
  }

  @Override
  public Condition condition() {
    Filter filter = new Filter(scope());
    return new Condition(filter.where(), filter.values());
  }

  boolean sees(WorkItem item) {
    return sees(item.practice, item.groupKey, item.assignee, item.requester);
  }

  boolean sees(String practice, String group, String assignee, String requester) {
    return scope().sees(practice, group, assignee, requester);
  }

  /** Works on the item: reads internal comments, edits fields. A requester of it does not. */
  boolean works(WorkItem item) {
    return works(scope(), item.practice, item.groupKey);
  }

  private static boolean works(RowScope scope, String practice, String group) {
    return scope.edits(practice) || (group != null && scope.groups().contains(group));
  }

  /** Reads the item as a colleague and not only as its requester. */
  boolean readsInternal(WorkItem item) {
    return readsInternal(item.practice, item.groupKey);
  }

  boolean readsInternal(String practice, String group) {
    return readsInternal(scope(), practice, group);
  }

  /** Whether somebody else may read the item, or what is said about it among colleagues. */
  boolean mayRead(Person person, WorkItem item, boolean internal) {
    RowScope scope = groups.scopeOf(person);
    return internal
        ? readsInternal(scope, item.practice, item.groupKey)
        : scope.sees(item.practice, item.groupKey, item.assignee, item.requester);
  }

  private static boolean readsInternal(RowScope scope, String practice, String group) {
    return scope.everything()
        || scope.practices().contains(practice)
        || works(scope, practice, group);
  }

  void mustWork(WorkItem item) {
    if (!works(item)) {
      throw Refusal.forbidden(
          "not-a-worker", "Only those who work on " + item.practice + "s may do this");
    }
  }
}
