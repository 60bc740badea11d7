package io.attesta.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How strictly input is read. */
@Configuration(proxyBeanMethods = false)
class JsonRules {

  private static final int SWALLOWED = 64 * 1024 * 1024;

  @Bean
  Jackson2ObjectMapperBuilderCustomizer refuseWhatIsNotAskedFor() {
    return mapper ->
        mapper
            .featuresToEnable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
  }

  /**
   * A refused large body is read to its end, or the client would see a reset and not our answer.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> answerLargeBodies() {
    return tomcat ->
        tomcat.addConnectorCustomizers(
            connector -> connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED)));
  }
}
