package io.attesta.identity;

import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One login for pages and the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class WebappLoginConfiguration {

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.setInitParameters(Map.of("authentication-provider", WebappLogin.class.getName()));
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 300);
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return filter;
  }
}
