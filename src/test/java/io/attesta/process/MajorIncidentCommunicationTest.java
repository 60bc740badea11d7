package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who is called out, and who is kept informed how often. */
@AttestaTest
class MajorIncidentCommunicationTest extends MajorIncidentStory {

  MajorIncidentCommunicationTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  @BeforeEach
  void lead() {
    led();
  }

  /**
   * Ids of the open tasks of that element whose form tells that they are for the group or audience.
   */
  private List<String> tasks(String element, String shown) {
    String told = element.equals(JOIN) ? "calledGroup" : "audience";
    return stream(
            desk.as("admin").get("/api/v1/work-items/" + number + "/tasks").body().path("items"))
        .filter(task -> task.path("element").asText().equals(element))
        .map(task -> task.path("id").asText())
        .filter(id -> opened(id).at("/values/" + told).asText().equals(shown))
        .toList();
  }

  private JsonNode opened(String task) {
    return desk.as("admin").get("/api/v1/tasks/" + task).body();
  }

  private void inform(String audience, String text) {
    String task = tasks(INFORM, audience).get(0);
    Rest.Answer answer =
        desk.as(MANAGER)
            .post(
                "/api/v1/tasks/" + task + "/complete",
                Map.of("details", Map.of("updateText", text)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  private Rest.Answer join(String person, String group) {
    String task = tasks(JOIN, group).get(0);
    return desk.as(person)
        .post(
            "/api/v1/tasks/" + task + "/complete",
            Map.of("details", Map.of("commentInternal", "We are here")));
  }

  @Test
  void aTeamJoinsByAnyOfItsMembersAndNobodyElse() {
    assertThat(join("agent", "application-support").status()).isEqualTo(403);
    assertThat(join("technician", "application-support").status()).isEqualTo(200);
    assertThat(tasks(JOIN, "application-support")).isEmpty();
    assertThat(tasks(JOIN, "database-support")).hasSize(1);
    assertThat(desk.item(number).text("phase")).isEqualTo("Coordinate restoration");
    assertThat(desk.item(number).text("assignee")).isEqualTo(MANAGER);
  }

  @Test
  void topManagementAcknowledges() {
    assertThat(join("top-manager", "top-management").status()).isEqualTo(200);
    desk.pass(Duration.ofMinutes(20), number);
    assertThat(tasks(JOIN, "top-management")).isEmpty();
  }

  @Test
  void whoeverDoesNotAnswerIsCalledAgainAndOthersHearOfIt() {
    desk.pass(Duration.ofMinutes(16), number);
    assertThat(called("top-management")).containsExactly(1, 2);
    desk.pass(Duration.ofMinutes(11), number);
    assertThat(called("top-management")).containsExactly(1, 2, 3);
    desk.pass(Duration.ofMinutes(31), number);
    assertThat(called("top-management")).containsExactly(1, 2, 3, 3);
    assertThat(entries(number, "escalated"))
        .anyMatch(e -> e.path("addGroup").asText().equals("incident-managers"))
        .anyMatch(e -> e.path("addGroup").asText().equals("service-owners"));
    assertThat(join("top-manager", "top-management").status()).isEqualTo(200);
  }

  private List<Integer> called(String group) {
    return entries(number, "escalated").stream()
        .filter(e -> e.path("clockState").asText().equals("calls for you"))
        .filter(e -> e.path("notifyGroup").asText().equals(group))
        .map(e -> e.path("escalationLevel").asInt())
        .toList();
  }

  @Test
  void eachAudienceIsInformedAndThenAgainAfterItsOwnTime() {
    for (String audience : List.of("customers", "management", "staff")) {
      inform(audience, "We look for the cause, for " + audience);
    }
    assertThat(tasks(INFORM, "customers")).isEmpty();
    assertThat(informed("staff").path("groups").toString()).isEqualTo("[\"service-desk\"]");
    assertThat(informed("management").path("groups").toString())
        .isEqualTo("[\"top-management\",\"service-owners\"]");
    assertThat(informed("customers").path("groups")).isEmpty();
    assertThat(notices("top-manager", number))
        .anyMatch(text -> text.endsWith("for management"))
        .noneMatch(text -> text.endsWith("for staff"));
    desk.pass(Duration.ofMinutes(31), number);
    assertThat(tasks(INFORM, "customers")).hasSize(1);
    assertThat(tasks(INFORM, "staff")).hasSize(1);
    assertThat(tasks(INFORM, "management")).isEmpty();
    desk.pass(Duration.ofMinutes(30), number);
    assertThat(tasks(INFORM, "management")).hasSize(1);
  }

  @Test
  void afterTwoHoursCustomersAreToldLessOften() {
    now.pass(Duration.ofMinutes(125));
    inform("customers", "Still the same");
    desk.pass(Duration.ZERO, number);
    // The time until the next one was decided before; from then on it is an hour.
    desk.pass(Duration.ofMinutes(31), number);
    inform("customers", "Still the same");
    desk.pass(Duration.ofMinutes(31), number);
    assertThat(tasks(INFORM, "customers")).isEmpty();
    desk.pass(Duration.ofMinutes(30), number);
    assertThat(tasks(INFORM, "customers")).hasSize(1);
  }

  @Test
  void anUpdateThatIsNotWrittenInTimeIsChased() {
    desk.pass(Duration.ofMinutes(16), number);
    assertThat(told(number, "update for customers overdue")).containsExactly("incident-managers");
    assertThat(tasks(INFORM, "customers")).hasSize(1);
  }

  @Test
  void anAudienceTheTableDoesNotKnowGetsNoUpdates() {
    open("payroll", Map.of("usersAffected", 10));
    desk.complete(MANAGER, number, APPOINT, LED);
    assertThat(tasks(INFORM, "customers")).isEmpty();
    assertThat(tasks(INFORM, "staff")).hasSize(1);
    assertThat(tasks(INFORM, "management")).hasSize(1);
  }

  private JsonNode informed(String audience) {
    return entries(number, "informed").stream()
        .filter(e -> e.path("text").asText().endsWith("for " + audience))
        .findFirst()
        .orElseThrow();
  }
}
