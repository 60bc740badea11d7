package io.attesta.change.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.attesta.AttestaTest;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WithoutProcess;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttestaTest
class ScheduleTest {

  @Autowired WithoutProcess items;
  @Autowired WorkItems workItems;
  @Autowired ScheduleTable schedule;
  @Autowired ChangeCalendar calendar;
  @Autowired ConflictTable conflicts;
  @Autowired CalendarFacts facts;
  @Autowired Now now;

  private static Map<String, Object> plan(Instant start, Instant end) {
    Map<String, Object> details = new HashMap<>();
    details.put("changeType", "normal");
    details.put("plannedStart", start.toString());
    details.put("plannedEnd", end.toString());
    details.put("implementer", "schedule-implementer");
    return details;
  }

  private Instant inDays(int days) {
    return now.get().truncatedTo(ChronoUnit.HOURS).plus(days, ChronoUnit.DAYS);
  }

  private WorkItemView open(int days) {
    return items.open(
        "change", "requester", "email", plan(inDays(days), inDays(days).plusSeconds(7200)));
  }

  @Test
  void plannedChangeIsOnTheScheduleAndFollowsItsWorkItem() {
    WorkItemView change = open(400);
    Scheduled kept = schedule.find(change.id()).orElseThrow();
    assertThat(kept.window()).isEqualTo(new Window(inDays(400), inDays(400).plusSeconds(7200)));
    assertThat(kept.phase()).isEqualTo(Phase.REQUESTED);
    assertThat(kept.implementer()).isEqualTo("schedule-implementer");
    assertThat(kept.service()).isEqualTo("email");
    assertThat(kept.category()).isEqualTo("normal");
    assertThat(kept.sequence()).isZero();

    items.edit(change.id(), Map.of("plannedEnd", inDays(401).toString()));
    Scheduled moved = schedule.find(change.id()).orElseThrow();
    assertThat(moved.window().end()).isEqualTo(inDays(401));
    assertThat(moved.sequence()).isEqualTo(1);

    items.status(change.id(), "CANCELLED");
    assertThat(schedule.find(change.id()).orElseThrow().phase()).isEqualTo(Phase.CANCELLED);
  }

  @Test
  void badWindowIsRefusedAndNothingIsKept() {
    WorkItemView change = open(402);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> items.edit(change.id(), Map.of("plannedEnd", inDays(402).toString())))
        .satisfies(
            refusal ->
                assertThat(refusal.errors())
                    .extracting("field")
                    .containsExactly("details.plannedEnd"));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(-1));
    assertThat(schedule.find(change.id()).orElseThrow().window().end())
        .isEqualTo(inDays(402).plusSeconds(7200));
  }

  @Test
  void sameImplementerIsFoundKeptAndTold() {
    WorkItemView first = open(404);
    WorkItemView second = open(404);

    assertThat(calendar.assess(second, "normal")).isTrue();

    KeptCheck check = conflicts.latest(second.id()).orElseThrow();
    assertThat(check.occasion()).isEqualTo(Occasion.ASSESSMENT);
    assertThat(check.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.kind()).isEqualTo(Conflict.Kind.IMPLEMENTER);
              assertThat(conflict.other()).isEqualTo(first.number());
            });
    Map<String, Object> told = facts.facts(workItems.get(second.number()));
    assertThat(told)
        .containsEntry("conflictCount", 1L)
        .containsEntry("blockingConflictCount", 1L)
        .containsEntry("impactedServices", "E-mail and calendar")
        .containsEntry("impactedServiceCount", 1)
        .containsEntry("highestCriticality", "HIGH");
    assertThat(told.get("conflictSummary").toString()).contains(first.number());
    assertThat(told.get("freeSlots").toString())
        .startsWith(inDays(404).plusSeconds(7200).toString());

    items.status(first.id(), "CLOSED");
    assertThat(calendar.check(second, "normal")).isFalse();
    assertThat(conflicts.latest(second.id()).orElseThrow().occasion()).isEqualTo(Occasion.APPROVAL);
  }
}
