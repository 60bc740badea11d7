package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An incident is declared a major incident, and the two procedures talk with each other. */
@AttestaTest
class MajorIncidentDeclarationTest extends MajorIncidentStory {

  private static final Map<String, Object> RESOLUTION =
      Map.of("resolutionCode", "fixed", "causeCode", "software", "resolution", "Queue restarted");

  private final WorkItems items;
  private String incident;

  MajorIncidentDeclarationTest(
      @Autowired ApplicationContext context,
      @LocalServerPort int port,
      @Autowired WorkItems items) {
    super(context, port);
    this.items = items;
  }

  @BeforeEach
  void declare() {
    incident = incident("point-of-sale", 5000);
    desk.complete(
        MANAGER,
        incident,
        "UserTask_ConfirmMajorIncident",
        Map.of("majorIncidentConfirmed", "yes", "majorIncidentImpact", "No store takes payments"));
    number = linked(incident, "major-incident").get(0);
  }

  private String incident(String service, int users) {
    String reported = desk.report(service, Map.of("impact", "HIGH", "urgency", "HIGH"));
    desk.complete(
        "agent",
        reported,
        "UserTask_TriageIncident",
        Map.of(
            "triageOutcome", "accepted",
            "category", "software",
            "impact", "HIGH",
            "urgency", "HIGH",
            "usersAffected", users,
            "businessStopped", users > 100));
    return reported;
  }

  /** One more incident that the desk adds to the major incident by hand. */
  private String added() {
    String more = desk.report("point-of-sale", Map.of("impact", "LOW", "urgency", "LOW"));
    Rest.Answer link =
        desk.as("agent")
            .post(
                "/api/v1/work-items/" + more + "/links", Map.of("type", "child-of", "to", number));
    assertThat(link.status()).as(link.body().toString()).isBetween(200, 201);
    return more;
  }

  private void appoint() {
    desk.complete(MANAGER, number, APPOINT, LED);
  }

  private String status(String item) {
    return desk.item(item).text("status");
  }

  @Test
  void theProcessThatWaitsForTheDeclarationStartsAndIsLinked() {
    assertThat(number).startsWith("MIM-");
    assertThat(entries(incident, "declared"))
        .singleElement()
        .satisfies(d -> assertThat(d.path("startedWorkItem").asText()).isEqualTo(number));
    assertThat(linked(number, "major-incident")).containsExactly(incident);
    assertThat(desk.tasks(incident)).containsExactly("UserTask_DiagnoseIncident");
    assertThat(desk.tasks(number)).containsExactly(APPOINT);
  }

  @Test
  void theFactsOfTheIncidentAreTakenOver() {
    Rest.Answer item = desk.item(number);
    JsonNode details = item.body().path("details");
    assertThat(item.text("title")).isEqualTo(desk.item(incident).text("title"));
    assertThat(item.text("service")).isEqualTo("point-of-sale");
    assertThat(item.text("requester")).isEqualTo(MANAGER);
    assertThat(item.text("priority")).isEqualTo("P1");
    assertThat(details.path("majorIncidentImpact").asText()).isEqualTo("No store takes payments");
    assertThat(details.path("usersAffected").asInt()).isEqualTo(5000);
    assertThat(details.path("businessStopped").asBoolean()).isTrue();
  }

  @Test
  void aResolvedIncidentAsksForConfirmation() {
    appoint();
    resolve();
    assertThat(status(incident)).isEqualTo("RESOLVED");
    assertThat(desk.tasks(number)).contains(CONFIRM).doesNotContain(COORDINATE);
    assertThat(entries(number, "message-received"))
        .anyMatch(m -> m.path("message").asText().equals("IncidentResolved"));
    desk.complete(MANAGER, number, CONFIRM, RESTORED);
    assertThat(status(number)).isEqualTo("RESOLVED");
  }

  private void resolve() {
    desk.complete(
        "technician", incident, "UserTask_DiagnoseIncident", Map.of("nextStep", "resolve"));
    desk.complete("technician", incident, "UserTask_ResolveIncident", RESOLUTION);
  }

  @Test
  void anIncidentThatIsResolvedBeforeAnybodyLeadsIsNotWaitedFor() {
    resolve();
    appoint();
    assertThat(desk.tasks(number)).contains(COORDINATE);
  }

  @Test
  void restorationResolvesEveryIncidentAndTellsTheirRequesters() {
    String more = added();
    appoint();
    restored();
    assertThat(status(incident)).isEqualTo("RESOLVED");
    assertThat(status(more)).isEqualTo("RESOLVED");
    assertThat(desk.tasks(more)).containsExactly("UserTask_ConfirmResolution");
    assertThat(notices("requester", number)).anyMatch(t -> t.endsWith("Tills take payments again"));
    assertThat(entries(number, "informed").get(0).path("requesters").asInt()).isEqualTo(1);
  }

  @Test
  void aWorkaroundReachesEveryLinkedIncident() {
    String more = added();
    appoint();
    move("workaround", Map.of("workaround", "Take cash, note the card numbers never"));
    for (String told : new String[] {incident, more}) {
      assertThat(desk.item(told).body().at("/details/workaround").asText()).startsWith("Take cash");
    }
    assertThat(desk.tasks(number)).contains(COORDINATE);
  }

  @Test
  void gradedDownTheIncidentGoesOnAsAnOrdinaryOne() {
    appoint();
    assertThat(open()).contains(number, incident);
    move(
        "gradeDown",
        Map.of("gradeDownReason", "Two tills only", "closingMessage", "It is handled as usual"));
    assertThat(status(number)).isEqualTo("RESOLVED");
    assertThat(status(incident)).isEqualTo("IN_PROGRESS");
    assertThat(desk.tasks(incident)).containsExactly("UserTask_DiagnoseIncident");
    assertThat(desk.item(incident).body().at("/details/majorIncidentImpact").isMissingNode())
        .isTrue();
    assertThat(entries(incident, "declaration-withdrawn")).hasSize(1);
    assertThat(open()).doesNotContain(number, incident);
    assertThat(linked(incident, "major-incident")).containsExactly(number);
    assertThat(desk.item(review()).body().at("/details/gradeDownReason").asText())
        .isEqualTo("Two tills only");
  }

  private java.util.List<String> open() {
    return items.openMajorIncidents().stream().map(WorkItemView::number).toList();
  }
}
