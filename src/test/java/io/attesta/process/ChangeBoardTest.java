package io.attesta.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.CountedStatements;
import io.attesta.Rest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What those who decide read: agenda, grounds, minutes, and what another window would mean. */
@AttestaTest
class ChangeBoardTest extends ChangeStory {

  private static final String AGENDA = "/api/v1/cab-agenda";

  @Autowired private CountedStatements statements;

  ChangeBoardTest(@Autowired ApplicationContext context, @LocalServerPort int port) {
    super(context, port);
  }

  private void voteOpens(Map<String, Object> more) {
    Map<String, Object> details = new LinkedHashMap<>(more);
    details.put("complexity", "HIGH");
    request(details);
    accept();
  }

  private Optional<JsonNode> onAgenda(String reader, String query) {
    Rest.Answer answer = desk.as(reader).get(AGENDA + query);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return stream(answer.body().path("items"))
        .filter(entry -> entry.path("number").asText().equals(number))
        .findFirst();
  }

  private Rest.Answer propose(String user, Instant start) {
    return desk.as(user)
        .post(
            "/api/v1/changes/" + number + "/window-proposals",
            Map.of(
                "plannedStart",
                start.toString(),
                "plannedEnd",
                start.plus(Duration.ofHours(2)).toString()));
  }

  @Test
  void theAgendaTellsAMemberWhatIsAskedAndHowTheVoteStands() {
    voteOpens(Map.of());
    JsonNode entry = onAgenda("cab-1", "?mine=true&group=change-advisory-board").orElseThrow();
    assertThat(entry.path("risk").asText())
        .isEqualTo(decided("change-risk").at("/changeRisk").asText());
    assertThat(entry.path("category").asText()).isEqualTo("normal");
    assertThat(entry.at("/vote/members").asInt()).isEqualTo(5);
    assertThat(entry.at("/vote/mine/0").asText()).isEqualTo("cab-1");
    assertThat(onAgenda("cab-1", "?group=emergency-cab")).isEmpty();

    vote("cab-1", "approve");
    assertThat(onAgenda("cab-1", "?mine=true")).isEmpty();
    JsonNode voted = onAgenda("cab-1", "").orElseThrow();
    assertThat(voted.at("/vote/approvals").asInt()).isEqualTo(1);
    assertThat(voted.at("/vote/voted").asBoolean()).isTrue();
  }

  @Test
  void theAgendaTellsADelegateWhoseVoteIsAsked() {
    voteOpens(Map.of());
    String path = "/api/v1/changes/" + number + "/voting-rounds/current/delegations/cab-2";
    assertThat(desk.as("cab-2").put(path, Map.of("delegate", "cab-4")).status()).isEqualTo(204);
    assertThat(onAgenda("cab-4", "").orElseThrow().at("/vote/mine"))
        .extracting(JsonNode::asText)
        .containsExactly("cab-2", "cab-4");
    assertThat(onAgenda("cab-2", "").orElseThrow().at("/vote/mine")).isEmpty();
  }

  @Test
  void theAgendaHoldsWhatOnePersonDecides() {
    request(Map.of());
    accept();
    assertThat(onAgenda("change-manager", "?mine=true").orElseThrow().at("/decision/task").asText())
        .isEqualTo(desk.task(number, "UserTask_DecideAlone"));
    JsonNode others = onAgenda("cab-1", "?group=change-managers").orElseThrow();
    assertThat(others.at("/decision/mine").asBoolean()).isFalse();
    assertThat(others.path("vote").isNull()).isTrue();
  }

  @Test
  void theAgendaComesFirstWithWhatRisksMost() {
    request(Map.of());
    accept();
    String harmless = number;
    voteOpens(Map.of("serviceOutage", true, "testedBackOut", false));
    List<String> numbers =
        desk.as("auditor").get(AGENDA).body().path("items").findValuesAsText("number");
    assertThat(numbers).containsSubsequence(number, harmless);
  }

  @Test
  void theAgendaTakesTheSameStatementsHoweverMuchIsOnIt() throws Exception {
    voteOpens(Map.of());
    int few = agendaStatements();
    voteOpens(Map.of());
    assertThat(agendaStatements()).isEqualTo(few).isLessThanOrEqualTo(6);
  }

  private int agendaStatements() throws Exception {
    int least = Integer.MAX_VALUE;
    for (int call = 0; call < 3; call++) {
      least = Math.min(least, statements.during(() -> desk.as("auditor").get(AGENDA)).executions());
    }
    return least;
  }

  @Test
  void theGroundsOfARiskAreReadByThoseWhoSeeChangesOnly() {
    voteOpens(Map.of());
    String path = "/api/v1/changes/" + number + "/decisions";
    JsonNode risk =
        stream(desk.as("cab-3").get(path).body().path("items"))
            .filter(decision -> decision.path("decision").asText().equals("change-risk"))
            .findFirst()
            .orElseThrow();
    assertThat(risk.at("/inputs/complexity").asText()).isEqualTo("HIGH");
    assertThat(risk.at("/outputs/changeRisk").asText()).isNotEmpty();
    assertThat(desk.as("technician").get(path).status()).isEqualTo(403);
    assertThat(desk.as("requester").get(path).status()).isEqualTo(404);
    assertThat(desk.as("technician").get(AGENDA).text("code")).isEqualTo("not-a-reader");
  }

