package io.attesta;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts one Attesta node: REST, Camunda web applications, engine and job executor. */
@SpringBootApplication
@EnableScheduling
public class AttestaApplication {

  static {
    // The engine stores times without a zone, in that of the machine; nodes may stand anywhere.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  public static void main(String[] args) {
    SpringApplication.run(AttestaApplication.class, args);
  }
}
