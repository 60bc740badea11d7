package io.attesta.problem;

import io.attesta.shared.Now;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with a problem how often its incidents came back. */
@Component
public class Measurement {

  private final WorkItems items;
  private final Recurrences recurrences;
  private final Now now;

  Measurement(WorkItems items, Recurrences recurrences, Now now) {
    this.items = items;
    this.recurrences = recurrences;
    this.now = now;
  }

  /**
   * Measures until now, from the detail {@code fixedAt} on; without it there is nothing to tell.
   */
  @Transactional
  public void keep(String number) {
    WorkItemView problem = items.locked(number);
    String fixedAt = problem.details().path("fixedAt").asText("");
    if (fixedAt.isEmpty()) {
      return;
    }
    Instant until = now.get();
    Recurrence recurrence = recurrences.of(problem, Instant.parse(fixedAt), until);
    items.setDetail(problem.id(), "recurrenceBefore", recurrence.before());
    items.setDetail(problem.id(), "recurrenceAfter", recurrence.after().size());
    items.setDetail(problem.id(), "recurrencePercent", recurrence.percent());
    items.setDetail(problem.id(), "recurrenceUntil", until.toString());
    items.setDetail(problem.id(), "recurrenceIncidents", ProblemFacts.named(recurrence.after()));
  }
}
