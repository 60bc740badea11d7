package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@AttestaTest
class CurrentPersonTest {

  private final CurrentPerson current;
  private final IdentityService identity;
  private String user;

  @Autowired
  CurrentPersonTest(CurrentPerson current, IdentityService identity) {
    this.current = current;
    this.identity = identity;
  }

  @BeforeEach
  void aPersonOfTwoGroups() {
    user = "person-" + UUID.randomUUID();
    var tove = identity.newUser(user);
    tove.setFirstName("Tove");
    tove.setLastName("Berg");
    tove.setPassword("unused");
    identity.saveUser(tove);
    identity.createMembership(user, "service-desk");
    identity.createMembership(user, "emergency-cab");
  }

  @AfterEach
  void nobodyIsLeft() {
    SecurityContextHolder.clearContext();
    identity.deleteUser(user);
  }

  @Test
  void noOneLoggedInIsTheSystem() {
    assertThat(current.get()).isEqualTo(Person.SYSTEM);
  }

  @Test
  void anAnonymousVisitorIsNotTheSystem() {
    logIn(
        new AnonymousAuthenticationToken(
            "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    assertThat(current.get()).isEqualTo(Person.ANONYMOUS);
  }

  @Test
  void aLocalUserHasNameAndGroupsOfTheRegister() {
    logIn(token(user));
    assertThat(current.get())
        .isEqualTo(new Person(user, "Tove Berg", Set.of("service-desk", "emergency-cab")));
  }

  @Test
  void aRevokedGroupIsGoneAtOnceForSensitiveDecisions() {
    logIn(token(user));
    assertThat(current.get().isIn("emergency-cab")).isTrue();
    identity.deleteMembership(user, "emergency-cab");
    assertThat(current.fresh().isIn("emergency-cab")).isFalse();
    assertThat(current.get().isIn("emergency-cab")).isFalse();
  }

  @Test
  void aDeletedUserIsNobody() {
    logIn(token(user));
    identity.deleteUser(user);
    assertThat(current.fresh()).isEqualTo(Person.ANONYMOUS);
  }

  @Test
  void aTestCanActAsSomeone() {
    assertThat(ActingAs.call("zoe", Set.of("auditors"), current::get))
        .isEqualTo(new Person("zoe", "zoe", Set.of("auditors")));
    assertThat(current.get()).isEqualTo(Person.SYSTEM);
  }

  private static Authentication token(String user) {
    return UsernamePasswordAuthenticationToken.authenticated(
        user, null, AuthorityUtils.NO_AUTHORITIES);
  }

  private static void logIn(Authentication login) {
    SecurityContextHolder.getContext().setAuthentication(login);
  }
}