  @Test
  void minutesTellVotesPresenceAndOutcomeAndEscapeWhatPeopleTyped() {
    voteOpens(Map.of());
    desk.as("cab-1")
        .put(
            "/api/v1/changes/" + number + "/voting-rounds/current/votes/cab-1",
            Map.of("vote", "approve", "comment", "<script>x()</script> fine"));
    vote("cab-2", "approve");
    vote("cab-3", "approve");
    waitsForWindow();

    Rest.Answer page = desk.as("auditor").get("/api/v1/changes/" + number + "/minutes");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    String text = page.response().body();
    assertThat(text)
        .contains("Approved by vote, round 1", "Mina Sato, Noor Haddad, Olivia Brooks")
        .contains("Pavel Novak, Quentin Leroy", "&lt;script&gt;x()&lt;/script&gt; fine")
        .contains("in the journal of " + number)
        .doesNotContain("<script>");

    String german = "/api/v1/changes/" + number + "/minutes?language=de&zone=Europe/Berlin";
    assertThat(desk.as("cab-1").get(german).response().body())
        .contains("lang=\"de\"", "Entscheidungen über " + number)
        .contains("Genehmigt durch Abstimmung, Runde 1", "Beschlussfähigkeit", "Zugestimmt")
        .contains("im Journal von " + number, "Europe/Berlin")
        .doesNotContain("Approved", "<script>");
    assertThat(desk.as("cab-1").get("/api/v1/changes/" + number + "/minutes?language=xx").status())
        .isEqualTo(400);
  }

  @Test
  void minutesOfAPeriodHoldWhatWasDecidedInItByTheGroupThatIsAskedAbout() {
    Instant from = now.get().minusSeconds(60);
    request(Map.of());
    accept();
    authorise("change-manager", "approved");
    String period = "?from=" + from + "&to=" + from.plus(Duration.ofHours(1));
    String all = "/api/v1/cab-minutes" + period;
    assertThat(desk.as("cab-1").get(all).response().body())
        .contains(number, "Approved by one person", "Katja Brandt");
    assertThat(desk.as("cab-1").get(all + "&group=emergency-cab").response().body())
        .doesNotContain(number);
    assertThat(desk.as("technician").get(all).status()).isEqualTo(403);
    assertThat(
            desk.as("cab-1")
                .get("/api/v1/cab-minutes?from=" + from + "&to=" + from.plus(Duration.ofDays(101)))
                .status())
        .isEqualTo(400);
  }

  @Test
  void anotherWindowIsLookedAtWithoutMovingAnything() {
    scheduled(Map.of());
    LocalDateTime start = LocalDateTime.ofInstant(opens.plus(Duration.ofDays(300)), ZoneOffset.UTC);
    Map<String, Object> freeze = new LinkedHashMap<>();
    freeze.put("name", "Stocktaking");
    freeze.put("service", service);
    freeze.put("zone", "UTC");
    freeze.put("firstStart", start.toString());
    freeze.put("firstEnd", start.plusHours(3).toString());
    desk.as("change-manager").put("/api/v1/freezes/" + service, freeze);
    int version = desk.item(number).body().path("version").asInt();
    int checks = entries("conflicts-checked").size();

    Rest.Answer proposal = propose("change-manager", start.toInstant(ZoneOffset.UTC));
    assertThat(proposal.status()).as(proposal.body().toString()).isEqualTo(200);
    assertThat(proposal.body().at("/conflicts/0/kind").asText()).isEqualTo("FREEZE");
    assertThat(proposal.body().path("blocked").asBoolean()).isTrue();
    assertThat(proposal.body().path("version").asInt()).isEqualTo(version);
    assertThat(proposal.body().at("/effect/voidsApproval").asBoolean()).isTrue();
    assertThat(proposal.body().at("/effect/decideAgain").asText()).isNotEmpty();

    assertThat(desk.item(number).body().path("version").asInt()).isEqualTo(version);
    assertThat(entries("conflicts-checked")).hasSize(checks);
    assertThat(propose("change-manager", opens).body().path("conflicts")).isEmpty();
    Rest.Answer past = propose("change-manager", now.get().minus(Duration.ofDays(1)));
    assertThat(past.body().at("/errors/0/code").asText()).isEqualTo("past");
    assertThat(propose("requester", opens).status()).isEqualTo(404);
  }

  @Test
  void duringAVoteTheWindowStandsStill() {
    voteOpens(Map.of());
    JsonNode effect = propose("cab-1", opens.plus(Duration.ofDays(1))).body().path("effect");
    assertThat(effect.path("votingOpen").asBoolean()).isTrue();
    assertThat(effect.path("voidsApproval").asBoolean()).isFalse();
  }
}
