package io.attesta;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one Attesta node: REST, Camunda web applications, engine and job executor. */
@SpringBootApplication
public class AttestaApplication {

  public static void main(String[] args) {
    SpringApplication.run(AttestaApplication.class, args);
  }
}
