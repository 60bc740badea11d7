package io.attesta.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

class ErrorProblemsTest {

  private final ErrorProblems problems = new ErrorProblems();

  @Test
  void aLoginWithoutAConnectionIsToldToComeAgain() {
    var answer =
        problems.error(
            failed(new ServletException(new CannotCreateTransactionException("no connection"))));
    assertThat(answer.getStatusCode().value()).isEqualTo(503);
    assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("2");
    assertThat(answer.getBody().getProperties()).containsEntry("code", "unavailable");
  }

  @Test
  void anyOtherFaultIsOurs() {
    var answer = problems.error(failed(new ServletException("something else")));
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    assertThat(answer.getBody().getProperties()).containsEntry("code", "internal");
  }

  private static MockHttpServletRequest failed(Exception fault) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, fault);
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
    return request;
  }
}
