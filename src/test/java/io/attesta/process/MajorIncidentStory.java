package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.Rest;
import io.attesta.ShiftedNow;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** A major incident, and what incident managers, teams and top management do with it. */
abstract class MajorIncidentStory {

  static final String APPOINT = "UserTask_AppointManager";
  static final String COORDINATE = "UserTask_CoordinateRestoration";
  static final String CONFIRM = "UserTask_ConfirmRestoration";
  static final String JOIN = "UserTask_JoinMajorIncident";
  static final String INFORM = "UserTask_InformAudience";
  static final String MANAGER = "incident-manager";

  static final Map<String, Object> LED = Map.of("majorIncidentManager", MANAGER);
  static final Map<String, Object> RESTORED =
      Map.of(
          "serviceRestored",
          "yes",
          "resolution",
          "Switched to the second gateway",
          "closingMessage",
          "Tills take payments again");

  final Desk desk;
  final ShiftedNow now;
  String number;

  MajorIncidentStory(ApplicationContext context, int port) {
    this.now = context.getBean(ShiftedNow.class);
    this.desk = new Desk(port, context);
  }

  @AfterEach
  void resetTime() {
    now.reset();
  }

  /** Opened directly: a critical service, so P1. */
  void open(String service, Map<String, Object> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.put("majorIncidentImpact", "No store takes payments");
    Map<String, Object> body = new HashMap<>();
    body.put("practice", "major-incident");
    body.put("title", "Tills are down");
    body.put("service", service);
    body.put("details", all);
    Rest.Answer answer = desk.as(MANAGER).post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    number = answer.text("number");
  }

  void led() {
    open("point-of-sale", Map.of("businessStopped", true));
    desk.complete(MANAGER, number, APPOINT, LED);
  }

  void move(String move, Map<String, Object> more) {
    Map<String, Object> details = new HashMap<>(more);
    details.put("nextMove", move);
    desk.complete(MANAGER, number, COORDINATE, details);
  }

  void restored() {
    move("restored", Map.of());
    desk.complete(MANAGER, number, CONFIRM, RESTORED);
  }

  /** Number of the review of the major incident, after its time line has been drafted. */
  String review() {
    String review =
        linked(number, "raises").stream()
            .filter(n -> n.startsWith("MIR-"))
            .findFirst()
            .orElseThrow();
    desk.pass(Duration.ZERO, review);
    return review;
  }

  List<String> linked(String item, String type) {
    return stream(
            desk.as("admin").get("/api/v1/work-items/" + item + "/links").body().path("items"))
        .filter(link -> link.path("type").asText().equals(type))
        .map(link -> link.path("number").asText())
        .toList();
  }

  List<JsonNode> entries(String item, String kind) {
    return desk.journal(item).stream()
        .filter(entry -> entry.path("kind").asText().equals(kind))
        .map(entry -> entry.path("content"))
        .toList();
  }

  /** Groups told by escalations and call-outs, oldest first. */
  List<String> told(String item, String what) {
    return entries(item, "escalated").stream()
        .filter(
            e ->
                (e.path("clockMetric").asText() + " " + e.path("clockState").asText()).equals(what))
        .map(e -> e.path("notifyGroup").asText())
        .toList();
  }

  List<String> notices(String person, String item) {
    return stream(desk.as(person).get("/api/v1/notifications?limit=200").body().path("items"))
        .filter(notice -> notice.path("item").asText().equals(item))
        .map(notice -> notice.path("text").asText())
        .toList();
  }

  Rest.Answer details(String item) {
    return desk.item(item);
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
