package io.attesta.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;

/** How people and scripts prove who they are: local users or Keycloak. */
interface LoginMethod {

  /** Scripts: something in the Authorization header of each request. */
  void forScripts(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception;

  /** Browsers: a login page and a session. */
  void forPages(HttpSecurity http) throws Exception;

  /** Where a browser goes to end the login that has just been ended here. */
  String afterLogout(Authentication ended, HttpServletRequest request);

  /** Sends a browser that is not logged in to the login. */
  AuthenticationEntryPoint toLogin();
}
