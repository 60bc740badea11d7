package io.attesta.web;

import io.attesta.identity.CurrentPerson;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in where. Each chain ends in a refusal for what it does not name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebLimits.class)
class SecurityChains {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String OURS =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final LoginMethod login;
  private final Refused refused;
  private final CurrentPerson current;
  private final BodyGuard guard;

  SecurityChains(
      LoginMethod login,
      Refused refused,
      CurrentPerson current,
      WebLimits limits,
      ProblemWriter problems) {
    this.login = login;
    this.refused = refused;
    this.current = current;
    this.guard = new BodyGuard(limits, problems);
  }

  /** Calendar programs cannot log in: the feed itself checks the token in its address. */
  @Bean
  @Order(0)
  SecurityFilterChain calendarFeedAccess(HttpSecurity http) throws Exception {
    return http.securityMatcher(Paths.exactly("/api/v1/change-calendar.ics"))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .csrf(csrf -> csrf.disable())
        .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING)))
        .exceptionHandling(e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .authorizeHttpRequests(
            a -> a.requestMatchers(SecurityChains::reads).permitAll().anyRequest().denyAll())
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    login.forScripts(http, refused);
    return http.securityMatcher(Paths.under("/api/", "/actuator/"))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                    .requireCsrfProtectionMatcher(SecurityChains::changesInASession))
        .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING)))
        .exceptionHandling(e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(
                        Paths.exactly(
                            "/actuator/health",
                            "/actuator/health/liveness",
                            "/actuator/health/readiness"))
                    .permitAll()
                    .requestMatchers(Paths.under("/actuator/"))
                    .access(memberOf("administrators", "integrators"))
                    .anyRequest()
                    .access(memberOf()))
        .addFilterAfter(guard, AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain engineRest(
      HttpSecurity http, EngineRestAccess access, EngineRestLogin engineLogin) throws Exception {
    login.forScripts(http, refused);
    return http.securityMatcher(Paths.under(EngineRestAccess.PREFIX + "/"))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        // Without a session there is nothing that a foreign page could ride on.
        .csrf(csrf -> csrf.disable())
        .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING)))
        .exceptionHandling(e -> e.authenticationEntryPoint(refused).accessDeniedHandler(refused))
        .authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .anyRequest()
                    .access(access))
        .addFilterAfter(guard, AuthorizationFilter.class)
        .addFilterAfter(engineLogin, BodyGuard.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain webapps(HttpSecurity http, WebappAccess access) throws Exception {
    RequestMatcher calls = Paths.under(WebappAccess.PREFIX + "/");
    return http.securityMatcher(Paths.under("/camunda/"))
        // The web applications bring their own, on every call that changes something.
        .csrf(csrf -> csrf.disable())
        // They also set their own policy, with a nonce per page, and decide what may be cached.
        .headers(h -> h.cacheControl(cache -> cache.disable()))
        .exceptionHandling(
            e ->
                e.defaultAuthenticationEntryPointFor(refused, calls)
                    .defaultAuthenticationEntryPointFor(login.toLogin(), r -> true)
                    .accessDeniedHandler(refused))
        .logout(
            out ->
                out.logoutRequestMatcher(SecurityChains::webappLogout)
                    .logoutSuccessHandler(
                        (request, response, ended) -> {
                          response.setContentType("application/json");
                          response
                              .getWriter()
                              .write(
                                  "{\"location\":\"" + login.afterLogout(ended, request) + "\"}");
                        }))
        .authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(calls)
                    .access(access)
                    .anyRequest()
                    .access(memberOf()))
        .addFilterAfter(guard, AuthorizationFilter.class)
        .build();
  }

  /** The workspace: its files are for whoever may use the service, its data comes from the API. */
  @Bean
  @Order(4)
  SecurityFilterChain workspaceFiles(HttpSecurity http) throws Exception {
    return http.securityMatcher(Paths.under(Workspace.PREFIX))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie()).csrfTokenRequestHandler(tokenWithThePage()))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        // Files with a hash in their name stay for ever, and say so themselves.
        .headers(
            h ->
                h.cacheControl(cache -> cache.disable())
                    .contentSecurityPolicy(csp -> csp.policyDirectives(Workspace.POLICY)))
        .exceptionHandling(
            e ->
                e.defaultAuthenticationEntryPointFor(login.toLogin(), SecurityChains::wantsAPage)
                    .defaultAuthenticationEntryPointFor(refused, r -> true)
                    .accessDeniedHandler(refused))
        .authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .anyRequest()
                    .access(memberOf()))
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    login.forPages(http);
    return http.logout(
            out ->
                out.logoutSuccessHandler(
                    (request, response, ended) ->
                        response.sendRedirect(login.afterLogout(ended, request))))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfCookie())
                    .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
        .headers(h -> h.contentSecurityPolicy(csp -> csp.policyDirectives(OURS)))
        .exceptionHandling(
            e ->
                e.defaultAuthenticationEntryPointFor(login.toLogin(), SecurityChains::wantsAPage)
                    .defaultAuthenticationEntryPointFor(refused, r -> true)
                    .accessDeniedHandler(refused))
        .authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(Paths.exactly("/login", "/login.css"))
                    .permitAll()
                    .requestMatchers(Paths.exactly("/", "/no-access", "/logout"))
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  @Bean
  StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHttpMethods(
        Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
    // The database knows no NUL; it has no meaning to anybody here.
    firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    firewall.setAllowedParameterNames(name -> name == null || name.indexOf('\0') < 0);
    return firewall;
  }

  /** In one of the groups; in any known group when none is named. */
  private AuthorizationManager<RequestAuthorizationContext> memberOf(String... groups) {
    return (who, context) -> {
      Set<String> own = current.get().groups();
      return new AuthorizationDecision(
          groups.length == 0 ? !own.isEmpty() : Set.of(groups).stream().anyMatch(own::contains));
    };
  }

  private static CookieCsrfTokenRepository csrfCookie() {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    // Its default name is the one the engine's web applications use for theirs.
    cookie.setCookieName("ATTESTA-CSRF");
    cookie.setHeaderName("X-CSRF-TOKEN");
    cookie.setCookieCustomizer(c -> c.sameSite("Lax").path("/"));
    return cookie;
  }

  /** After the login a person comes back to the page that was asked for, never to a mere file. */
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(SecurityChains::wantsAPage);
    return cache;
  }

  /** The page needs the cookie before its first call, so that it is not left to the first need. */
  private static CsrfTokenRequestAttributeHandler tokenWithThePage() {
    CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }

  /** A foreign page can make a browser send its cookies, but no Authorization header. */
  private static boolean changesInASession(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod()) && request.getHeader("Authorization") == null;
  }

  private static boolean reads(HttpServletRequest request) {
    return Set.of("GET", "HEAD").contains(request.getMethod());
  }

  private static boolean webappLogout(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && Paths.of(request).matches("/camunda/api/admin/auth/user/[^/]+/logout")
        // A header of its own is what a foreign page cannot send.
        && request.getHeader("X-XSRF-TOKEN") != null;
  }

  private static boolean wantsAPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }
}
