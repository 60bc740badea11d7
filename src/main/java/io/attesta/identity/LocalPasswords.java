package io.attesta.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Checks local passwords, with the engine's lock-out after failures. A script sends its password
 * with each call, so a verified one is remembered for some minutes: as a keyed digest that no one
 * can reverse, together with the stored hash, so that a changed password ends it at once.
 */
@Component
@Profile("!keycloak")
class LocalPasswords implements AuthenticationProvider {

  private static final int LONGEST_PASSWORD = 512;

  private final LocalMemberships users;
  private final IdentityService identity;
  private final SlowHash slowHash;
  private final String nobodysHash;
  private final SecretKeySpec key;
  private final Cache<String, Boolean> verified =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  LocalPasswords(LocalMemberships users, IdentityService identity, SlowHash slowHash) {
    this.users = users;
    this.identity = identity;
    this.slowHash = slowHash;
    this.nobodysHash = slowHash.encrypt("nobody");
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String id = attempt.getName();
    String password = String.valueOf(attempt.getCredentials());
    if (password.length() > LONGEST_PASSWORD || id.indexOf('\0') >= 0) {
      throw refused();
    }
    Optional<LocalMemberships.LocalUser> user = users.read(id);
    if (user.isEmpty()) {
      // The same work as for a known user, so that the time taken does not tell who exists.
      slowHash.check(password, nobodysHash);
      throw refused();
    }
    String digest = digest(id, password, user.get().hash());
    // Many first calls of one script wait here for one check; each would take a connection.
    if (verified.get(digest, unknown -> checked(id, password)) == null) {
      throw refused();
    }
    return UsernamePasswordAuthenticationToken.authenticated(
        id, null, AuthorityUtils.NO_AUTHORITIES);
  }

  /** Null keeps a wrong password from being remembered. */
  private Boolean checked(String id, String password) {
    return identity.checkPassword(id, password) ? true : null;
  }

  private static BadCredentialsException refused() {
    return new BadCredentialsException("User name or password is wrong, or the user is locked");
  }

  private String digest(String id, String password, String hash) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      // The lengths keep ("ab", "c") and ("a", "bc") apart.
      String text = id.length() + ":" + id + password.length() + ":" + password + hash;
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
