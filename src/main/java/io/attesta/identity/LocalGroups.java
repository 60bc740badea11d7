package io.attesta.identity;

import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the list of groups into the engine's identity tables; Keycloak has its own copy instead. */
@Component
@Profile("!keycloak")
class LocalGroups implements InitializingBean {

  private static final String ENGINE_ADMINISTRATORS =
      org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

  /** Whoever is no person; lists leave it out. */
  static final String NOBODY = "no-setup";

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
    closeTheSetupPage();
  }

  /**
   * While nobody is in the engine's own group of administrators, its web applications offer a page
   * on which the first visitor becomes one, and nothing else. So somebody is: a user without any
   * right, whose password nobody knows.
   */
  private void closeTheSetupPage() {
    if (identity.createUserQuery().memberOfGroup(ENGINE_ADMINISTRATORS).count() > 0) {
      return;
    }
    Group group = identity.newGroup(ENGINE_ADMINISTRATORS);
    group.setName("Keeps the set-up page closed");
    group.setType("SYSTEM");
    identity.saveGroup(group);
    User nobody = identity.newUser(NOBODY);
    nobody.setFirstName("Nobody");
    nobody.setPassword(UUID.randomUUID() + "-" + UUID.randomUUID());
    identity.saveUser(nobody);
    identity.createMembership(NOBODY, ENGINE_ADMINISTRATORS);
  }
}
