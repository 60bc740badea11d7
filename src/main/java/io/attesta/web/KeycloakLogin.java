package io.attesta.web;

import io.attesta.identity.KeycloakSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Keycloak: its login page for browsers, its access tokens for scripts. */
@Component
@Profile("keycloak")
class KeycloakLogin implements LoginMethod {

  private static final String USER_NAME = "preferred_username";

  private final KeycloakSettings keycloak;

  KeycloakLogin(KeycloakSettings keycloak) {
    this.keycloak = keycloak;
  }

  @Override
  public void forScripts(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
    var converter = new JwtAuthenticationConverter();
    converter.setPrincipalClaimName(USER_NAME);
    http.oauth2ResourceServer(
        tokens ->
            tokens
                .authenticationEntryPoint(refused)
                .jwt(
                    jwt ->
                        jwt.decoder(AccessTokens.decoder(keycloak))
                            .jwtAuthenticationConverter(converter)));
  }

  @Override
  public void forPages(HttpSecurity http) throws Exception {
    http.oauth2Login(
        login ->
            login
                .loginPage("/oauth2/authorization/keycloak")
                .clientRegistrationRepository(
                    new InMemoryClientRegistrationRepository(registration())));
  }

  private ClientRegistration registration() {
    return ClientRegistration.withRegistrationId("keycloak")
        .clientId(keycloak.clientId())
        .clientSecret(keycloak.clientSecret())
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
        .scope("openid", "profile", "email")
        .issuerUri(keycloak.issuer())
        .authorizationUri(keycloak.endpoint("auth"))
        .tokenUri(keycloak.endpoint("token"))
        .jwkSetUri(keycloak.endpoint("certs"))
        .userNameAttributeName(USER_NAME)
        .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.endpoint("logout")))
        .build();
  }

  @Override
  public String afterLogout(Authentication ended, HttpServletRequest request) {
    String home =
        ServletUriComponentsBuilder.fromRequestUri(request).replacePath("/").build().toUriString();
    String address =
        keycloak.endpoint("logout")
            + "?client_id="
            + UriUtils.encode(keycloak.clientId(), StandardCharsets.UTF_8)
            + "&post_logout_redirect_uri="
            + UriUtils.encode(home, StandardCharsets.UTF_8);
    if (ended != null && ended.getPrincipal() instanceof OidcUser user) {
      // With it Keycloak asks no further question.
      address += "&id_token_hint=" + user.getIdToken().getTokenValue();
    }
    return address;
  }

  @Override
  public AuthenticationEntryPoint toLogin() {
    return new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/keycloak");
  }
}
