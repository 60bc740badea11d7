package io.attesta.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the list of groups into the engine's identity tables; Keycloak has its own copy instead. */
@Component
@Profile("!keycloak")
class LocalGroups implements InitializingBean {

  private final IdentityService identity;
  private final GroupsFile groups;

  LocalGroups(IdentityService identity, GroupsFile groups) {
    this.identity = identity;
    this.groups = groups;
  }

  @Override
  public void afterPropertiesSet() {
    for (GroupEntry entry : groups.entries()) {
      Group group = identity.createGroupQuery().groupId(entry.key()).singleResult();
      if (group == null) {
        group = identity.newGroup(entry.key());
        group.setType("WORKFLOW");
      }
      if (!entry.name().equals(group.getName())) {
        group.setName(entry.name());
        identity.saveGroup(group);
      }
    }
  }
}
