package io.attesta.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes wrong outside of any controller. */
@RestController
class ErrorProblems implements ErrorController {

  private static final Map<Integer, String> CODES =
      Map.of(400, "invalid-input", 401, "not-authenticated", 403, "forbidden", 404, "not-found");

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    if (isOverload(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return Problems.later(Problems.tooMuch());
    }
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    HttpStatus known = HttpStatus.resolve(code);
    String reason = known == null ? "Error" : known.getReasonPhrase();
    return ResponseEntity.status(code)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            ProblemWriter.of(
                code,
                CODES.getOrDefault(code, code >= 500 ? "internal" : "refused"),
                reason,
                List.of()));
  }

  /** Even a login needs a connection; without one nothing was done. */
  private static boolean isOverload(Object fault) {
    return fault instanceof Throwable thrown
        && Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
            .limit(10)
            .anyMatch(
                cause ->
                    cause instanceof CannotCreateTransactionException
                        || cause instanceof CannotGetJdbcConnectionException);
  }
}
