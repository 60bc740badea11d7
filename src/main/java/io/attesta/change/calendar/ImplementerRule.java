package io.attesta.change.calendar;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever carries the change out carries out another one at the same time. */
@Component
class ImplementerRule implements ConflictRule {

  @Override
  public List<Conflict> conflicts(Subject subject, Window within, Obstacles obstacles) {
    return obstacles.sameImplementer().stream()
        .filter(other -> other.window().overlaps(within))
        .map(
            other ->
                new Conflict(
                    Conflict.Kind.IMPLEMENTER,
                    true,
                    other.number(),
                    subject.change().implementer(),
                    other.window().overlap(within),
                    List.of(),
                    subject.change().implementer() + " carries out another change at the same time",
                    within + " " + other.window()))
        .toList();
  }
}
