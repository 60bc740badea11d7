package io.attesta.change;

import static io.attesta.change.Drill.GROUP;
import static io.attesta.change.Drill.voter;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.attesta.AttestaTest;
import io.attesta.Rest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttestaTest
class VotingTest {

  private final Drill drill;
  private final JdbcClient jdbc;
  private final Voting voting;
  private final io.attesta.work.WorkItems items;

  VotingTest(
      @LocalServerPort int port,
      @Autowired ApplicationContext context,
      @Autowired JdbcClient jdbc,
      @Autowired Voting voting,
      @Autowired io.attesta.work.WorkItems items) {
    this.drill = new Drill(port, context);
    this.jdbc = jdbc;
    this.voting = voting;
    this.items = items;
  }

  @BeforeEach
  void fiveMembers() {
    drill.electorate(5);
  }

  @AfterEach
  void nobodyVotesInOtherTests() {
    drill.electorate(0);
  }

  private static void refused(Rest.Answer answer, int status, String code) {
    assertThat(answer.text("code")).as(answer.body().toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  private static void accepted(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 204);
  }

  @Test
  void aVoteEndsAsSoonAsTheOutcomeIsCertain() {
    String number = drill.open(Map.of("quorum", 3));
    accepted(drill.vote(voter(0), number, voter(0), "approve"));
    accepted(drill.vote(voter(1), number, voter(1), "approve"));
    drill.jobs(number);
    assertThat(drill.tasks(number)).hasSize(3);
    accepted(drill.vote(voter(2), number, voter(2), "approve"));
    refused(drill.vote(voter(3), number, voter(3), "reject"), 409, "voting-closed");
    drill.jobs(number);
    assertThat(drill.change(number).path("votingOutcome").asText()).isEqualTo("approved");
    assertThat(drill.change(number).path("authorisation").asText()).isEqualTo("valid");
    assertThat(drill.tasks(number)).hasSize(1);
    assertThat(drill.journal(number, "voted")).hasSize(3);
    assertThat(drill.journal(number, "authorised")).hasSize(1);
  }

  @Test
  void aMemberVotesOnceAndNobodyElseForTheMember() {
    String number = drill.open(Map.of("quorum", 5));
    Map<String, String> tasks = drill.tasksByAssignee(number);
    accepted(drill.vote(voter(0), tasks.get(voter(0)), "abstain"));
    assertThat(drill.vote(voter(0), tasks.get(voter(0)), "abstain").status()).isEqualTo(404);
    refused(drill.vote(voter(0), tasks.get(voter(1)), "abstain"), 409, "task-taken");
    assertThat(
            drill
                .as(voter(1))
                .post("/api/v1/tasks/" + tasks.get(voter(1)) + "/release", "")
                .status())
        .isEqualTo(204);
    refused(drill.vote("change-manager", tasks.get(voter(1)), "approve"), 403, "not-a-voter");
    assertThat(drill.rounds("change-manager", number).at("/0/counts/outstanding").asInt())
        .isEqualTo(4);
  }

  @Test
  void aVoteNeedsNoSearchForTheTask() {
    String number = drill.open(Map.of("quorum", 3));
    accepted(drill.ballot(voter(0), number, voter(0), "approve"));
    refused(drill.ballot(voter(0), number, voter(0), "reject"), 409, "already-voted");
    refused(drill.ballot("change-manager", number, "change-manager", "reject"), 403, "not-a-voter");
    refused(drill.ballot("change-manager", number, voter(1), "reject"), 409, "task-taken");
    refused(drill.ballot(voter(1), number, voter(1), "perhaps"), 400, "invalid-input");
    accepted(drill.ballot(voter(1), number, voter(1), "approve"));
    accepted(drill.ballot(voter(2), number, voter(2), "approve"));
    refused(drill.ballot(voter(3), number, voter(3), "reject"), 409, "voting-closed");
    drill.jobs(number);
    assertThat(drill.tasks(number)).as("the tasks of the others are gone").hasSize(1);
    refused(drill.ballot(voter(3), number, voter(3), "reject"), 409, "voting-closed");
  }

  @Test
  void afterTheDeadlineTooFewVotesAreNoQuorum() {
    String number = drill.open(Map.of("quorum", 2));
    assertThat(drill.rounds("admin", number).at("/0/deadline").isTextual()).isTrue();
    accepted(drill.ballot(voter(0), number, voter(0), "approve"));
    voting.remind(number);
    voting.expire(number);
    refused(drill.ballot(voter(1), number, voter(1), "approve"), 409, "voting-closed");
    assertThat(voting.decided(items.get(number).id())).isTrue();
    assertThat(voting.close(number)).isEqualTo("noQuorum");
    assertThat(
            jdbc.sql("select recipient from notification where item = ? and kind = 'vote-reminder'")
                .param(number)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(voter(1), voter(2), voter(3), voter(4));
  }

  @Test
  void requesterAndImplementerAreNoMembers() {
    String number = drill.open(Map.of("implementer", " Voter-4 "));
    assertThat(drill.tasksByAssignee(number)).hasSize(4).doesNotContainKey(voter(4));
  }

  @Test
  void whoBecomesRequesterOrImplementerLosesTheVoteAndCannotGiveItAway() {
    drill.person("deputy", "change-advisory-board");
    String number = drill.open(Map.of("changeCategory", "standard"));
    Map<String, String> tasks = drill.tasksByAssignee(number);
    // Material only for what is no standard change.
    accepted(drill.details("admin", number, Map.of("implementer", voter(0))));
    accepted(drill.patch("admin", number, Map.of("requester", voter(1))));
    refused(drill.vote(voter(0), tasks.get(voter(0)), "approve"), 403, "segregation-of-duties");
    refused(drill.vote(voter(1), tasks.get(voter(1)), "approve"), 403, "segregation-of-duties");
    refused(drill.delegate(voter(0), number, voter(0), "deputy"), 403, "segregation-of-duties");
    refused(drill.delegate(voter(2), number, voter(2), voter(0)), 403, "segregation-of-duties");
    accepted(drill.vote(voter(2), tasks.get(voter(2)), "approve"));
    refused(
        drill.details("admin", number, Map.of("implementer", voter(2))),
        403,
        "segregation-of-duties");
  }

  @Test
  void aDelegateWhoBecomesImplementerLosesTheVote() {
    drill.person("deputy", "change-advisory-board");
    String number = drill.open(Map.of("changeCategory", "standard"));
    String task = drill.tasksByAssignee(number).get(voter(0));
    accepted(drill.delegate(voter(0), number, voter(0), "deputy"));
    accepted(drill.details("admin", number, Map.of("implementer", "deputy")));
    refused(drill.vote("deputy", task, "approve"), 403, "segregation-of-duties");
  }

  @Test
  void whoLeavesTheGroupInMidVoteLosesTheVote() {
    String number = drill.open(Map.of());
    String task = drill.tasksByAssignee(number).get(voter(0));
    drill.leave(voter(0), GROUP);
    drill.person("deputy", "change-advisory-board");
    accepted(drill.delegate("change-manager", number, voter(0), "deputy"));
    refused(drill.vote("deputy", task, "approve"), 403, "not-a-voter");
  }

  @Test
  void aDelegateVotesInThePlaceOfTheMember() {
    drill.person("deputy", "change-advisory-board");
    String number = drill.open(Map.of("quorum", 5));
    String task = drill.tasksByAssignee(number).get(voter(0));
    accepted(drill.delegate(voter(0), number, voter(0), "deputy"));
    assertThat(drill.tasksByAssignee(number)).containsEntry("deputy", task);
    refused(drill.vote(voter(0), task, "approve"), 409, "task-taken");
    accepted(drill.vote("deputy", task, "approve"));
    JsonNode member = drill.rounds("change-manager", number).at("/0/members/0");
    assertThat(member.path("member").asText()).isEqualTo(voter(0));
    assertThat(member.path("castBy").asText()).isEqualTo("deputy");
    assertThat(member.path("comment").asText()).isEqualTo("Because of approve");
    refused(drill.delegate(voter(0), number, voter(0), voter(0)), 409, "already-voted");
  }

  @Test
  void onlyTheMemberOrAChangeManagerForSomeoneElseDelegates() {
    drill.person("deputy", "change-advisory-board");
    String number = drill.open(Map.of());
    refused(drill.delegate("cab-1", number, voter(0), "deputy"), 403, "not-a-voter");
    refused(
        drill.delegate("change-manager", number, voter(0), "change-manager"), 403, "not-a-voter");
    refused(drill.delegate(voter(0), number, voter(0), "requester"), 403, "not-a-voter");
    refused(drill.delegate(voter(0), number, voter(0), "nobody-at-all"), 400, "invalid-input");
    assertThat(drill.delegate("requester", number, voter(0), "deputy").status()).isEqualTo(404);
  }

  @Test
  void whatIsVotedOnStandsStill() {
    String number = drill.open(Map.of());
    refused(drill.details("admin", number, Map.of("backOutPlan", "None")), 409, "voting-open");
    accepted(drill.details("admin", number, Map.of("remark", "For the record")));
    accepted(drill.vote(voter(0), number, voter(0), "approve"));
    accepted(drill.vote(voter(1), number, voter(1), "approve"));
    accepted(drill.vote(voter(2), number, voter(2), "approve"));
    drill.jobs(number);
    assertThat(drill.change(number).path("authorisation").asText()).isEqualTo("valid");
  }

  @Test
  void aVetoDecidesAlone() {
    drill.person(voter(3), "database-support");
    String number = drill.open(Map.of("quorum", 3));
    drill.leave(voter(3), "database-support");
    accepted(drill.vote(voter(3), number, voter(3), "reject"));
    drill.jobs(number);
    assertThat(drill.change(number).path("votingOutcome").asText()).isEqualTo("rejected");
    assertThat(drill.change(number).path("authorisation").asText()).isEqualTo("none");
    assertThat(drill.change(number).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void theRequesterSeesTheOutcomeButNoVote() {
    String number = drill.open(Map.of());
    accepted(drill.vote(voter(0), number, voter(0), "approve"));
    accepted(drill.patch("admin", number, Map.of("requester", "requester")));
    JsonNode shown = drill.rounds("requester", number).path(0);
    assertThat(shown.at("/counts/approvals").asInt()).isEqualTo(1);
    assertThat(shown.path("members").isNull()).isTrue();
    assertThat(drill.as("requester").get("/api/v1/work-items/" + number).body().toString())
        .doesNotContain("Because of approve");
    assertThat(drill.as("agent").get("/api/v1/changes/" + number + "/voting-rounds").status())
        .isEqualTo(404);
  }

  @Test
  void aVoteThatWasCastStands() {
    String number = drill.open(Map.of());
    accepted(drill.vote(voter(0), number, voter(0), "approve"));
    assertThat(List.of("update change_vote set vote = 'reject'", "delete from change_vote"))
        .allSatisfy(
            sql ->
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .hasMessageContaining("a vote that was cast stands"));
  }
}
