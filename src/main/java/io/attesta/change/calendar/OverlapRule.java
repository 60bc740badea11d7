package io.attesta.change.calendar;

import static io.attesta.change.calendar.Touched.Role.AFFECTED;
import static io.attesta.change.calendar.Touched.Role.DEGRADED;

import io.attesta.change.calendar.Obstacles.Shared;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Another change touches the same configuration items at the same time. It blocks where one works
 * on what the other works on or takes down; where both only take down the same, it warns.
 */
@Component
class OverlapRule implements ConflictRule {

  @Override
  public List<Conflict> conflicts(Subject subject, Window within, Obstacles obstacles) {
    return obstacles.shared().stream()
        .filter(shared -> shared.other().window().overlaps(within))
        .map(shared -> conflict(shared, within))
        .toList();
  }

  private static Conflict conflict(Shared shared, Window within) {
    boolean works = shared.mine() == AFFECTED || shared.theirs() == AFFECTED;
    boolean down = shared.mine() != DEGRADED && shared.theirs() != DEGRADED;
    return new Conflict(
        Conflict.Kind.OVERLAP,
        works && down,
        shared.other().number(),
        shared.item(),
        shared.other().window().overlap(within),
        shared.path(),
        explanation(shared),
        within + " " + shared.other().window() + " " + shared.count() + shared.theirs());
  }

  private static String explanation(Shared shared) {
    String item = shared.item();
    String what =
        shared.mine() == AFFECTED
            ? shared.theirs() == AFFECTED
                ? "Another change works on " + item + " at the same time"
                : "Another change touches " + item + ", which this one works on"
            : shared.theirs() == AFFECTED
                ? "Another change works on " + item + ", which this one touches"
                : "Another change takes " + item + " down at the same time";
    int more = shared.count() - 1;
    return more == 0 ? what : what + ", and " + more + " more in common";
  }
}
