package io.attesta.web;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the workspace: built files as they are, its one page for every other path. */
@Configuration(proxyBeanMethods = false)
class Workspace implements WebMvcConfigurer {

  static final String PREFIX = "/app";

  /**
   * Only our own scripts run. Styles may stand in the page, because the form and diagram libraries
   * write theirs there.
   */
  static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:;"
          + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String FILES = "classpath:/static/app/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(PREFIX + "/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
    registry
        .addResourceHandler(PREFIX + "/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache().cachePrivate())
        .resourceChain(true)
        .addResolver(new PageForEveryPath());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController(PREFIX, PREFIX + "/");
    registry.addViewController(PREFIX + "/").setViewName("forward:" + PREFIX + "/index.html");
  }

  private static class PageForEveryPath extends PathResourceResolver {
    @Override
    protected Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      boolean page = file == null && !path.contains(".");
      return page ? location.createRelative("index.html") : file;
    }
  }
}
