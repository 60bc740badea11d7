package io.attesta.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Reads the times of a log by the mapping's patterns, first fitting pattern first.
 *
 * <p>A time without an offset is a wall-clock time of the mapping's zone: in an overlap the earlier
 * instant is taken, in a gap the wall clock is moved forward by the gap's length.
 */
final class DateReader {

  private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final List<Function<String, Instant>> ways = new ArrayList<>();
  private final ZoneId zone;

  /**
   * @param patterns patterns of {@link DateTimeFormatter}, or {@code iso}, {@code epoch-seconds},
   *     {@code epoch-millis}
   * @throws IllegalArgumentException when a pattern is none
   */
  DateReader(List<String> patterns, ZoneId zone, Locale locale) {
    this.zone = zone;
    for (String pattern : patterns) {
      ways.add(
          switch (pattern) {
            case "epoch-seconds" -> text -> Instant.ofEpochSecond(Long.parseLong(text));
            case "epoch-millis" -> text -> Instant.ofEpochMilli(Long.parseLong(text));
            case "iso" -> by(iso());
            default -> by(strict(pattern, locale));
          });
    }
  }

  /** The instant, or null when no pattern fits or the year is out of any log's reach. */
  Instant read(String text) {
    for (Function<String, Instant> way : ways) {
      try {
        Instant at = way.apply(text);
        return at.isBefore(EARLIEST) || at.isAfter(LATEST) ? null : at;
      } catch (DateTimeException | NumberFormatException e) {
        // The next pattern may fit; null says that none did.
        continue;
      }
    }
    return null;
  }

  /** Asks for what is there instead of trying: a failed try costs more than the reading. */
  private Function<String, Instant> by(DateTimeFormatter format) {
    return text -> {
      TemporalAccessor read = format.parse(text);
      LocalDate date = LocalDate.from(read);
      LocalTime time = read.query(TemporalQueries.localTime());
      ZoneId own = read.query(TemporalQueries.zone());
      return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
          .atZone(own == null ? zone : own)
          .toInstant();
    };
  }

  private static DateTimeFormatter iso() {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .appendPattern("[XXX][XX][X]")
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Strict, so that a 30 February or a 13th month is a finding and not another day. */
  private static DateTimeFormatter strict(String pattern, Locale locale) {
    // A strict year of era would demand an era; outside quotes a year is meant as it is counted.
    String years = pattern.replaceAll("y(?=(?:[^']*'[^']*')*[^']*$)", "u");
    DateTimeFormatterBuilder builder =
        new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(years);
    if (pattern.matches(".*[HhKk].*")) {
      builder
          .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0);
    }
    return builder.toFormatter(locale).withResolverStyle(ResolverStyle.STRICT);
  }
}
