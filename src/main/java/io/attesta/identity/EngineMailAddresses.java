package io.attesta.identity;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine's identity service, which is the local user store or Keycloak. */
@Component
class EngineMailAddresses implements MailAddresses {

  private final ObjectProvider<IdentityService> identity;

  EngineMailAddresses(ObjectProvider<IdentityService> identity) {
    this.identity = identity;
  }

  @Override
  public List<String> ofPerson(String person) {
    return addresses(identity.getObject().createUserQuery().userId(person));
  }

  @Override
  public List<String> ofGroup(String group) {
    return addresses(identity.getObject().createUserQuery().memberOfGroup(group));
  }

  private static List<String> addresses(UserQuery query) {
    return query.list().stream()
        .map(User::getEmail)
        .filter(mail -> mail != null && mail.contains("@"))
        .distinct()
        .toList();
  }
}
