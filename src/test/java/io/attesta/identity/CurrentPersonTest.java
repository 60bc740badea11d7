package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import java.util.Set;
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

  @Autowired
  CurrentPersonTest(CurrentPerson current, IdentityService identity) {
    this.current = current;
    this.identity = identity;
  }

  @BeforeEach
  void aPersonOfTwoGroups() {
    var user = identity.newUser("two-groups");
    user.setFirstName("Tove");
    user.setLastName("Berg");
    user.setPassword("unused");
    identity.saveUser(user);
    identity.createMembership("two-groups", "service-desk");
    identity.createMembership("two-groups", "emergency-cab");
  }

  @AfterEach
  void nobodyIsLeft() {
    SecurityContextHolder.clearContext();
    identity.deleteUser("two-groups");
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
    logIn(token("two-groups"));
    assertThat(current.get())
        .isEqualTo(new Person("two-groups", "Tove Berg", Set.of("service-desk", "emergency-cab")));
  }

  @Test
  void aRevokedGroupIsGoneAtOnceForSensitiveDecisions() {
    logIn(token("two-groups"));
    assertThat(current.get().isIn("emergency-cab")).isTrue();
    identity.deleteMembership("two-groups", "emergency-cab");
    assertThat(current.fresh().isIn("emergency-cab")).isFalse();
    assertThat(current.get().isIn("emergency-cab")).isFalse();
  }

  @Test
  void aDeletedUserIsNobody() {
    logIn(token("two-groups"));
    identity.deleteUser("two-groups");
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
