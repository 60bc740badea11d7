package io.attesta.identity;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Rights that come with a task. The assignee gets them, since a requester has no others. A
 * candidate group gets them only where its members do not work the practice as a whole: for all
 * others the grant on the process says it already, and each row less is a faster step.
 */
@Component
class TaskGrants extends DefaultAuthorizationProvider {

  private static final AuthorizationEntity[] NONE = null;

  private final GroupsFile groups;
  private final GrantedPractices practices;

  TaskGrants(GroupsFile groups, GrantedPractices practices) {
    this.groups = groups;
    this.practices = practices;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
    boolean worksThePractice =
        practices
            .of(task.getProcessDefinitionId())
            .map(practice -> groups.works(group, practice))
            .orElse(false);
    return worksThePractice ? NONE : super.newTaskGroupIdentityLink(task, group, type);
  }

  /** A user may read the own record and change the own password; the engine's default is all. */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    String id = user.getId();
    return new AuthorizationEntity[] {
      createGrantAuthorization(id, null, Resources.USER, id, Permissions.READ, Permissions.UPDATE)
    };
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return NONE;
  }
}
