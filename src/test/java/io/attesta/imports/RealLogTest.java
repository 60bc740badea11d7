package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.AttestaTest;
import io.attesta.identity.Person;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports the log of the system property {@code attesta.reallog}; only in the profile real-log. */
@AttestaTest
@Tag("real-log")
class RealLogTest {

  private static final int EVENTS_PER_SECOND = 500;

  private final Imports imports;
  private final ImportRunner runner;
  private final ObjectMapper json;

  RealLogTest(
      @Autowired Imports imports, @Autowired ImportRunner runner, @Autowired ObjectMapper json) {
    this.imports = imports;
    this.runner = runner;
    this.json = json;
  }

  @Test
  void wholeLogIsImportedAddsUpAndIsFastEnough() throws Exception {
    Path log = Path.of(System.getProperty("attesta.reallog"));
    String mapping = System.getProperty("attesta.reallog.mapping", "servicenow-incident-log");
    long run;
    try (InputStream in = Files.newInputStream(log);
        Intake intake = imports.receive(in, "real.zip", new Imports.MappingChoice(mapping, null))) {
      run = imports.submit(intake, Person.SYSTEM).run().id();
    }
    while (!imports.get(run).state().matches("DONE|FAILED")) {
      runner.work(run, () -> true);
      Thread.sleep(500);
    }
    ImportReport report = imports.report(run);
    LoggerFactory.getLogger(RealLogTest.class)
        .info("{}", json.writerWithDefaultPrettyPrinter().writeValueAsString(report));

    assertThat(report.run().state()).isEqualTo("DONE");
    assertThat(report.events().read())
        .isEqualTo(report.events().imported() + report.events().rejected());
    assertThat(report.incidents().read())
        .isEqualTo(report.incidents().imported() + report.incidents().rejected());
    assertThat(report.run().eventsPerSecond()).isGreaterThan(EVENTS_PER_SECOND);
  }
}
