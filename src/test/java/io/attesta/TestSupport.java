package io.attesta;

import io.attesta.shared.Now;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What tests replace or add: the passing of time, and an ear for SQL. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSupport {

  @Bean
  @Primary
  ShiftedNow shiftedNow(@Qualifier("databaseNow") Now actual) {
    return new ShiftedNow(actual);
  }

  @Bean
  static CountedStatements countedStatements() {
    return new CountedStatements();
  }
}
