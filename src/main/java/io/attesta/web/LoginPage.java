package io.attesta.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The login form of local users. */
@RestController
@Profile("!keycloak")
class LoginPage {

  private final String page;

  LoginPage() throws IOException {
    page = new ClassPathResource("pages/login.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> show(HttpServletRequest request, CsrfToken csrf) {
    String message = "";
    if (request.getParameter("failed") != null) {
      message =
          "<p class=\"error\" role=\"alert\">User name or password is wrong, or the user is"
              + " locked for a while.</p>";
    } else if (request.getParameter("logout") != null) {
      message = "<p class=\"note\" role=\"status\">You are logged out.</p>";
    }
    String html =
        page.replace("{{message}}", message)
            .replace("{{csrfName}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
            .replace("{{csrfToken}}", HtmlUtils.htmlEscape(csrf.getToken()));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(html);
  }
}
