package io.attesta.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Builds problem documents, and writes them where no controller is involved. */
@Component
class ProblemWriter {

  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  static ProblemDetail of(Refusal refusal) {
    return of(refusal.kind().status(), refusal.code(), refusal.getMessage(), refusal.errors());
  }

  static ProblemDetail of(int status, String code, String detail, List<FieldError> errors) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
    problem.setProperty("code", code);
    if (!errors.isEmpty()) {
      problem.setProperty("errors", errors);
    }
    return problem;
  }

  void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  void write(HttpServletResponse response, int status, String code, String detail)
      throws IOException {
    write(response, of(status, code, detail, List.of()));
  }
}
