package io.attesta.reporting;

import io.attesta.shared.FieldError;
import io.attesta.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Refuses measures that could say nothing, or nothing true. */
@Component
class MeasureCheck {

  private static final Set<Unit> TIMES = EnumSet.of(Unit.MINUTES, Unit.HOURS, Unit.DAYS);

  private final MeasureSources sources;

  MeasureCheck(MeasureSources sources) {
    this.sources = sources;
  }

  /**
   * @throws Refusal {@code invalid-input} with the fields at fault
   */
  void refuse(Measure measure) {
    List<FieldError> errors = new ArrayList<>();
    String key = measure.key();
    if (key.length() > 100 || !key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      errors.add(new FieldError("key", "invalid", "Lower-case words joined by hyphens"));
    }
    source(measure, errors);
    unit(measure, errors);
    if (!measure.hits().isEmpty() && measure.arithmetic() != Arithmetic.SHARE) {
      errors.add(new FieldError("hits", "not-a-share", "Only a share tells what went well"));
    }
    if (measure.target() != null && measure.target().signum() < 0) {
      errors.add(new FieldError("target", "out-of-range", "Not below 0"));
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private void source(Measure measure, List<FieldError> errors) {
    boolean level = measure.arithmetic().fromTheBeginning();
    if (measure.arithmetic() == Arithmetic.AVAILABILITY) {
      require(measure.source().equals("outage"), "source", "Availability counts outages", errors);
    } else if (!sources.isKnown(measure.source())) {
      errors.add(new FieldError("source", "unknown", "No facts are taken under this name"));
    } else {
      require(
          level == measure.source().equals("backlog"),
          "arithmetic",
          "Level and age go with the backlog, and with nothing else",
          errors);
    }
  }

  private static void unit(Measure measure, List<FieldError> errors) {
    Unit unit = measure.unit();
    boolean right =
        switch (measure.arithmetic()) {
          case SHARE, AVAILABILITY -> unit == Unit.PERCENT;
          case COUNT, LEVEL -> unit == Unit.COUNT;
          case AGE -> TIMES.contains(unit);
          default -> true;
        };
    require(right, "unit", "The arithmetic does not give this unit", errors);
  }

  private static void require(
      boolean right, String field, String message, List<FieldError> errors) {
    if (!right) {
      errors.add(new FieldError(field, "unfit", message));
    }
  }
}
