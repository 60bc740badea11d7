package io.attesta.servicelevel;

import io.attesta.party.Suppliers;
import io.attesta.servicelevel.reckoning.WorkingCalendar;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What work items waited for customers and suppliers, over REST. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Service levels")
class PartyTimesRest {

  /**
   * @param minutes counted so far
   * @param targetMinutes null where nothing was promised
   * @param dueAt when the promise is broken; null without one, and when the waiting is over
   * @param kept null where nothing was promised, or while it can still be kept
   * @param clock of what was promised; null for nothing
   */
  record Time(
      long id,
      String number,
      String reason,
      String party,
      String contract,
      Integer contractVersion,
      String calendar,
      Instant startedAt,
      Instant stoppedAt,
      long minutes,
      Long targetMinutes,
      Instant dueAt,
      Instant warnAt,
      Boolean kept,
      ClockView clock) {

    static Time of(PartyTime time, Instant now) {
      ClockView clock =
          time.clock() == null ? null : ClockView.of(Long.toString(time.id()), time.clock(), now);
      WorkingCalendar calendar = time.counting(now);
      return new Time(
          time.id(),
          time.number(),
          time.reason(),
          time.party(),
          time.contract(),
          time.contractVersion(),
          calendar == null ? null : calendar.key(),
          time.startedAt(),
          time.stoppedAt(),
          time.elapsedMillis(now) / 60_000,
          clock == null ? null : clock.targetMillis() / 60_000,
          clock == null ? null : clock.dueAt(),
          clock == null ? null : clock.warnAt(),
          time.kept(now),
          clock);
    }
  }

  record Times(List<Time> items) {}

  /**
   * @param waits how often work items waited for the supplier
   * @param minutes what they waited together
   * @param kept how often a promise was kept, {@code broken} how often not
   */
  record Performance(
      String supplier,
      Instant from,
      Instant to,
      long waits,
      long minutes,
      long kept,
      long broken) {}

  private final PartyTimeTable times;
  private final WorkItems items;
  private final Suppliers suppliers;
  private final Editors editors;
  private final Now now;

  PartyTimesRest(
      PartyTimeTable times, WorkItems items, Suppliers suppliers, Editors editors, Now now) {
    this.times = times;
    this.items = items;
    this.suppliers = suppliers;
    this.editors = editors;
    this.now = now;
  }

  @GetMapping("/work-items/{number}/party-times")
  @Transactional(readOnly = true)
  @Operation(summary = "What the work item waited for customers and suppliers")
  public Times ofItem(@PathVariable String number) {
    editors.requireReader();
    Instant at = now.get();
    return new Times(
        times.of(items.visible(number).id()).stream().map(t -> Time.of(t, at)).toList());
  }

  /** Accounts for every millisecond of a supplier's promise. */
  @GetMapping("/work-items/{number}/party-times/{id}/explanation")
  @Transactional(readOnly = true)
  @Operation(summary = "Where the time that a supplier has promised went")
  public ClockExplanation explain(@PathVariable String number, @PathVariable long id) {
    editors.requireReader();
    return times
        .find(items.visible(number).id(), id)
        .filter(time -> time.clock() != null)
        .map(time -> ClockExplanation.of(Long.toString(id), time.clock(), now.get()))
        .orElseThrow(() -> Refusal.notFound("The promise"));
  }

  @GetMapping("/suppliers/{key}/performance")
  @Operation(summary = "How a supplier kept its promises, by when the waiting began")
  Performance ofSupplier(
      @PathVariable String key, @RequestParam Instant from, @RequestParam Instant to) {
    editors.requireReader();
    if (suppliers.find(key).isEmpty()) {
      throw Refusal.notFound("The supplier");
    }
    Instant at = now.get();
    List<Time> all = times.ofSupplier(key, from, to).stream().map(t -> Time.of(t, at)).toList();
    return new Performance(
        key,
        from,
        to,
        all.size(),
        all.stream().mapToLong(Time::minutes).sum(),
        all.stream().map(Time::kept).filter(Objects::nonNull).filter(k -> k).count(),
        all.stream().map(Time::kept).filter(Objects::nonNull).filter(k -> !k).count());
  }
}
