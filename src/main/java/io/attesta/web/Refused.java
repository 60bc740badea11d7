package io.attesta.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells a script or a page's script that it is not logged in, or may not. */
@Component
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ProblemWriter problems;

  Refused(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    // A page's own script must not make the browser open its password window.
    if (request.getHeader("Cookie") == null && request.getHeader("X-Requested-With") == null) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Attesta\", charset=\"UTF-8\"");
    }
    problems.write(response, 401, "not-authenticated", "Log in first");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (e instanceof CsrfException) {
      problems.write(
          response,
          403,
          "csrf",
          "Send the value of the cookie ATTESTA-CSRF as header X-CSRF-TOKEN");
    } else {
      problems.write(response, 403, "forbidden", "You may not do this");
    }
  }
}
