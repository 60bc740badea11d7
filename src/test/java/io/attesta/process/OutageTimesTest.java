package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who resolves an incident says when the service was down, and availability follows. */
@AttestaTest
class OutageTimesTest extends IncidentStory {

  private static final String SERVICE = "outage-times";

  OutageTimesTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @BeforeEach
  void aServiceFails() {
    desk.as("admin")
        .put(
            "/api/v1/services/" + SERVICE, Map.of("name", "Of outages", "criticality", "CRITICAL"));
    number = desk.report(SERVICE, Map.of("impact", "LOW", "urgency", "LOW"));
    triage();
    desk.complete(worker(), number, "UserTask_DiagnoseIncident", Map.of("nextStep", "resolve"));
  }

  private Rest.Answer resolve(Instant from, Instant until) {
    Map<String, Object> answers = new HashMap<>(RESOLUTION);
    answers.put("outageFrom", from == null ? null : from.toString());
    answers.put("outageUntil", until == null ? null : until.toString());
    answers.values().removeIf(value -> value == null);
    return desk.as(worker())
        .post(
            "/api/v1/tasks/" + desk.task(number, "UserTask_ResolveIncident") + "/complete",
            Map.of("details", answers));
  }

  private double availability() {
    Instant now = desk.now();
    String day = now.toString().substring(0, 10);
    String next = now.plus(Duration.ofDays(1)).toString().substring(0, 10);
    Rest.Answer answer =
        desk.as("auditor")
            .get(
                "/api/v1/measures/availability/figures?service="
                    + SERVICE
                    + "&from="
                    + now.minus(Duration.ofDays(2)).toString().substring(0, 10)
                    + "&until="
                    + next);
    assertThat(answer.status()).as(day + answer.body()).isEqualTo(200);
    return answer.body().at("/items/0/value").asDouble();
  }

  @Test
  void anOutageCountsAgainstAvailabilityOnceWhoeverTellsOfIt() {
    double before = availability();
    Instant until = desk.now().minus(Duration.ofMinutes(10));
    assertThat(resolve(until.minus(Duration.ofHours(2)), until).status()).isEqualTo(200);
    double once = availability();
    assertThat(once).isLessThan(before);
    aServiceFails();
    assertThat(resolve(until.minus(Duration.ofHours(2)), until).status()).isEqualTo(200);
    assertThat(availability()).isCloseTo(once, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void withoutAnOutageNothingIsLost() {
    double before = availability();
    assertThat(resolve(null, null).status()).isEqualTo(200);
    assertThat(availability()).isCloseTo(before, org.assertj.core.data.Offset.offset(0.01));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "60, -, outageFrom, in-the-future",
        "-60, 60, outageUntil, in-the-future",
        "-60, -90, outageUntil, before-begin",
        "-, -60, outageFrom, required",
        "-527100, -60, outageFrom, too-long-ago"
      })
  void timesThatCannotBeAreRefused(Integer from, Integer until, String field, String code) {
    Instant now = desk.now();
    Rest.Answer refused =
        resolve(
            from == null ? null : now.plus(Duration.ofMinutes(from)),
            until == null ? null : now.plus(Duration.ofMinutes(until)));
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("details." + field);
    assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo(code);
    assertThat(desk.tasks(number)).containsExactly("UserTask_ResolveIncident");
  }
}
