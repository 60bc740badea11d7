package io.attesta.servicelevel;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItems;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a work item over REST, for whoever may see the work item. */
@RestController
@RequestMapping("/api/v1/work-items/{number}/clocks")
class ClocksRest {

  private final WorkItems workItems;
  private final ClockTable clocks;
  private final Now now;

  ClocksRest(WorkItems workItems, ClockTable clocks, Now now) {
    this.workItems = workItems;
    this.clocks = clocks;
    this.now = now;
  }

  record ClockList(List<ClockView> items) {}

  @GetMapping
  @Transactional(readOnly = true)
  public ClockList list(@PathVariable String number) {
    Instant at = now.get();
    return new ClockList(
        clocks.of(workItems.visible(number).id()).stream()
            .map(clock -> ClockView.of(clock, at))
            .toList());
  }

  /** Accounts for every millisecond of the clock. */
  @GetMapping("/{id}/explanation")
  @Transactional(readOnly = true)
  public ClockExplanation explain(@PathVariable String number, @PathVariable String id) {
    return clocks.of(workItems.visible(number).id()).stream()
        .filter(clock -> ClockView.id(clock.metric()).equals(id))
        .findFirst()
        .map(clock -> ClockExplanation.of(clock, now.get()))
        .orElseThrow(() -> Refusal.notFound("The clock"));
  }
}
