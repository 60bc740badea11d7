package io.attesta.web;

import io.attesta.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large or misshapen, before any code of ours or the engine's reads
 * them.
 */
class BodyGuard extends OncePerRequestFilter {

  private final WebLimits limits;
  private final ProblemWriter problems;

  BodyGuard(WebLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest passed;
    try {
      passed = checked(request);
    } catch (Refusal refusal) {
      problems.write(response, ProblemWriter.of(refusal));
      return;
    }
    chain.doFilter(passed, response);
  }

  private HttpServletRequest checked(HttpServletRequest request) throws IOException {
    String path = Paths.of(request);
    boolean forEngine = !path.startsWith("/api/");
    if (forEngine) {
      refuseExpressions(request);
    }
    boolean hasBody =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    if (!hasBody) {
      return forEngine ? new BoundedQuery(request) : request;
    }
    if (!forEngine && (limits.takesFile(path) || !isJson(request.getContentType()))) {
      refuseLargeUpload(request, path);
      return request;
    }
    byte[] body = read(request);
    JsonShape.check(body, forEngine);
    return new ReadRequest(forEngine ? new BoundedQuery(request) : request, body);
  }

  private static void refuseExpressions(HttpServletRequest request) {
    // Not getParameterMap(): that would eat a form body before it is looked at.
    String query = request.getQueryString();
    if (query != null
        && java.net.URLDecoder.decode(query, java.nio.charset.StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT)
            .contains("expression=")) {
      throw Refusal.invalid("expression-not-allowed", "Expressions are not allowed here");
    }
  }

  private static boolean isJson(String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
  }

  private void refuseLargeUpload(HttpServletRequest request, String path) {
    long limit = limits.uploadFor(path);
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    if (request.getContentLengthLong() < 0 && limit < limits.importBytes()) {
      throw Refusal.invalid("length-required", "Send the length of the body (Content-Length)");
    }
  }

  private byte[] read(HttpServletRequest request) throws IOException {
    int limit = limits.jsonBytes();
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(limit);
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw tooLarge(limit);
    }
    return body;
  }

  private static Refusal tooLarge(long limit) {
    return new Refusal(
        Refusal.Kind.TOO_LARGE,
        "too-large",
        "The body is larger than " + limit + " bytes",
        java.util.List.of());
  }
}
