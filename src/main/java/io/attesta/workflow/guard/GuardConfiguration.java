package io.attesta.workflow.guard;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the guard; the engine's settings plug it in. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

  @Bean
  ModelBeans modelBeans(ApplicationContext context) {
    return new ModelBeans(context);
  }

  @Bean
  GuardedExpressionManager guardedExpressionManager(
      ApplicationContext context, ModelBeans modelBeans) {
    return new GuardedExpressionManager(context, modelBeans);
  }

  @Bean
  GuardListener guardListener(ModelBeans modelBeans) {
    return new GuardListener(modelBeans);
  }
}
