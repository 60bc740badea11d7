package io.attesta.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses paths that mean something else once they are decoded. Spring's firewall does so too, but
 * stands behind code that fails on them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

  private static final Pattern TRICK =
      Pattern.compile("\\.\\.|;|//|\\\\|%2e|%2f|%5c|%3b|%00|%25", Pattern.CASE_INSENSITIVE);

  private final ProblemWriter problems;

  PlainPaths(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (TRICK.matcher(request.getRequestURI()).find()) {
      problems.write(response, 400, "invalid-path", "This is no path of this service");
      return;
    }
    chain.doFilter(request, response);
  }
}
