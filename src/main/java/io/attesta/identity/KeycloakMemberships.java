package io.attesta.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** People and groups as Keycloak has them at this moment. */
@Component
@Profile("keycloak")
class KeycloakMemberships implements Memberships {

  private final ObjectProvider<IdentityService> engine;
  private final GroupsFile groups;

  KeycloakMemberships(ObjectProvider<IdentityService> engine, GroupsFile groups) {
    this.engine = engine;
    this.groups = groups;
  }

  @Override
  public Optional<Person> find(String id) {
    IdentityService identity = engine.getObject();
    return unchecked(
        identity,
        () ->
            Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> person(identity, user)));
  }

  @Override
  public List<String> membersOf(String group) {
    IdentityService identity = engine.getObject();
    return unchecked(
        identity,
        () ->
            identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted()
                .toList());
  }

  private Person person(IdentityService identity, User user) {
    var keys =
        identity.createGroupQuery().groupMember(user.getId()).list().stream()
            .map(Group::getId)
            .toList();
    String name = (orEmpty(user.getFirstName()) + " " + orEmpty(user.getLastName())).trim();
    return new Person(user.getId(), name.isEmpty() ? user.getId() : name, groups.known(keys));
  }

  /** Looking up who someone is needs no right of the one who is looked up. */
  private static <T> T unchecked(IdentityService identity, Supplier<T> work) {
    var before = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return work.get();
    } finally {
      if (before != null) {
        identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
      }
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
