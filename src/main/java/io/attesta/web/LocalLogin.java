package io.attesta.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Local users: HTTP Basic for scripts, our own form for pages. */
@Component
@Profile("!keycloak")
class LocalLogin implements LoginMethod {

  @Override
  public void forScripts(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
    http.httpBasic(basic -> basic.authenticationEntryPoint(refused));
  }

  @Override
  public void forPages(HttpSecurity http) throws Exception {
    http.formLogin(
        form -> form.loginPage("/login").loginProcessingUrl("/login").failureUrl("/login?failed"));
  }

  @Override
  public String afterLogout(Authentication ended, HttpServletRequest request) {
    return "/login?logout";
  }

  @Override
  public AuthenticationEntryPoint toLogin() {
    return new LoginUrlAuthenticationEntryPoint("/login");
  }
}
