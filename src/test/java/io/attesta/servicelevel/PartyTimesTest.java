package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What work items wait for others, and whether what others have promised can be enough. */
@AttestaTest
class PartyTimesTest extends WaitingStory {

  PartyTimesTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @Test
  void theTimeOfASupplierIsCountedAgainstItsContract() {
    contract("test-quick", "Quick Lines", 120);
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "quick lines"));
    now.pass(Duration.ofMinutes(60));
    JsonNode time = times(number).get(0);
    assertThat(time.path("party").asText()).isEqualTo("test-quick");
    assertThat(time.path("contract").asText()).isEqualTo("test-quick-contract");
    assertThat(time.path("targetMinutes").asInt()).isEqualTo(120);
    assertThat(time.path("minutes").asInt()).isEqualTo(60);
    assertThat(time.path("kept").isNull()).isTrue();
    say("agent", number, "SupplierReplied");
    now.pass(Duration.ofMinutes(600));
    assertThat(times(number).get(0).path("kept").asBoolean()).isTrue();
    assertThat(times(number).get(0).path("minutes").asInt()).isEqualTo(60);
    assertThat(performance("test-quick").path("kept").asInt()).isEqualTo(1);
  }

  @Test
  void timesOfCustomersAndOfSuppliersNobodyRecordedAreCountedWithoutAPromise() {
    String number = heldFor(Map.of("holdFor", "supplier", "supplier", "Somebody Else"));
    now.pass(Duration.ofDays(7));
    say("agent", number, "SupplierReplied");
    complete(number, Map.of("nextStep", "hold"));
    complete(number, Map.of("holdFor", "customer", "commentPublic", "Which one?"));
    List<JsonNode> times = times(number);
    assertThat(times.get(0).path("party").asText()).isEqualTo("Somebody Else");
    // A week has five days of ten hours in the calendar of the agreement.
    assertThat(times.get(0).path("minutes").asInt()).isBetween(2990, 3010);
    assertThat(times.get(0).path("kept").isNull()).isTrue();
    assertThat(times.get(1).path("reason").asText()).isEqualTo("CUSTOMER");
    assertThat(times.get(1).path("stoppedAt").isNull()).isTrue();
    assertThat(as("requester").get("/api/v1/work-items/" + number + "/party-times").status())
        .isEqualTo(404);
  }

  @Test
  void anAgreementThatSuppliersCanUseUpIsFoundWhenItIsDesigned() {
    contract("test-gap", "Gap Lines", 300, "test-gap-service");
    JsonNode gap = gap("test-gap-service", "P1");
    assertThat(gap.path("targetMinutes").asInt()).isEqualTo(240);
    assertThat(gap.path("neededMinutes").asInt()).isEqualTo(300);
    assertThat(gap.path("parts").get(0).path("contract").asText()).isEqualTo("test-gap-contract");
    assertThat(gap("test-gap-service", "P2").isMissingNode()).isTrue();
    // A second supplier comes after the first: 300 and 240 minutes are more than 480.
    contract("test-gap-too", "Gap Lines Too", 240, "test-gap-service");
    assertThat(gap("test-gap-service", "P2").path("neededMinutes").asInt()).isEqualTo(540);

    Rest.Answer saved =
        as("service-level-manager")
            .put("/api/v1/agreements/test-gap-agreement", agreement("test-gap-service"));
    assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
    assertThat(saved.text("service")).isEqualTo("test-gap-service");
    assertThat(saved.body().path("gaps").findValuesAsText("priority")).contains("P1", "P2");
  }

  private static Map<String, Object> agreement(String service) {
    return Map.of(
        "name", "Draft",
        "service", service,
        "calendar", "around-the-clock",
        "decision", "sla-targets");
  }

  private JsonNode gap(String service, String priority) {
    Map<String, Object> agreement = agreement(service);
    Rest.Answer preview =
        as("service-level-manager")
            .post(
                "/api/v1/agreements/preview",
                Map.of(
                    "agreement", agreement,
                    "practice", "incident",
                    "priority", "P1",
                    "openedAt", "2026-06-01T08:00:00Z"));
    assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
    for (JsonNode gap : preview.body().path("gaps")) {
      if (gap.path("priority").asText().equals(priority)) {
        return gap;
      }
    }
    return preview.body().path("none");
  }
}
