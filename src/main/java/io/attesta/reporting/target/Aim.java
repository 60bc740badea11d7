package io.attesta.reporting.target;

import io.attesta.reporting.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What is held against a target.
 *
 * @param service key; null for all together, or for an agreement
 * @param agreement key of the agreement whose target it is; null where the measure says the target
 * @param criticality of the service; null for none
 * @param of the service or agreement as people call it; null for neither
 */
record Aim(
    Measure measure,
    String service,
    String agreement,
    String criticality,
    String of,
    BigDecimal target) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Measure and what it is told of, for people. */
  String name() {
    return of == null ? measure.name() : measure.name() + ": " + of;
  }

  boolean isMetBy(BigDecimal value) {
    return measure.direction().met(value, target);
  }

  /** By how many per cent of the target a value is off it; of a target of 0, by 100. */
  double missedBy(BigDecimal value) {
    return target.signum() == 0
        ? 100
        : value
            .subtract(target)
            .abs()
            .multiply(HUNDRED)
            .divide(target, MathContext.DECIMAL64)
            .setScale(4, RoundingMode.HALF_UP)
            .doubleValue();
  }
}
