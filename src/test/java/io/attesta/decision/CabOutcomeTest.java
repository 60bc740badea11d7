package io.attesta.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CabOutcomeTest {

  private static final Table TABLE = Table.of("change/cab-outcome.dmn");

  /** Columns: row, for, against, abstentions, questions, out, vetoes, vetoes possible, quorum. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          1,  4, 0, 0, 0, 1, 1, 0, 3, false, rejected
          1,  0, 1, 0, 0, 4, 1, 1, 3, false, rejected
          2,  0, 0, 0, 0, 0, 0, 0, 3, false, noQuorum
          3,  3, 0, 0, 0, 2, 0, 0, 3, false, approved
          3,  3, 2, 0, 0, 0, 0, 0, 3, false, approved
          3,  2, 0, 3, 0, 0, 0, 0, 2, false, approved
          4,  0, 3, 0, 0, 2, 0, 2, 3, false, rejected
          4,  0, 2, 0, 1, 0, 0, 0, 3, true,  rejected
          5,  1, 0, 3, 0, 1, 0, 0, 3, false, noQuorum
          5,  0, 0, 5, 0, 0, 0, 0, 1, false, noQuorum
          6,  3, 0, 0, 0, 2, 0, 1, 3, false, undecided
          6,  2, 0, 0, 0, 3, 0, 0, 3, false, undecided
          6,  2, 1, 0, 1, 1, 0, 0, 3, -,     undecided
          6,  0, 0, 0, 0, 5, 0, 1, 3, false, undecided
          7,  2, 0, 0, 0, 3, 0, 0, 3, true,  noQuorum
          7,  0, 0, 0, 0, 5, 0, 0, 3, true,  noQuorum
          8,  3, 1, 0, 0, 1, 0, 1, 3, true,  approved
          8,  3, 1, 0, 0, 2, 0, 0, 3, true,  approved
          9,  1, 1, 1, 1, 1, 0, 0, 3, true,  needsInformation
          9,  2, 1, 0, 2, 0, 0, 0, 3, false, needsInformation
          9,  0, 0, 0, 3, 0, 0, 0, 3, false, needsInformation
          10, 2, 2, 1, 0, 0, 0, 0, 3, false, rejected
          10, 1, 2, 0, 0, 2, 0, 0, 3, true,  rejected
          """)
  void eachRowGivesItsOutcome(
      int row,
      int approvals,
      int rejections,
      int abstentions,
      int questions,
      int outstanding,
      int vetoes,
      int outstandingVetoes,
      int quorum,
      Boolean votingExpired,
      String outcome) {
    Map<String, Object> facts = counts(approvals, rejections, abstentions, questions, outstanding);
    facts.put("vetoes", vetoes);
    facts.put("outstandingVetoes", outstandingVetoes);
    facts.put("quorum", quorum);
    facts.put("votingExpired", votingExpired);

    assertThat(TABLE.row(facts)).isEqualTo(row);
    assertThat(TABLE.decide(facts)).containsExactly(Map.entry("votingOutcome", outcome));
  }

  @Test
  void withoutAnOpenRoundNothingIsDecided() {
    assertThat(TABLE.row(Facts.of())).isEqualTo(11);
    assertThat(TABLE.decide(Facts.of())).containsExactly(Map.entry("votingOutcome", "undecided"));
  }

  @Test
  void everyCountIsAnsweredAndNoRowIsDead() {
    var reached = new TreeSet<>(Set.of(2, 11));
    for (int quorum = 1; quorum <= 3; quorum++) {
      for (Map<String, Object> facts : waysOfFive(quorum)) {
        for (Object expired : List.of(true, false)) {
          facts.put("votingExpired", expired);
          reached.add(TABLE.row(facts));
          if (expired.equals(true) || facts.get("outstanding").equals(0)) {
            assertThat(outcome(facts)).as(facts.toString()).isNotEqualTo("undecided");
          }
        }
      }
    }
    assertThat(reached)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, TABLE.rows()).boxed().toList());
  }

  /** Whatever those who are still to vote say, the early outcome stays. */
  @Test
  void anEarlyOutcomeIsCertain() {
    for (int quorum = 1; quorum <= 3; quorum++) {
      for (Map<String, Object> facts : waysOfFive(quorum)) {
        String early = outcome(facts);
        if (!early.equals("undecided") && (int) facts.get("outstanding") > 0) {
          for (String vote :
              List.of("approvals", "rejections", "abstentions", "needsInformation")) {
            assertThat(outcome(oneMore(facts, vote))).as(facts + " and " + vote).isEqualTo(early);
          }
        }
      }
    }
  }

  /** Every way five members can have voted, with and without a veto cast or possible. */
  private static List<Map<String, Object>> waysOfFive(int quorum) {
    List<Map<String, Object>> ways = new ArrayList<>();
    for (int code = 0; code < 1296; code++) {
      int approvals = code % 6;
      int rejections = code / 6 % 6;
      int abstentions = code / 36 % 6;
      int questions = code / 216;
      int outstanding = 5 - approvals - rejections - abstentions - questions;
      for (int veto = 0; veto < 3 && outstanding >= 0; veto++) {
        Map<String, Object> facts =
            counts(approvals, rejections, abstentions, questions, outstanding);
        facts.put("quorum", quorum);
        facts.put("vetoes", veto == 1 && rejections > 0 ? 1 : 0);
        facts.put("outstandingVetoes", veto == 2 && outstanding > 0 ? 1 : 0);
        ways.add(facts);
      }
    }
    return ways;
  }

  private static Map<String, Object> oneMore(Map<String, Object> facts, String vote) {
    Map<String, Object> more = new HashMap<>(facts);
    more.merge(vote, 1, (a, b) -> (int) a + (int) b);
    more.merge("outstanding", -1, (a, b) -> (int) a + (int) b);
    return more;
  }

  private static String outcome(Map<String, Object> facts) {
    return (String) TABLE.decide(facts).get("votingOutcome");
  }

  private static Map<String, Object> counts(
      int approvals, int rejections, int abstentions, int questions, int outstanding) {
    return new HashMap<>(
        Facts.of(
            "members", approvals + rejections + abstentions + questions + outstanding,
            "approvals", approvals,
            "rejections", rejections,
            "abstentions", abstentions,
            "needsInformation", questions,
            "outstanding", outstanding));
  }
}
