package io.attesta.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** The person of Spring's security context, whichever way the person logged in. */
@Component
class SecurityCurrentPerson implements CurrentPerson {

  private final Memberships memberships;
  private final GroupsFile groups;
  private final Cache<String, Person> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(1)).build();

  SecurityCurrentPerson(Memberships memberships, GroupsFile groups) {
    this.memberships = memberships;
    this.groups = groups;
  }

  @Override
  public Person get() {
    return person(false);
  }

  @Override
  public Person fresh() {
    return person(true);
  }

  private Person person(boolean fresh) {
    Authentication login = SecurityContextHolder.getContext().getAuthentication();
    if (login == null) {
      return Person.SYSTEM;
    }
    if (login instanceof PersonAuthentication given) {
      return given.person();
    }
    if (login instanceof AnonymousAuthenticationToken || !login.isAuthenticated()) {
      return Person.ANONYMOUS;
    }
    if (!fresh && login.getPrincipal() instanceof Jwt token) {
      return ofClaims(token.getClaims());
    }
    if (!fresh && login.getPrincipal() instanceof OidcUser user) {
      return ofClaims(user.getClaims());
    }
    return ofRegister(login.getName(), fresh);
  }

  private Person ofClaims(Map<String, Object> claims) {
    Object id = claims.get("preferred_username");
    if (!(id instanceof String userName) || userName.isBlank()) {
      return Person.ANONYMOUS;
    }
    Object name = claims.getOrDefault("name", userName);
    Object member = claims.get("groups");
    List<String> keys =
        member instanceof Collection<?> all
            ? all.stream().map(String::valueOf).toList()
            : List.<String>of();
    return new Person(userName, String.valueOf(name), groups.known(keys));
  }

  private Person ofRegister(String id, boolean fresh) {
    Person known = fresh ? null : recent.getIfPresent(id);
    if (known != null) {
      return known;
    }
    Person read = memberships.find(id).orElse(Person.ANONYMOUS);
    recent.put(id, read);
    return read;
  }
}
