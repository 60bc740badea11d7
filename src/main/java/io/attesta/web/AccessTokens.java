package io.attesta.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.attesta.identity.KeycloakSettings;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What makes a token good for our REST: Keycloak's signature, for us, an access token, in time. */
final class AccessTokens {

  private static final int TIMEOUT_MILLIS = 800;
  private static final int LARGEST_KEY_SET = 100_000;
  private static final Duration KEYS_SERVED_WITHOUT_KEYCLOAK = Duration.ofHours(12);

  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(10);

  private AccessTokens() {}

  static JwtDecoder decoder(KeycloakSettings keycloak) {
    // One algorithm only: a token must not choose how it is checked.
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys(keycloak)));
    // Spring's validators below look at the claims.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(validator(keycloak));
    return token -> {
      try {
        return decoder.decode(token);
      } catch (BadJwtException e) {
        throw e;
      } catch (JwtException e) {
        // Keys could not be had: to the caller the token is not good, and the answer stays a 401.
        throw new BadJwtException("The token cannot be checked now", e);
      }
    };
  }

  private static JWKSource<SecurityContext> keys(KeycloakSettings keycloak) {
    var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEY_SET);
    return JWKSourceBuilder.create(url(keycloak.endpoint("certs")), retriever)
        .outageTolerant(KEYS_SERVED_WITHOUT_KEYCLOAK.toMillis())
        .build();
  }

  private static OAuth2TokenValidator<Jwt> validator(KeycloakSettings keycloak) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(CLOCKS_MAY_DIFFER_BY),
        new JwtIssuerValidator(keycloak.issuer()),
        new JwtClaimValidator<List<String>>(
            "aud", audience -> audience != null && audience.contains(keycloak.clientId())),
        // Keycloak marks an ID token "ID" and a refresh token "Refresh".
        new JwtClaimValidator<String>("typ", "Bearer"::equals));
  }

  private static URL url(String address) {
    try {
      return URI.create(address).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an address: " + address, e);
    }
  }
}
