package io.attesta.reporting.report;

import io.attesta.reporting.Unit;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words, numbers and times of documents in a language, as people there write them. */
final class Words {

  private static final String BUNDLE = "reporting.words.words";

  /** Of what length, in minutes, single minutes no longer matter. */
  private static final long LONG = 100 * 60L;

  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private final Locale locale;
  private final ResourceBundle words;
  private final ZoneId zone;

  private Words(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * Of a language.
   *
   * @param language en or de
   */
  static Words of(String language, ZoneId zone) {
    // English as it is written in Europe: the day before the month.
    return new Words(language.equals("de") ? Locale.GERMANY : Locale.UK, zone);
  }

  String language() {
    return locale.getLanguage();
  }

  String of(String key, Object... values) {
    String text = words.getString(key);
    return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
  }

  /** The word for a value of a kind; the value itself where there is none. */
  String named(String kind, String value) {
    if (value == null) {
      return of("without");
    }
    String key = kind + "." + value;
    return words.containsKey(key) ? words.getString(key) : value;
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** With two decimals at most, large ones without; a dash for nothing. */
  String figure(BigDecimal value, Unit unit) {
    if (value == null) {
      return of("nothing");
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(value.abs().compareTo(LARGE) < 0 ? 2 : 0);
    return of("unit." + unit, format.format(value));
  }

  /** A time in hours and minutes; a long one in hours. */
  String minutes(long minutes) {
    if (minutes < 60) {
      return of("duration.minutes", number(minutes));
    }
    return minutes < LONG
        ? of("duration.hours", number(minutes / 60), number(minutes % 60))
        : figure(BigDecimal.valueOf(Math.round(minutes / 60.0)), Unit.HOURS);
  }

  String day(LocalDate day) {
    return day == null
        ? of("nothing")
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  String shortDay(LocalDate day) {
    return day == null
        ? of("nothing")
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  String time(Instant at) {
    return at == null
        ? of("nothing")
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone)
            .format(at);
  }

  String scope(ReportScope scope) {
    return scope.name() == null ? of("everything") : scope.name();
  }

  String period(ReportPeriod period) {
    return switch (period.kind()) {
      case QUARTER ->
          of(
              "quarter",
              (period.from().getMonthValue() + 2) / 3,
              Integer.toString(period.from().getYear()));
      default -> DateTimeFormatter.ofPattern(of("month"), locale).format(period.from());
    };
  }

  String shortPeriod(LocalDate from) {
    return DateTimeFormatter.ofPattern("MMM yy", locale).format(from);
  }

  /** Whether a target was met; nothing where there is no target. */
  String verdict(Boolean met, Number target) {
    if (met == null) {
      return of(target == null ? "nothing" : "open");
    }
    return of(met ? "met" : "missed");
  }

  /** What the report says in two sentences. */
  String summary(ReportSummary summary) {
    long judged = summary.targetsMet() + summary.targetsMissed();
    String targets =
        judged == 0
            ? of("glance.targets.none")
            : of("glance.targets", number(summary.targetsMet()), number(judged));
    long misses = summary.misses();
    String missed =
        misses < 2
            ? of(misses == 0 ? "glance.misses.none" : "glance.misses.one")
            : of("glance.misses", number(misses));
    return targets + " " + missed;
  }
}
