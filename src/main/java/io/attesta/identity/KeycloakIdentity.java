package io.attesta.identity;

import org.camunda.bpm.extension.keycloak.plugin.KeycloakIdentityProviderPlugin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Lets the engine ask Keycloak for users and groups instead of keeping its own. */
@Configuration(proxyBeanMethods = false)
@Profile("keycloak")
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakIdentity {

  private static final int MOST_RESULTS = 250;

  @Bean
  KeycloakIdentityProviderPlugin keycloakIdentityProvider(KeycloakSettings settings) {
    var plugin = new KeycloakIdentityProviderPlugin();
    plugin.setKeycloakIssuerUrl(settings.issuer());
    plugin.setKeycloakAdminUrl(settings.adminUrl());
    plugin.setClientId(settings.clientId());
    plugin.setClientSecret(settings.clientSecret());
    plugin.setUseUsernameAsCamundaUserId(true);
    plugin.setUseGroupPathAsCamundaGroupId(true);
    plugin.setEnforceSubgroupsInGroupQuery(true);
    // No administrator group: the plugin would give it every right, deploying included.
    plugin.setAuthorizationCheckEnabled(true);
    plugin.setMaxResultSize(MOST_RESULTS);
    // A revoked group has to be gone at once where it matters; tokens carry the groups otherwise.
    plugin.setCacheEnabled(false);
    return plugin;
  }
}
