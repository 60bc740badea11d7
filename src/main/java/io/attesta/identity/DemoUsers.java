package io.attesta.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** One user per role to try the service with; exists in the profile {@code local} only. */
@Component
@Profile("local & !keycloak")
@DependsOn("localGroups")
class DemoUsers implements InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(DemoUsers.class);
  private static final String PASSWORD = "demo";

  private static final List<DemoUser> USERS =
      List.of(
          new DemoUser("admin", "Ada", "Lindqvist", "administrators"),
          new DemoUser("agent", "Ben", "Okafor", "service-desk"),
          new DemoUser(
              "technician", "Chiara", "Moretti", "technical-support", "application-support"),
          new DemoUser("incident-manager", "Dilan", "Yilmaz", "incident-managers"),
          new DemoUser("problem-manager", "Rosa", "Iversen", "problem-managers"),
          new DemoUser(
              "change-manager",
              "Katja",
              "Brandt",
              "change-managers",
              "release-managers",
              "configuration-managers"),
          new DemoUser("implementer", "Luis", "Ferreira", "technical-support"),
          new DemoUser("cab-1", "Mina", "Sato", "change-advisory-board", "emergency-cab"),
          new DemoUser("cab-2", "Noor", "Haddad", "change-advisory-board", "emergency-cab"),
          new DemoUser("cab-3", "Olivia", "Brooks", "change-advisory-board"),
          new DemoUser("cab-4", "Pavel", "Novak", "change-advisory-board"),
          new DemoUser("cab-5", "Quentin", "Leroy", "change-advisory-board"),
          new DemoUser("service-level-manager", "Elena", "Petrova", "service-level-managers"),
          new DemoUser("service-owner", "Femi", "Adeyemi", "service-owners"),
          new DemoUser("process-owner", "Greta", "Holm", "process-owners"),
          new DemoUser("top-manager", "Hugo", "Marchand", "top-management"),
          new DemoUser("auditor", "Ines", "Carvalho", "auditors"),
          new DemoUser("workplace-technician", "Tomas", "Berg", "workplace-support"),
          new DemoUser("line-manager", "Selma", "Aydin", "request-approvers"),
          new DemoUser("requester", "Jonas", "Weber", "requesters"),
          new DemoUser("integrator", "Monitoring", "bridge", "integrators"));

  private final IdentityService identity;

  DemoUsers(IdentityService identity, Environment environment) {
    if (environment.acceptsProfiles(Profiles.of("production"))) {
      throw new IllegalStateException(
          "The profiles local and production exclude each other: local creates users whose"
              + " password everyone knows. Start with SPRING_PROFILES_ACTIVE=production or keycloak.");
    }
    this.identity = identity;
  }

  @Override
  public void afterPropertiesSet() {
    USERS.stream()
        .filter(user -> identity.createUserQuery().userId(user.id()).count() == 0)
        .forEach(this::create);
  }

  private void create(DemoUser demo) {
    User user = identity.newUser(demo.id());
    user.setFirstName(demo.firstName());
    user.setLastName(demo.lastName());
    user.setEmail(demo.id() + "@attesta.example");
    user.setPassword(PASSWORD);
    identity.saveUser(user);
    demo.groups().forEach(group -> identity.createMembership(demo.id(), group));
  }

  @EventListener
  void announce(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext() instanceof ServletWebServerApplicationContext server)
        || server.getWebServer() == null) {
      return;
    }
    String table =
        USERS.stream()
            .map(u -> "  %-22s %s".formatted(u.id(), String.join(", ", u.groups())))
            .collect(Collectors.joining(System.lineSeparator()));
    LOG.warn(
        "Demo users with the password '{}' exist because the profile local is active."
            + " Not for anything that others can reach.",
        PASSWORD);
    LOG.info(
        "Attesta is ready at http://localhost:{}{}{}",
        server.getWebServer().getPort(),
        System.lineSeparator(),
        table);
  }

  private record DemoUser(String id, String firstName, String lastName, List<String> groups) {
    DemoUser(String id, String firstName, String lastName, String... groups) {
      this(id, firstName, lastName, List.of(groups));
    }
  }
}
