package io.attesta.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Tasklist shows nothing without a stored filter, so every group finds some. */
@Component
class TasklistFilters implements SmartInitializingSingleton {

  private final FilterService filters;
  private final TaskService tasks;
  private final GroupsFile groups;
  private final EngineAuthorizations authorizations;

  TasklistFilters(
      FilterService filters,
      TaskService tasks,
      GroupsFile groups,
      EngineAuthorizations authorizations) {
    this.filters = filters;
    this.tasks = tasks;
    this.groups = groups;
    this.authorizations = authorizations;
  }

  @Override
  public void afterSingletonsInstantiated() {
    offer(
        "My tasks",
        "Assigned to me",
        0,
        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
        group -> true);
    offer(
        "My groups' tasks",
        "Open to one of my groups and not taken yet",
        10,
        tasks
            .createTaskQuery()
            .taskUnassigned()
            .taskCandidateGroupInExpression("${currentUserGroups()}"),
        group -> !group.practices().isEmpty());
    offer(
        "All tasks",
        "Everything I may see",
        20,
        tasks.createTaskQuery(),
        group -> !group.practices().isEmpty());
  }

  private void offer(
      String name, String description, int priority, TaskQuery query, Predicate<GroupEntry> to) {
    Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
    if (filter == null) {
      filter = filters.newTaskFilter(name);
      filter.setQuery(query);
      filter.setProperties(
          Map.of("description", description, "priority", priority, "refresh", true));
      filter = filters.saveFilter(filter);
    }
    String id = filter.getId();
    List<Grant> readers =
        groups.entries().stream()
            .filter(group -> group.webapps().contains("tasklist"))
            .filter(to)
            .map(group -> Grant.of(group.key(), Resources.FILTER, id, Permissions.READ))
            .toList();
    authorizations.settle(Resources.FILTER, id, readers);
  }
}
