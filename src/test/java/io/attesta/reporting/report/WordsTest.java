package io.attesta.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.reporting.Period;
import io.attesta.reporting.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final String BUNDLE = "reporting.words.words";

  @Test
  void bothLanguagesHaveTheSameWords() {
    var english = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH);
    var german = ResourceBundle.getBundle(BUNDLE, Locale.GERMAN);
    assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
  }

  @Test
  void numbersAreWrittenAsPeopleThereDo() {
    Words german = Words.of("de", ZoneOffset.UTC);
    assertThat(german.figure(new BigDecimal("234.567"), Unit.HOURS)).isEqualTo("234,57 h");
    assertThat(german.figure(new BigDecimal("1234.567"), Unit.HOURS)).isEqualTo("1.235 h");
    assertThat(german.figure(null, Unit.HOURS)).isEqualTo("–");
    assertThat(Words.of("en", ZoneOffset.UTC).minutes(1501)).isEqualTo("25 h 1 min");
  }

  @Test
  void periodsAreCalledByTheirNames() {
    var month = ReportPeriod.of(Period.MONTH, LocalDate.of(2026, 2, 28));
    assertThat(month.name()).isEqualTo("2026-02");
    assertThat(month.earliest()).isEqualTo("2025-02-01");
    assertThat(Words.of("de", ZoneOffset.UTC).period(month)).isEqualTo("Februar 2026");
    var quarter = ReportPeriod.of(Period.QUARTER, LocalDate.of(2026, 12, 31));
    assertThat(quarter.name()).isEqualTo("2026-Q4");
    assertThat(quarter.until()).isEqualTo("2027-01-01");
    assertThat(Words.of("en", ZoneOffset.UTC).period(quarter)).isEqualTo("Quarter 4 of 2026");
  }
}
