package io.attesta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches by the whole path. Spring's own string patterns are relative to the servlet and would
 * silently miss the engine's, which are not Spring MVC's.
 */
final class Paths {

  private Paths() {}

  static String of(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return request.getServletPath() + (rest == null ? "" : rest);
  }

  /** Any path that begins with one of these. */
  static RequestMatcher under(String... prefixes) {
    return request -> Arrays.stream(prefixes).anyMatch(of(request)::startsWith);
  }

  static RequestMatcher exactly(String... paths) {
    return request -> Arrays.asList(paths).contains(of(request));
  }
}
