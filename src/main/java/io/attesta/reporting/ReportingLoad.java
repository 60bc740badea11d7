package io.attesta.reporting;

import io.attesta.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets figures and reports have a part of the connections only, so that those who work on incidents
 * are never behind those who look back on them.
 */
@Component
class ReportingLoad implements HandlerInterceptor, WebMvcConfigurer {

  private static final String HELD = ReportingLoad.class.getName();
  private static final int WAIT_SECONDS = 2;

  private final Semaphore places;

  ReportingLoad(@Value("${attesta.reporting.at-a-time:6}") int places) {
    this.places = new Semaphore(places);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(this)
        .addPathPatterns(
            "/api/v1/measures/**",
            "/api/v1/figure-differences",
            "/api/v1/service-reports/**",
            "/api/v1/dashboards/**",
            "/api/v1/outlooks/**");
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
      throw new Refusal(
          Refusal.Kind.UNAVAILABLE,
          "reports-busy",
          "Too many figures are asked for at the same time",
          List.of());
    }
    request.setAttribute(HELD, true);
    return true;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
    if (request.getAttribute(HELD) != null) {
      request.removeAttribute(HELD);
      places.release();
    }
  }
}
