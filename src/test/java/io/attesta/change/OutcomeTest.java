package io.attesta.change;

import static io.attesta.change.Drill.voter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.shared.Refusal;
import io.attesta.work.TaskCompleted;
import io.attesta.work.WorkItems;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@AttestaTest
class OutcomeTest {

  private static final Map<String, Object> NO_REVIEW = Map.of("review", false);

  private final Drill drill;
  private final ImplementationSegregation segregation;
  private final WorkItems items;

  OutcomeTest(@LocalServerPort int port, @Autowired ApplicationContext context) {
    this.drill = new Drill(port, context);
    this.segregation = context.getBean(ImplementationSegregation.class);
    this.items = context.getBean(WorkItems.class);
  }

  @BeforeEach
  void oneMember() {
    drill.electorate(1);
  }

  @AfterEach
  void nobodyVotesInOtherTests() {
    drill.electorate(0);
  }

  private String implemented(Map<String, Object> more) {
    String number = drill.open(more);
    drill.vote(voter(0), number, voter(0), "approve");
    drill.jobs(number);
    drill.step("admin", number, Map.of());
    drill.step("admin", number, Map.of());
    assertThat(drill.change(number).path("outcome").asText()).isEqualTo("successful");
    return number;
  }

  @Test
  void whoeverVotedDoesNotCarryItOut() {
    String number = drill.open(Map.of());
    drill.vote(voter(0), number, voter(0), "approve");
    assertThatThrownBy(() -> segregation.carriedOut(carriedOut(number, voter(0))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot carry it out");
    segregation.carriedOut(carriedOut(number, "implementer"));
  }

  private TaskCompleted carriedOut(String number, String person) {
    return new TaskCompleted(
        items.get(number),
        "UserTask_CarryOutChange",
        ImplementationSegregation.FORM,
        person,
        Set.of(),
        Map.of(),
        Map.of());
  }

  @Test
  void aNormalChangeIsClosedWithoutReview() {
    String number = implemented(Map.of());
    assertThat(drill.step("admin", number, NO_REVIEW).status()).isEqualTo(200);
    assertThat(drill.change(number).path("status").asText()).isEqualTo("CLOSED");
  }

  @Test
  void anEmergencyChangeIsNotClosedBeforeItsReview() {
    String number = implemented(Map.of("changeType", "emergency", "changeCategory", "emergency"));
    closesAfterReviewOnly(number);
  }

  @Test
  void whatWasTreatedAsEmergencyIsNotClosedBeforeItsReviewWhateverItSaysNow() {
    String number = implemented(Map.of("changeCategory", "emergency"));
    closesAfterReviewOnly(number);
  }

  private void closesAfterReviewOnly(String number) {
    Rest.Answer refused = drill.step("admin", number, NO_REVIEW);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("code")).isEqualTo("review-required");
    assertThat(drill.change(number).path("status").asText()).isNotEqualTo("CLOSED");
    drill.step("admin", number, Map.of("review", true));
    drill.step("change-manager", number, Map.of("commentInternal", "It had to be"));
    assertThat(drill.step("admin", number, NO_REVIEW).status()).isEqualTo(200);
    assertThat(drill.change(number).path("status").asText()).isEqualTo("CLOSED");
    assertThat(drill.change(number).path("reviewed").isTextual()).isTrue();
  }

  @Test
  void incidentsThatAreLinkedAsCausedByAChangeCount() {
    String number = implemented(Map.of());
    Rest.Answer incident =
        drill
            .as("requester")
            .post("/api/v1/work-items", Map.of("practice", "incident", "title", "No network"));
    String path = "/api/v1/work-items/" + incident.text("number") + "/links";
    assertThat(drill.as("admin").post(path, Map.of("type", "caused-by", "to", number)).status())
        .isBetween(200, 204);
    assertThat(drill.change(number).path("inducedIncidents").asInt()).isEqualTo(1);
  }

  @Test
  void figuresOfAPeriodAddUp() {
    implemented(Map.of());
    JsonNode figures =
        drill
            .as("change-manager")
            .get("/api/v1/change-statistics?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
            .body();
    int sum =
        figures.path("successful").asInt()
            + figures.path("failed").asInt()
            + figures.path("backedOut").asInt();
    assertThat(figures.path("implemented").asInt()).isPositive().isEqualTo(sum);
    assertThat(
            drill
                .as("requester")
                .get("/api/v1/change-statistics?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
                .status())
        .isEqualTo(403);
  }
}
