package io.attesta.servicelevel;

import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.ClockReading;
import io.attesta.servicelevel.reckoning.ClockState;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.shared.Now;
import io.attesta.work.WorkItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets open clocks, and what suppliers are waited for, follow their calendar when it was edited;
 * verdicts that were given stay.
 */
@Component
class Replanning {

  private static final String OUTDATED =
      """
      select c.work_item_id from working_calendar w
      join sla_clock c on c.calendar = w.key and c.calendar_version < w.version
                      and c.state in ('RUNNING', 'PAUSED')
      union
      select p.work_item_id from working_calendar w
      join party_time p on p.calendar = w.key and p.calendar_version < w.version and p.stopped_at is null
      limit 200""";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ClockTable clocks;
  private final ClockKeeper keeper;
  private final PartyTimeTable partyTimes;
  private final PartyTimeKeeper partyKeeper;
  private final Calendars calendars;
  private final WorkItems workItems;
  private final Now now;

  Replanning(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ClockTable clocks,
      ClockKeeper keeper,
      PartyTimeTable partyTimes,
      PartyTimeKeeper partyKeeper,
      Calendars calendars,
      WorkItems workItems,
      Now now) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clocks = clocks;
    this.keeper = keeper;
    this.partyTimes = partyTimes;
    this.partyKeeper = partyKeeper;
    this.calendars = calendars;
    this.workItems = workItems;
    this.now = now;
  }

  /**
   * Each work item in a transaction of its own, until none is behind.
   *
   * @return number of work items
   */
  int replan() {
    int sum = 0;
    List<Long> some;
    do {
      some = jdbc.sql(OUTDATED).query(Long.class).list();
      some.forEach(item -> transaction.executeWithoutResult(status -> replan(item)));
      sum += some.size();
    } while (!some.isEmpty());
    return sum;
  }

  private void replan(long workItem) {
    // Journaling locks the work item, as everyone who changes clocks does first.
    workItems.journal(workItem, "sla-replanned", Map.of("reason", "calendar edited"));
    Instant at = now.get();
    List<KeptClock> all = clocks.lock(workItem);
    all.forEach(clock -> recount(clock, at));
    List<KeptClock> changed = all.stream().filter(c -> !c.fresh().isEmpty()).toList();
    keeper.write(changed, at);
    keeper.promise(workItem, all, at);
    partyTimes.open(workItem).ifPresent(time -> recount(time, at));
  }

  private void recount(KeptClock clock, Instant at) {
    ClockReading reading = clock.read(at);
    WorkingCalendar edited = edited(reading.terms().calendar());
    if (isOpen(reading) && edited.version() > reading.terms().calendar().version()) {
      clock.add(ClockEvent.recalendar(at, edited));
    }
  }

  private void recount(PartyTime time, Instant at) {
    if (time.clock() != null) {
      recount(time.clock(), at);
      partyKeeper.write(time, at);
    } else if (time.calendar() != null) {
      partyKeeper.write(time.countedBy(edited(time.calendar())), at);
    }
  }

  private static boolean isOpen(ClockReading reading) {
    return reading.state() == ClockState.RUNNING || reading.state() == ClockState.PAUSED;
  }

  private WorkingCalendar edited(WorkingCalendar calendar) {
    return calendars
        .current(calendar.key())
        .map(kept -> calendars.get(kept.key(), kept.version()))
        .orElseThrow();
  }
}
