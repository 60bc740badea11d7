package io.attesta.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the description of our REST; the rest of it comes from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Attesta")
                .version("v1")
                .description(
                    "IT service management driven by the deployed models. Errors are problem"
                        + " documents with a stable `code`.")
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes("basic", scheme("basic"))
                .addSecuritySchemes("bearer", scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("basic"))
        .addSecurityItem(new SecurityRequirement().addList("bearer"));
  }

  /**
   * Names of nested records carry the class they stand in: many classes have an entry of theirs.
   */
  @Bean
  ModelResolver schemaNames(ObjectMapperProvider mapper) {
    return new ModelResolver(mapper.jsonMapper(), new WithOuterClass());
  }

  private static class WithOuterClass extends TypeNameResolver {
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
      Class<?> outer = type.getEnclosingClass();
      boolean named = type.isAnnotationPresent(Schema.class);
      return outer == null || named
          ? super.nameForClass(type, options)
          : outer.getSimpleName() + type.getSimpleName();
    }
  }

  private static SecurityScheme scheme(String name) {
    return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
  }
}
