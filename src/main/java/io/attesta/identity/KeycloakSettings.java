package io.attesta.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and as whom we speak to it.
 *
 * @param issuer URL of the realm, the same for browsers and for this service, for example {@code
 *     https://login.example.org/realms/attesta}
 * @param clientId our client; also the audience that tokens for our REST must have
 * @param clientSecret secret of the client
 */
@ConfigurationProperties("attesta.keycloak")
public record KeycloakSettings(
    String issuer, @DefaultValue("attesta") String clientId, String clientSecret) {

  public KeycloakSettings {
    if (issuer == null || !issuer.matches("https?://.+/realms/[^/]+")) {
      throw new IllegalArgumentException(
          "attesta.keycloak.issuer (ATTESTA_KEYCLOAK_ISSUER) has to be the URL of the realm,"
              + " such as https://login.example.org/realms/attesta");
    }
    if (clientSecret == null || clientSecret.isBlank()) {
      throw new IllegalArgumentException(
          "attesta.keycloak.client-secret (ATTESTA_KEYCLOAK_CLIENTSECRET) is missing");
    }
  }

  /** URL of one of the realm's OpenID Connect endpoints. */
  public String endpoint(String name) {
    return issuer + "/protocol/openid-connect/" + name;
  }

  String adminUrl() {
    return issuer.replace("/realms/", "/admin/realms/");
  }
}
