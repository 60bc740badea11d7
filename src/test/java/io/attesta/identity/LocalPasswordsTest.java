package io.attesta.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.attesta.AttestaTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@AttestaTest
class LocalPasswordsTest {

  private static final String USER = "password-probe";
  private static final String LONG = "long ".repeat(40);

  private final LocalPasswords passwords;
  private final IdentityService identity;
  private final JdbcClient jdbc;

  @Autowired
  LocalPasswordsTest(LocalPasswords passwords, IdentityService identity, JdbcClient jdbc) {
    this.passwords = passwords;
    this.identity = identity;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void aUser() {
    var user = identity.newUser(USER);
    user.setPassword("first");
    identity.saveUser(user);
  }

  @AfterEach
  void noUser() {
    identity.deleteUser(USER);
  }

  @Test
  void passwordsAreStoredAsSlowHashes() {
    String stored =
        jdbc.sql("select pwd_ from act_id_user where id_ = ?")
            .param(USER)
            .query(String.class)
            .single();
    assertThat(stored).startsWith("{pbkdf2-sha512-210k}").doesNotContain("first");
  }

  @Test
  void aChangedPasswordEndsTheRememberedOneAtOnce() {
    logIn("first");
    setPassword("second");
    assertRefused("first");
    identity.unlockUser(USER);
    assertThatCode(() -> logIn("second")).doesNotThrowAnyException();
  }

  @Test
  void theEndOfALongPasswordCounts() {
    setPassword(LONG + "a");
    assertRefused(LONG + "b");
    identity.unlockUser(USER);
    assertThatCode(() -> logIn(LONG + "a")).doesNotThrowAnyException();
  }

  @Test
  void failuresLockTheAccountForAWhile() {
    assertRefused("wrong");
    assertRefused("first");
    identity.unlockUser(USER);
    assertThatCode(() -> logIn("first")).doesNotThrowAnyException();
  }

  @Test
  void aVerifiedPasswordIsNotHashedAgain() {
    logIn("first");
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      logIn("first");
    }
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1_000);
  }

  @Test
  void oddInputIsRefusedLikeAWrongPassword() {
    assertRefused("x".repeat(10_000));
    assertThatThrownBy(() -> logIn("a\0b", "demo")).isInstanceOf(BadCredentialsException.class);
  }

  private void setPassword(String password) {
    var user = identity.createUserQuery().userId(USER).singleResult();
    user.setPassword(password);
    identity.saveUser(user);
  }

  private void assertRefused(String password) {
    assertThatThrownBy(() -> logIn(password)).isInstanceOf(BadCredentialsException.class);
  }

  private void logIn(String password) {
    logIn(USER, password);
  }

  private void logIn(String user, String password) {
    passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
  }
}
