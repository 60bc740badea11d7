package io.attesta.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Turns the list of groups into the engine's authorisations, before the first request comes. */
@Component
class GroupGrants implements PracticeGrants, SmartInitializingSingleton {

  private static final String ANY = "*";

  /** The default-deny of the engine holds for everything that is not here. */
  private static final Set<Resources> OF_ADMINISTRATORS =
      Set.of(
          Resources.USER,
          Resources.GROUP,
          Resources.GROUP_MEMBERSHIP,
          Resources.FILTER,
          Resources.PROCESS_DEFINITION,
          Resources.PROCESS_INSTANCE,
          Resources.TASK,
          Resources.DECISION_DEFINITION,
          Resources.DECISION_REQUIREMENTS_DEFINITION,
          Resources.BATCH,
          Resources.OPERATION_LOG_CATEGORY,
          Resources.SYSTEM);

  private final GroupsFile groups;
  private final EngineAuthorizations authorizations;
  private final RepositoryService repository;
  private final GrantedPractices practices;

  GroupGrants(
      GroupsFile groups,
      EngineAuthorizations authorizations,
      RepositoryService repository,
      GrantedPractices practices) {
    this.groups = groups;
    this.authorizations = authorizations;
    this.repository = repository;
    this.practices = practices;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (String webapp : List.of("tasklist", "cockpit", "admin")) {
      settle(Resources.APPLICATION, webapp, g -> g.webapps().contains(webapp), Permissions.ACCESS);
    }
    settle(
        Resources.PROCESS_INSTANCE,
        ANY,
        g -> g.edits() || !g.starts().isEmpty(),
        Permissions.CREATE);
    settle(
        Resources.DECISION_DEFINITION, ANY, g -> g.webapps().contains("cockpit"), Permissions.READ);
    for (Resource resource : OF_ADMINISTRATORS) {
      // Not in a settle() of its own: a resource has one list of grants.
      if (resource != Resources.PROCESS_INSTANCE && resource != Resources.DECISION_DEFINITION) {
        settle(resource, ANY, g -> false, Permissions.ALL);
      }
    }
    // Deploying is running code, and granting rights is getting them: neither is for people.
    authorizations.settle(
        Resources.DEPLOYMENT,
        ANY,
        List.of(
            Grant.of(
                IdentityInEngine.ADMINISTRATORS, Resources.DEPLOYMENT, ANY, Permissions.READ)));
    authorizations.settle(
        Resources.AUTHORIZATION,
        ANY,
        List.of(
            Grant.of(
                IdentityInEngine.ADMINISTRATORS, Resources.AUTHORIZATION, ANY, Permissions.READ)));
  }

  private void settle(
      Resource resource,
      String id,
      java.util.function.Predicate<GroupEntry> members,
      Permission permission) {
    List<Grant> wanted = new ArrayList<>();
    for (GroupEntry group : groups.entries()) {
      boolean administrators = group.key().equals(IdentityInEngine.ADMINISTRATORS);
      if (administrators && ANY.equals(id)) {
        wanted.add(Grant.of(group.key(), resource, id, Permissions.ALL));
      } else if (members.test(group)) {
        wanted.add(Grant.of(group.key(), resource, id, permission));
      }
    }
    authorizations.settle(resource, id, wanted);
  }

  @Override
  public void grantFor(String practice, Collection<String> processDefinitionKeys) {
    practices.granted(practice, processDefinitionKeys);
    for (String key : processDefinitionKeys) {
      boolean startable = isStartable(key);
      List<Grant> wanted = new ArrayList<>();
      for (GroupEntry group : groups.entries()) {
        Set<Permission> rights = rightsOn(practice, startable, group);
        if (!rights.isEmpty()) {
          wanted.add(new Grant(group.key(), Resources.PROCESS_DEFINITION, key, rights));
        }
      }
      authorizations.settle(Resources.PROCESS_DEFINITION, key, wanted);
    }
  }

  private boolean isStartable(String key) {
    var latest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(key)
            .latestVersion()
            .withoutTenantId()
            .singleResult();
    return latest != null && latest.isStartableInTasklist();
  }

  private static Set<Permission> rightsOn(String practice, boolean startable, GroupEntry group) {
    Set<Permission> rights = new HashSet<>();
    if (group.sees(practice)) {
      rights.add(ProcessDefinitionPermissions.READ);
      rights.add(ProcessDefinitionPermissions.READ_TASK);
    }
    if (group.covers(practice)) {
      if (group.edits()) {
        rights.add(ProcessDefinitionPermissions.TASK_WORK);
      }
      if (group.webapps().contains("cockpit")) {
        rights.add(ProcessDefinitionPermissions.READ_INSTANCE);
        rights.add(ProcessDefinitionPermissions.READ_HISTORY);
      }
      if (group.key().equals(IdentityInEngine.INTEGRATORS)) {
        // What the engine asks for of a message and of an external task.
        rights.add(ProcessDefinitionPermissions.READ_INSTANCE);
        rights.add(ProcessDefinitionPermissions.UPDATE_INSTANCE);
      }
    }
    boolean opens = group.opens(practice);
    if (startable && opens) {
      rights.add(ProcessDefinitionPermissions.READ);
      rights.add(ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    return rights;
  }
}
