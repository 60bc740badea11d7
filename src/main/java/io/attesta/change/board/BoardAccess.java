package io.attesta.change.board;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import org.springframework.stereotype.Component;

/** Agenda, decisions and minutes are for those who see all changes. */
@Component
class BoardAccess {

  private static final String CHANGE = "change";

  private final CurrentPerson current;
  private final Groups groups;
  private final WorkItems items;

  BoardAccess(CurrentPerson current, Groups groups, WorkItems items) {
    this.current = current;
    this.groups = groups;
    this.items = items;
  }

  /**
   * The person who reads.
   *
   * @throws Refusal {@code not-a-reader} (403) for somebody who does not see all changes
   */
  Person reader() {
    Person person = current.get();
    RowScope scope = groups.scopeOf(person);
    if (!scope.everything() && !scope.practices().contains(CHANGE)) {
      throw Refusal.forbidden("not-a-reader", "This is for those who work on changes");
    }
    return person;
  }

  /** The change, if the current person sees all of them. */
  WorkItemView change(String number) {
    WorkItemView item = items.visible(number);
    if (!CHANGE.equals(item.practice())) {
      throw Refusal.notFound("Change " + number);
    }
    reader();
    return item;
  }
}
