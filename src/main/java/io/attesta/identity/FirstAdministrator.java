package io.attesta.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A new installation has nobody who could create users. With {@code
 * attesta.identity.first-administrator-password} it gets the user {@code admin}, as long as there
 * is no administrator.
 */
@Component
@Profile("!keycloak & !local")
@DependsOn("localGroups")
class FirstAdministrator implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final int SHORTEST_PASSWORD = 12;

  private final IdentityService identity;
  private final String password;

  FirstAdministrator(
      IdentityService identity,
      @Value("${attesta.identity.first-administrator-password:}") String password) {
    this.identity = identity;
    this.password = password;
  }

  @Override
  public void afterPropertiesSet() {
    if (identity.createUserQuery().memberOfGroup(IdentityInEngine.ADMINISTRATORS).count() > 0) {
      return;
    }
    if (password.isEmpty()) {
      LOG.warn(
          "There is no administrator. Start once with"
              + " ATTESTA_IDENTITY_FIRSTADMINISTRATORPASSWORD to create the user admin.");
      return;
    }
    if (password.length() < SHORTEST_PASSWORD) {
      throw new IllegalStateException(
          "attesta.identity.first-administrator-password needs at least 12 characters");
    }
    User admin = identity.newUser("admin");
    admin.setFirstName("First");
    admin.setLastName("Administrator");
    admin.setPassword(password);
    identity.saveUser(admin);
    identity.createMembership("admin", IdentityInEngine.ADMINISTRATORS);
    LOG.info("Created the user admin; change the password and drop the setting");
  }
}
