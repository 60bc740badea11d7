package io.attesta.reporting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a measure makes of the sums. */
public enum Arithmetic {
  /** How many. */
  COUNT(false) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      return BigDecimal.valueOf(sums.n());
    }
  },
  /** Per cent that went well. */
  SHARE(false) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      return per(100 * sums.hit(), sums.n());
    }
  },
  /** What they add up to. */
  TOTAL(false) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      return BigDecimal.valueOf(sums.amount());
    }
  },
  /** What each amounts to on average. */
  MEAN(false) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      return per(sums.amount(), sums.n());
    }
  },
  /** What a hundred of them amount to. */
  RATE(false) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      return per(100 * sums.amount(), sums.n());
    }
  },
  /** How many there are at the end of the period: everything that came and went until then. */
  LEVEL(true) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      return BigDecimal.valueOf(sums.n());
    }
  },
  /** How many seconds old they are on average at the end of the period, by whole days. */
  AGE(true) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      BigDecimal opened = per(sums.amount(), sums.n());
      return opened == null
          ? null
          : BigDecimal.valueOf(end.toEpochDay() - 1)
              .subtract(opened)
              .multiply(BigDecimal.valueOf(86_400));
    }
  },
  /** Nine of ten amount to at most so much; from the facts themselves, for sums do not tell. */
  NINTH_DECILE(false) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      throw new IllegalStateException("Sums do not tell deciles");
    }
  },
  /** Per cent of the agreed hours of a service in which it was not down. */
  AVAILABILITY(false) {
    @Override
    BigDecimal exact(Sums sums, LocalDate end) {
      return per(100 * (sums.n() - sums.amount()), sums.n());
    }
  };

  private final boolean fromTheBeginning;

  Arithmetic(boolean fromTheBeginning) {
    this.fromTheBeginning = fromTheBeginning;
  }

  /** Whether all days before count too. */
  public boolean fromTheBeginning() {
    return fromTheBeginning;
  }

  /** Null where there is nothing to tell of; {@code end} is exclusive. */
  abstract BigDecimal exact(Sums sums, LocalDate end);

  /** The figure as it is told: four decimals at most. */
  BigDecimal value(Sums sums, Unit unit, LocalDate end) {
    return told(exact(sums, end), unit);
  }

  static BigDecimal told(BigDecimal exact, Unit unit) {
    return exact == null
        ? null
        : new BigDecimal(
            exact
                .divide(BigDecimal.valueOf(unit.size()), MathContext.DECIMAL128)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
  }

  private static BigDecimal per(long what, long of) {
    return of == 0
        ? null
        : BigDecimal.valueOf(what).divide(BigDecimal.valueOf(of), MathContext.DECIMAL128);
  }
}
