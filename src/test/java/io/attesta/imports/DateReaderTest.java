package io.attesta.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

  @ParameterizedTest
  @CsvSource({
    "d/M/yyyy HH:mm,            UTC,           29/2/2016 01:16,               2016-02-29T01:16:00Z",
    "d/M/yyyy HH:mm,            Europe/Berlin, 1/7/2016 01:16,                2016-06-30T23:16:00Z",
    "yyyy/MM/dd HH:mm:ss.SSS,   UTC,           2012/10/09 14:50:17.000,       2012-10-09T14:50:17Z",
    "dd.MM.yy,                  UTC,           09.10.12,                      2012-10-09T00:00:00Z",
    "MM/dd/yyyy hh:mm a,        UTC,           10/09/2012 02:50 PM,           2012-10-09T14:50:00Z",
    "dd-MMM-yyyy HH:mm:ss,      UTC,           09-Oct-2012 14:50:17,          2012-10-09T14:50:17Z",
    "iso,                       UTC,           2010-03-31T16:59:42+02:00,     2010-03-31T14:59:42Z",
    "iso,                       UTC,           2010-03-31T16:59:42.123Z,      2010-03-31T16:59:42.123Z",
    "iso,                       UTC,           2010-03-31 16:59:42.5+0200,    2010-03-31T14:59:42.500Z",
    "iso,                       Asia/Tokyo,    2010-03-31 16:59,              2010-03-31T07:59:00Z",
    "epoch-seconds,             UTC,           1349794217,                    2012-10-09T14:50:17Z",
    "epoch-millis,              UTC,           1349794217000,                 2012-10-09T14:50:17Z",
    "d/M/yyyy HH:mm,            Europe/Berlin, 30/10/2016 02:30,              2016-10-30T00:30:00Z",
    "d/M/yyyy HH:mm,            Europe/Berlin, 27/3/2016 02:30,               2016-03-27T01:30:00Z",
  })
  void readsWhatThePatternSays(String pattern, String zone, String text, Instant expected) {
    assertThat(new DateReader(List.of(pattern), ZoneId.of(zone), Locale.ENGLISH).read(text))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "d/M/yyyy HH:mm, 30/2/2016 01:16",
    "d/M/yyyy HH:mm, 1/13/2016 01:16",
    "d/M/yyyy HH:mm, 1/1/16 01:16",
    "d/M/yyyy HH:mm, 1/1/2016 24:61",
    "d/M/yyyy HH:mm, 1/1/2016",
    "d/M/yyyy HH:mm, 1/1/9999 00:00",
    "d/M/yyyy HH:mm, 1/1/0001 00:00",
    "iso,            yesterday",
    "epoch-millis,   99999999999999999999",
  })
  void neverGuessesADay(String pattern, String text) {
    assertThat(new DateReader(List.of(pattern), ZoneId.of("UTC"), Locale.ENGLISH).read(text))
        .isNull();
  }
}
