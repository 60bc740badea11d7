package io.attesta.imports;

import static io.attesta.imports.LogFixture.assemble;
import static io.attesta.imports.LogFixture.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.imports.CaseHistory.Span;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseAssemblerTest {

  private static final String HEADER =
      "id,at,state,opened,resolved,closed,prio,team,caller,worker,category,sla,reopens,moves\n";
  private final Mapping mapping = LogFixture.mapping(LogFixture.FULL);

  private static Instant at(String time) {
    return Instant.parse("2020-03-0" + time + ":00Z");
  }

  @Test
  void eventsBecomeStepsAndTheLastKnownValuesHold() throws IOException {
    CaseHistory history =
        assemble(
                mapping,
                HEADER
                    + "I1,2/3/2020 10:05,New,2/3/2020 10:00,,,2,Network,ann,?,mail,ok,0,0\n"
                    + "I1,2/3/2020 11:00,Work,2/3/2020 10:00,,,1,Servers,ann,bob,mail,ok,0,1\n"
                    + "I1,2/3/2020 12:00,Wait,2/3/2020 10:00,,,1,?,ann,?,mail,ok,0,1\n"
                    + "I1,2/3/2020 13:00,Done,2/3/2020 10:00,2/3/2020 13:00,,1,Network,ann,bob,mail,ok,0,2\n"
                    + "I1,3/3/2020 13:00,Shut,2/3/2020 10:00,2/3/2020 13:00,3/3/2020 13:00,1,Network,ann,bob,mail,late,0,2\n")
            .history();

    assertThat(history.times())
        .isEqualTo(
            new CaseHistory.Times(at("2T10:00"), at("2T11:00"), at("2T13:00"), at("3T13:00")));
    assertThat(history.title()).isEqualTo("mail of ann");
    assertThat(history.last().group()).isEqualTo("network-support");
    assertThat(history.last().assignee()).isEqualTo("bob");
    assertThat(history.steps()).hasSize(5);
    assertThat(history.steps().get(1).changes())
        .containsEntry("priority", new CaseHistory.Change("P2", "P1"))
        .containsEntry("group", new CaseHistory.Change("network-support", "service-desk"))
        .containsEntry("status", new CaseHistory.Change("NEW", "IN_PROGRESS"));
    assertThat(history.steps().get(2).changes()).doesNotContainKeys("group", "assignee");
    assertThat(history.tally().handOvers()).isEqualTo(2);
    assertThat(history.tally().handOverCounter()).isEqualTo(2);
    assertThat(history.tally().slaMet()).isFalse();
    assertThat(history.tally().heldSeconds()).isEqualTo(Map.of("CUSTOMER", 3600L));
  }

  @Test
  void timelineRunsFromOpeningToClosing() throws IOException {
    CaseHistory history =
        assemble(
                mapping,
                HEADER
                    + "I1,2/3/2020 10:05,New,2/3/2020 10:00,,,2,,,,,,,\n"
                    + "I1,2/3/2020 11:00,Work,2/3/2020 10:00,,,1,,,,,,,\n"
                    + "I1,2/3/2020 12:00,Done,2/3/2020 10:00,2/3/2020 12:30,,1,,,,,,,\n"
                    + "I1,2/3/2020 12:30,Done,2/3/2020 10:00,2/3/2020 12:30,,1,,,,,,,\n"
                    + "I1,3/3/2020 13:00,Shut,2/3/2020 10:00,2/3/2020 12:30,3/3/2020 13:00,1,,,,,,,\n")
            .history();

    assertThat(history.timeline())
        .containsExactly(
            new Span(at("2T10:00"), CaseStatus.NEW, null, "P2"),
            new Span(at("2T11:00"), CaseStatus.IN_PROGRESS, null, "P1"),
            new Span(at("2T12:30"), CaseStatus.RESOLVED, null, "P1"),
            new Span(at("3T13:00"), CaseStatus.CLOSED, null, "P1"));
  }

  @Test
  void eventsInAnyOrderAreSortedAndSaid() throws IOException {
    CaseAssembler.Assembled assembled =
        assemble(
            mapping,
            HEADER
                + "I1,3/3/2020 13:00,Shut,,,,,,,,,,,\n"
                + "I1,2/3/2020 13:00,Done,,,,,,,,,,,\n"
                + "I1,2/3/2020 10:00,New,,,,,,,,,,,\n");

    assertThat(codes(assembled.findings())).containsExactly("out-of-order", "out-of-order");
    assertThat(assembled.history().status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(assembled.history().times().opened()).isEqualTo(at("2T10:00"));
    assertThat(assembled.history().times().resolved()).isEqualTo(at("2T13:00"));
  }

  @Test
  void unknownStateKeepsTheEventAndTheStatus() throws IOException {
    CaseAssembler.Assembled assembled =
        assemble(
            mapping,
            HEADER + "I1,2/3/2020 10:00,Work,,,,,,,,,,,\nI1,2/3/2020 11:00,-100,,,,,,,,,,,\n");

    assertThat(codes(assembled.findings())).containsExactly("state-unknown");
    assertThat(assembled.findings().get(0).column()).isEqualTo("state");
    assertThat(assembled.findings().get(0).line()).isEqualTo(3);
    assertThat(assembled.history().status()).isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(assembled.history().steps()).hasSize(2);
  }

  @Test
  void unknownStateRejectsTheEventWhereTheMappingSaysSo() throws IOException {
    Mapping strict =
        LogFixture.mapping(
            LogFixture.FULL.replace("columns: [state],", "columns: [state], otherwise: reject,"));
    CaseAssembler.Assembled assembled =
        assemble(strict, HEADER + "I1,2/3/2020 11:00,-100,,,,,,,,,,,\n");

    assertThat(assembled.rejected()).isEqualTo(1);
    assertThat(assembled.history()).isNull();
  }

  @Test
  void sameEventTwiceIsRejectedOnce() throws IOException {
    String event = "I1,2/3/2020 10:00,Work,,,,,,,,,,,\n";
    CaseAssembler.Assembled assembled = assemble(mapping, HEADER + event + event);

    assertThat(assembled.rejected()).isEqualTo(1);
    assertThat(codes(assembled.findings())).containsExactly("duplicate");
    assertThat(assembled.history().steps()).hasSize(1);
  }

  @Test
  void resolvedBeforeOpenedIsNotBelieved() throws IOException {
    CaseAssembler.Assembled assembled =
        assemble(
            mapping,
            HEADER
                + "I1,2/3/2020 10:00,New,2/3/2020 10:00,,,,,,,,,,\n"
                + "I1,2/3/2020 12:00,Done,2/3/2020 10:00,1/3/2020 09:00,,,,,,,,,\n");

    assertThat(codes(assembled.findings())).containsExactly("resolved-before-opened");
    assertThat(assembled.history().times().resolved()).isEqualTo(at("2T12:00"));
  }

  @Test
  void closedWithoutResolvedCountsAsResolvedWhenItWasClosed() throws IOException {
    CaseAssembler.Assembled assembled =
        assemble(
            mapping,
            HEADER
                + "I1,2/3/2020 10:00,New,,,,,,,,,,,\n"
                + "I1,2/3/2020 12:00,Shut,,?,2/3/2020 12:01,,,,,,,,\n");

    assertThat(codes(assembled.findings())).containsExactly("closed-without-resolved");
    assertThat(assembled.history().times().resolved()).isEqualTo(at("2T12:01"));
    assertThat(assembled.history().times().closed()).isEqualTo(at("2T12:01"));
  }

  @Test
  void eventBeforeTheOpeningCountsAtTheOpening() throws IOException {
    CaseAssembler.Assembled assembled =
        assemble(
            mapping,
            HEADER
                + "I1,2/3/2020 07:00,Work,2/3/2020 10:00,,,,,,,,,,\n"
                + "I1,2/3/2020 12:00,Done,2/3/2020 10:00,,,,,,,,,,\n");

    assertThat(codes(assembled.findings())).containsExactly("event-before-opened");
    assertThat(assembled.history().times().responded()).isEqualTo(at("2T10:00"));
    assertThat(assembled.history().steps().get(0).at()).isEqualTo(at("2T07:00"));
  }

  @Test
  void reopenedCaseEndsWithItsLastResolution() throws IOException {
    CaseHistory history =
        assemble(
                mapping,
                HEADER
                    + "I1,2/3/2020 10:00,New,,,,,,,,,,,\n"
                    + "I1,2/3/2020 11:00,Done,,,,,,,,,,,\n"
                    + "I1,2/3/2020 12:00,Work,,,,,,,,,,,\n"
                    + "I1,2/3/2020 13:00,Done,,,,,,,,,,,\n"
                    + "I1,2/3/2020 14:00,Shut,,,,,,,,,,,\n"
                    + "I1,2/3/2020 15:00,Work,,,,,,,,,,,\n"
                    + "I1,2/3/2020 16:00,Shut,,,,,,,,,,,\n")
            .history();

    assertThat(history.tally().reopens()).isEqualTo(2);
    assertThat(history.times().resolved()).isEqualTo(at("2T16:00"));
    assertThat(history.timeline()).hasSize(8);
  }

  @Test
  void endStatedForACaseThatNeverGotThereIsNotBelieved() throws IOException {
    CaseAssembler.Assembled assembled =
        assemble(
            mapping, HEADER + "I1,2/3/2020 10:00,New,,2/3/2020 12:00,3/3/2020 12:00,,,,,,,,\n");

    assertThat(codes(assembled.findings())).containsExactly("end-stated-but-open");
    assertThat(assembled.history().times().resolved()).isNull();
    assertThat(assembled.history().times().closed()).isNull();
  }

  @Test
  void unknownValuesAreSaidAndFallBack() throws IOException {
    CaseAssembler.Assembled assembled =
        assemble(mapping, HEADER + "I1,2/3/2020 10:00,Work,soon,,,7,Nobody,,,,perhaps,x,\n");

    assertThat(codes(assembled.findings()))
        .containsExactly("priority-unknown", "time-unreadable", "sla-unknown", "number-unreadable");
    assertThat(assembled.history().last().priority()).isEqualTo("P3");
    assertThat(assembled.history().last().group()).isEqualTo("service-desk");
    assertThat(assembled.history().last().sourceGroup()).isEqualTo("Nobody");
  }

  @Test
  void eventsOfTheSameMinuteFollowTheSequenceOfTheSource() throws IOException {
    Mapping ordered =
        LogFixture.mapping(
            LogFixture.FULL.replace("event: {time: at}", "event: {time: at, order: [moves]}"));
    CaseAssembler.Assembled assembled =
        assemble(
            ordered,
            HEADER
                + "I1,2/3/2020 10:00,Done,,,,,,,,,,,10\n"
                + "I1,2/3/2020 10:00,Work,,,,,,,,,,,9\n"
                + "I1,2/3/2020 10:01,Shut,,,,,,,,,,,3\n");

    assertThat(assembled.history().steps()).extracting(s -> s.line()).containsExactly(3L, 2L, 4L);
    assertThat(codes(assembled.findings())).containsExactly("sequence-disagrees");
  }
}
