package io.attesta.web;

import io.attesta.identity.EngineLogin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the engine's REST run with the rights of the caller. Without it the engine checks nothing.
 */
@Component
class EngineRestLogin extends OncePerRequestFilter {

  private final EngineLogin engine;

  EngineRestLogin(EngineLogin engine) {
    this.engine = engine;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      engine.as(
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  /** It belongs into its security chain only, not in front of everything. */
  @Configuration(proxyBeanMethods = false)
  static class NotAGlobalFilter {
    @Bean
    FilterRegistrationBean<EngineRestLogin> engineRestLoginRegistration(EngineRestLogin filter) {
      var registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
