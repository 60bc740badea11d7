package io.attesta.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.attesta.shared.FaultTranslator;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells every fault as a problem document with a stable code, and nothing about our insides. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final Map<Integer, String> CODES =
      Map.of(
          404, "not-found",
          405, "method-not-allowed",
          406, "not-acceptable",
          413, "too-large",
          415, "unsupported-media-type",
          503, "unavailable");

  private final List<FaultTranslator> translators;

  Problems(List<FaultTranslator> translators) {
    this.translators = translators;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusal(Refusal refusal) {
    return refusal.kind() == Refusal.Kind.UNAVAILABLE
        ? later(ProblemWriter.of(refusal))
        : answer(ProblemWriter.of(refusal));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> concurrentChange(OptimisticLockingFailureException e) {
    return refusal(
        Refusal.conflict(
            "concurrent-change", "Someone else changed it at the same time; try again"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> violations(ConstraintViolationException e) {
    return refusal(
        Refusal.invalid(
            e.getConstraintViolations().stream()
                .map(v -> new FieldError(lastOf(v.getPropertyPath()), "invalid", v.getMessage()))
                .toList()));
  }

  /** Parameters are looked at by the firewall only when a controller asks for them. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> rejected(RequestRejectedException e) {
    return refusal(Refusal.invalid("invalid-input", "A parameter has a character that is refused"));
  }

  /** All connections are taken: nothing was done, and a moment later it may work. */
  @ExceptionHandler({
    CannotCreateTransactionException.class,
    CannotGetJdbcConnectionException.class
  })
  ResponseEntity<ProblemDetail> overloaded(RuntimeException e) {
    LOG.warn("No database connection for a request: {}", e.getMessage());
    return later(tooMuch());
  }

  static ProblemDetail tooMuch() {
    return ProblemWriter.of(503, "unavailable", "Too much to do; try again", List.of());
  }

  static ResponseEntity<ProblemDetail> later(ProblemDetail problem) {
    return ResponseEntity.status(503)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToTheSecurityChain(RuntimeException e) {
    throw e;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception e) {
    Optional<Refusal> known =
        translators.stream().flatMap(t -> t.translate(e).stream()).findFirst();
    if (known.isPresent()) {
      return refusal(known.get());
    }
    LOG.error("Unexpected fault in a request", e);
    return answer(
        ProblemWriter.of(
            500, "internal", "Something went wrong on our side; it has been logged", List.of()));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<FieldError> errors =
        e.getBindingResult().getFieldErrors().stream()
            .map(
                f ->
                    new FieldError(
                        f.getField(),
                        kebab(Objects.requireNonNullElse(f.getCode(), "invalid")),
                        f.getDefaultMessage()))
            .toList();
    return body(ProblemWriter.of(Refusal.invalid(errors)), headers);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return body(ProblemWriter.of(unreadable(e.getCause())), headers);
  }

  private static Refusal unreadable(Throwable cause) {
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return Refusal.invalidField(pathOf(unknown), "unknown-field", "There is no such field");
    }
    if (cause instanceof InvalidFormatException format) {
      return Refusal.invalidField(pathOf(format), "wrong-type", "The value is of the wrong kind");
    }
    if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return Refusal.invalidField(pathOf(mapping), "wrong-type", "The value is of the wrong kind");
    }
    return Refusal.invalid("malformed-json", "The body is missing or not the JSON asked for");
  }

  private static String pathOf(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
        .collect(Collectors.joining("."))
        .replace(".[", "[");
  }

  private static String lastOf(jakarta.validation.Path path) {
    String all = path.toString();
    return all.substring(all.lastIndexOf('.') + 1);
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail problem =
        body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
    String code =
        CODES.getOrDefault(
            status.value(), status.is5xxServerError() ? "internal" : "invalid-input");
    problem.setProperty("code", code);
    if (status.is5xxServerError()) {
      LOG.error("Unexpected fault in a request", e);
      problem.setDetail("Something went wrong on our side; it has been logged");
    }
    if (e instanceof MethodArgumentTypeMismatchException wrong) {
      problem.setProperty(
          "errors",
          List.of(new FieldError(wrong.getName(), "wrong-type", "The value is of the wrong kind")));
      problem.setDetail("The input has 1 error(s)");
    }
    if (e instanceof MissingServletRequestParameterException missing) {
      problem.setProperty(
          "errors",
          List.of(new FieldError(missing.getParameterName(), "required", "A value is required")));
      problem.setDetail("The input has 1 error(s)");
    }
    return body(problem, headers);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<Object> body(ProblemDetail problem, HttpHeaders headers) {
    HttpHeaders all = new HttpHeaders();
    all.putAll(headers);
    all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return ResponseEntity.status(problem.getStatus()).headers(all).body(problem);
  }
}
