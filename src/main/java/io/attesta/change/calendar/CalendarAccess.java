package io.attesta.change.calendar;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads what of the calendar, and who keeps freezes, windows and acceptances. */
@Component
class CalendarAccess {

  private static final Set<String> MANAGERS = Set.of("change-managers", "administrators");

  private final CurrentPerson current;
  private final Groups groups;
  private final WorkItems items;

  CalendarAccess(CurrentPerson current, Groups groups, WorkItems items) {
    this.current = current;
    this.groups = groups;
    this.items = items;
  }

  RowScope scope() {
    return groups.scopeOf(current.get());
  }

  Person person() {
    return current.get();
  }

  /** A requester sees no configuration, no freeze, and of changes only what was asked for. */
  static boolean agent(RowScope scope) {
    return scope.everything() || !scope.practices().isEmpty();
  }

  void requireAgent() {
    if (!agent(scope())) {
      throw Refusal.notFound("This");
    }
  }

  /** The change, if the current person sees it and reads about configuration at all. */
  WorkItemView change(String number) {
    requireAgent();
    return requireChange(items.visible(number));
  }

  static WorkItemView requireChange(WorkItemView item) {
    if (!ScheduleKeeper.CHANGE.equals(item.practice())) {
      throw Refusal.notFound("Change " + item.number());
    }
    return item;
  }

  /** The person who decides, with the groups of this very moment. */
  Person requireManager(String otherwise) {
    requireAgent();
    Person person = current.fresh();
    if (MANAGERS.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden("not-a-change-manager", otherwise);
    }
    return person;
  }
}
