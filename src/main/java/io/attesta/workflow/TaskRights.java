package io.attesta.workflow;

import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Who may take a task that nobody has. */
@Component
class TaskRights {

  private final Groups groups;
  private final ModelIndex models;

  TaskRights(Groups groups, ModelIndex models) {
    this.groups = groups;
    this.models = models;
  }

  /**
   * A task is for its candidate groups; one without any for those who work in its practice.
   *
   * @throws Refusal code {@code not-a-candidate} (403)
   */
  void mayTake(TaskEntity task, Person person) {
    Set<String> candidates =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .collect(Collectors.toSet());
    if (candidates.isEmpty()) {
      String practice = models.of(task.getProcessDefinitionId()).ref().practice();
      if (!groups.scopeOf(person).edits(practice)) {
        throw Refusal.forbidden(
            "not-a-candidate", "The task is for those who work on " + practice + "s");
      }
    } else if (candidates.stream().noneMatch(person::isIn)) {
      throw Refusal.forbidden(
          "not-a-candidate", "The task is for " + String.join(", ", candidates));
    }
  }
}
