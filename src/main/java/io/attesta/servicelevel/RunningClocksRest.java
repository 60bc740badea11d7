package io.attesta.servicelevel;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clocks that run, over REST, for whoever works in a practice. */
@RestController
@RequestMapping("/api/v1/running-clocks")
class RunningClocksRest {

  private static final Set<String> STATES = Set.of("BREACHED", "WARNING", "RUNNING");

  private final RunningClocks clocks;
  private final Editors editors;
  private final Now now;

  RunningClocksRest(RunningClocks clocks, Editors editors, Now now) {
    this.clocks = clocks;
    this.editors = editors;
    this.now = now;
  }

  /**
   * @param counts of all clocks that run, whatever state was asked for
   */
  record Running(List<RunningClocks.Row> items, String next, RunningClocks.Counts counts) {}

  /**
   * The most urgent first.
   *
   * @param state BREACHED, WARNING (the warning share is used up) or RUNNING; all when left out
   */
  @GetMapping
  @Transactional(readOnly = true)
  public Running list(
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String practice,
      @RequestParam(required = false) String group,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    editors.requireReader();
    if (state != null && !STATES.contains(state)) {
      throw Refusal.invalidField("state", "unknown", "BREACHED, WARNING or RUNNING");
    }
    int size = KeyPage.limit(limit);
    var query = new RunningClocks.Query(state, practice, group);
    Instant at = now.get();
    var rows = clocks.after(KeyPage.after(cursor), size + 1, query, at);
    var page = KeyPage.of(rows, size, RunningClocks.Row::key);
    return new Running(page.items(), page.next(), clocks.counts(query, at));
  }
}
