package io.attesta;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests replace or add: the passing of time, and an ear for SQL. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSupport {

  @Bean
  @Primary
  ShiftedNow shiftedNow(JdbcClient jdbc) {
    return new ShiftedNow(jdbc);
  }

  @Bean
  static CountedStatements countedStatements() {
    return new CountedStatements();
  }
}
