package io.attesta.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

  @ParameterizedTest
  @CsvSource({
    "P5D, 2028-02-29T10:00:00Z",
    "PT4H, 2028-02-24T14:00:00Z",
    "P1W, 2028-03-02T10:00:00Z",
    "P1M, 2028-03-24T10:00:00Z",
    ",",
  })
  void deadlinesLieAnIsoDurationAhead(String duration, Instant expected) {
    assertThat(Deadlines.after(Instant.parse("2028-02-24T10:00:00Z"), duration))
        .isEqualTo(expected);
  }
}
