package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.PathStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** The change falls into a period in which nothing is to be changed. */
@Component
class FreezeRule implements ConflictRule {

  @Override
  public List<Conflict> conflicts(Subject subject, Window within, Obstacles obstacles) {
    return obstacles.freezes().stream()
        .filter(freeze -> freeze.concerns(subject))
        .flatMap(
            freeze ->
                freeze.times().within(within).stream()
                    .map(period -> conflict(subject, freeze, period, within)))
        .toList();
  }

  private static Conflict conflict(Subject subject, Freeze freeze, Window period, Window within) {
    List<PathStep> path =
        freeze.service() == null ? List.of() : subject.footprint().path(freeze.service());
    return new Conflict(
        Conflict.Kind.FREEZE,
        freeze.blocking(),
        null,
        freeze.key(),
        period.overlap(within),
        path,
        freeze.name() + (freeze.reason() == null ? "" : ": " + freeze.reason()),
        within + " " + period + " " + freeze.version());
  }
}
