package io.attesta.change;

import static io.attesta.change.Drill.voter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import io.attesta.cmdb.ChangeAuthority;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@AttestaTest
class AuthorisationTest {

  private final Drill drill;
  private final ChangeAuthority authority;
  private final Authorisations authorisations;

  AuthorisationTest(
      @LocalServerPort int port,
      @Autowired ApplicationContext context,
      @Autowired ChangeAuthority authority,
      @Autowired Authorisations authorisations) {
    this.drill = new Drill(port, context);
    this.authority = authority;
    this.authorisations = authorisations;
  }

  @BeforeEach
  void threeMembers() {
    drill.electorate(3);
  }

  @AfterEach
  void nobodyVotesInOtherTests() {
    drill.electorate(0);
  }

  private String voted(Map<String, Object> more) {
    String number = drill.open(more);
    approve(number);
    return number;
  }

  private void approve(String number) {
    drill.vote(voter(0), number, voter(0), "approve");
    drill.vote(voter(1), number, voter(1), "approve");
    drill.jobs(number);
    assertThat(state(number)).isEqualTo("valid");
  }

  private String state(String number) {
    return drill.change(number).path("authorisation").asText();
  }

  private static void refused(Rest.Answer answer, int status, String code) {
    assertThat(answer.text("code")).as(answer.body().toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void aMaterialEditMakesTheApprovalVoidAndTheAuthorityVotesAgain() {
    String number = voted(Map.of());
    String hash = drill.change(number).path("contentHash").asText();
    assertThat(drill.details("admin", number, Map.of("backOutPlan", "None needed")).status())
        .isEqualTo(200);
    JsonNode first = drill.change(number).at("/authorisations/0");
    assertThat(state(number)).isEqualTo("void");
    assertThat(first.path("contentHash").asText()).isEqualTo(hash);
    assertThat(first.path("decideAgain").asText()).isEqualTo("authority");
    assertThat(first.path("voidReason").asText()).endsWith("backOutPlan");
    assertThat(drill.journal(number, "authorisation-voided")).hasSize(1);
    assertThat(drill.tasks(number)).as("the members are asked again").hasSize(3);
    assertThat(drill.as("admin").get("/api/v1/work-items/" + number).text("phase"))
        .isEqualTo("Vote");
    approve(number);
    assertThat(drill.change(number).path("authorisations")).hasSize(2);
    assertThat(drill.change(number).path("votingRounds").asInt()).isEqualTo(2);
  }

  @Test
  void theOldVoteDoesNotCountForOldContentPutBack() {
    String number = voted(Map.of("backOutPlan", "Old"));
    drill.details("admin", number, Map.of("backOutPlan", "New"));
    for (String voter : new String[] {voter(0), voter(1)}) {
      drill.vote(voter, number, voter, "needsInformation");
    }
    assertThatThrownBy(() -> authorisations.record(number, "normal", "cab"))
        .hasMessageContaining("has not approved");
  }

  @Test
  void anImmaterialEditIsNotedWithTheApproval() {
    String number = voted(Map.of());
    drill.details("admin", number, Map.of("remark", "Bring coffee"));
    assertThat(state(number)).isEqualTo("valid");
    assertThat(drill.journal(number, "authorisation-kept").get(0).at("/content/fields/0").asText())
        .isEqualTo("remark");
  }

  @Test
  void nobodyWhoDecidedBecomesRequesterAfterwards() {
    String number = voted(Map.of());
    refused(
        drill.patch("admin", number, Map.of("requester", voter(0))), 403, "segregation-of-duties");
    assertThat(drill.patch("admin", number, Map.of("requester", voter(2))).status()).isEqualTo(200);
  }

  @Test
  void whatIsBeingImplementedStandsStill() {
    String number = voted(Map.of());
    drill.step("admin", number, Map.of());
    refused(
        drill.details("admin", number, Map.of("backOutPlan", "None")), 409, "being-implemented");
    assertThat(state(number)).isEqualTo("valid");
  }

  @Test
  void aLesserAuthorityDoesNotDecideAboutMoreThanItWasAskedFor() {
    String number = voted(Map.of());
    drill.details(
        "admin",
        number,
        Map.of("plannedStart", "2030-01-01T08:00:00Z", "plannedEnd", "2030-01-01T10:00:00Z"));
    assertThat(again(number)).isEqualTo("changeManager");
    // The drill opens a vote at once; on the way there nothing material may change.
    refused(drill.details("admin", number, Map.of("backOutPlan", "None")), 409, "voting-open");
    approve(number);
  }

  private String again(String number) {
    JsonNode all = drill.change(number).path("authorisations");
    return all.path(all.size() - 1).path("decideAgain").asText();
  }

  @Test
  void aChangeManagerDecidesAlone() {
    String number = drill.open(Map.of("changeAuthority", "changeManager"));
    assertThat(drill.step("change-manager", number, Map.of("authorisation", "approved")).status())
        .isEqualTo(200);
    assertThat(state(number)).isEqualTo("valid");
    assertThat(drill.change(number).at("/decisions/0/person").asText()).isEqualTo("change-manager");
    drill.details("admin", number, Map.of("implementer", "change-manager"));
    assertThat(state(number)).isEqualTo("void");
    assertThat(again(number)).isEqualTo("changeManager");
    refused(
        drill.step("change-manager", number, Map.of("authorisation", "approved")),
        403,
        "segregation-of-duties");
  }

  @Test
  void requesterAndImplementerNeverDecideAlone() {
    String number =
        drill.open(Map.of("changeAuthority", "changeManager", "implementer", "change-manager"));
    refused(
        drill.step("change-manager", number, Map.of("authorisation", "approved")),
        403,
        "segregation-of-duties");
    drill.details("admin", number, Map.of("implementer", ""));
    drill.patch("admin", number, Map.of("requester", "change-manager"));
    refused(
        drill.step("change-manager", number, Map.of("authorisation", "approved")),
        403,
        "segregation-of-duties");
  }

  @Test
  void whoIsNoLongerInTheGroupDoesNotDecide() {
    drill.person("short-timer", "change-managers");
    String number = drill.open(Map.of("changeAuthority", "changeManager"));
    String task = drill.tasks(number).get(0).path("id").asText();
    assertThat(drill.as("short-timer").post("/api/v1/tasks/" + task + "/claim", "").status())
        .isEqualTo(204);
    drill.leave("short-timer", "change-managers");
    drill.person("short-timer", "change-advisory-board");
    refused(
        drill.complete("short-timer", task, Map.of("authorisation", "approved")),
        403,
        "not-an-authority");
  }

  @Test
  void aModelThatForgetsTheVoteFindsNoAuthorisation() {
    String number = drill.open(Map.of());
    for (String who : new String[] {"cab", "changeManager", "topManagement", "none", "somebody"}) {
      assertThatThrownBy(() -> authorisations.record(number, "normal", who))
          .hasMessageContaining("has not approved");
      assertThatThrownBy(() -> authorisations.record(number, "standard", who))
          .hasMessageContaining("has not approved");
    }
    assertThat(authorisations.check(number)).isFalse();
  }

  @Test
  void aVoteOfOneAuthorityIsNoneOfAnother() {
    String number = drill.open(Map.of("changeAuthority", "cab"));
    drill.vote(voter(0), number, voter(0), "approve");
    drill.vote(voter(1), number, voter(1), "approve");
    assertThatThrownBy(() -> authorisations.record(number, "normal", "emergencyCab"))
        .hasMessageContaining("has not approved");
  }

  @Test
  void aChangeStandsInForItsItemsInItsWindowOrWhileItIsImplemented() {
    Instant now = Instant.now();
    String number =
        drill.open(
            Map.of(
                "plannedStart", now.plus(1, ChronoUnit.HOURS).toString(),
                "plannedEnd", now.plus(2, ChronoUnit.HOURS).toString()));
    assertThat(authority.objection("DRL-999999", "switch-1")).contains("no change");
    assertThat(authority.objection(number, "switch-1")).contains("not approved");
    approve(number);
    assertThat(authority.objection(number, "switch-1")).contains("neither in its window");
    drill.details("admin", number, Map.of("remark", "no matter"));
    drill.step("admin", number, Map.of());
    assertThat(drill.change(number).path("implementing").asBoolean()).isTrue();
    assertThat(authority.objection(number, "switch-1")).contains("does not name");
  }

  @Test
  void aChangeWhoseApprovalIsVoidStandsInForNothing() {
    Instant now = Instant.now();
    String number =
        voted(
            Map.of(
                "changeType",
                "emergency",
                "configurationItems",
                "drill-switch",
                "plannedStart",
                now.minus(1, ChronoUnit.HOURS).toString(),
                "plannedEnd",
                now.plus(2, ChronoUnit.HOURS).toString()));
    assertThat(authority.objection(number, "drill-switch")).isNull();
    assertThat(authority.objection(number, "switch-1")).contains("does not name");
    drill.details("admin", number, Map.of("implementationPlan", "Another way"));
    assertThat(authority.objection(number, "drill-switch")).contains("not approved");
    assertThat(authorisations.check(number)).isFalse();
  }
}
