package io.attesta.identity;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person put into the security context by code, for example by a test. */
class PersonAuthentication extends AbstractAuthenticationToken {

  private final transient Person person;

  PersonAuthentication(Person person) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.person = person;
    setAuthenticated(true);
  }

  Person person() {
    return person;
  }

  @Override
  public Object getPrincipal() {
    return person.id();
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
