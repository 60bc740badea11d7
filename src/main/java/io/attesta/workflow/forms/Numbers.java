package io.attesta.workflow.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers of any Java type, within bounds that keep arithmetic on them cheap. */
final class Numbers {

  private static final int MOST_DIGITS = 40;

  private Numbers() {}

  /** Empty for anything but a finite number of at most 40 digits either side of the point. */
  static Optional<BigDecimal> of(Object value) {
    if (value instanceof BigDecimal d) {
      return bounded(d);
    }
    if (value instanceof BigInteger i) {
      return i.bitLength() > 200 ? Optional.empty() : bounded(new BigDecimal(i));
    }
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof Double || value instanceof Float) {
      double d = ((Number) value).doubleValue();
      return Double.isFinite(d) ? bounded(BigDecimal.valueOf(d)) : Optional.empty();
    }
    return Optional.empty();
  }

  static Optional<BigDecimal> parse(String text) {
    return text.matches("-?\\d{1,40}(\\.\\d{1,40})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<BigDecimal> bounded(BigDecimal d) {
    // 1e999999999 is four bytes on the wire and a billion digits once expanded.
    boolean small = d.precision() <= MOST_DIGITS && Math.abs((long) d.scale()) <= MOST_DIGITS;
    return small ? Optional.of(d) : Optional.empty();
  }

  /** A Long where the number is whole and fits, else a BigDecimal without trailing zeros. */
  static Number shortest(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    boolean fits = bare.scale() <= 0 && bare.precision() - bare.scale() <= 18;
    return fits ? (Number) bare.longValueExact() : bare;
  }

  static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }
}
