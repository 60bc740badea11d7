package io.attesta.reporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A measure as people write it. */
record MeasureBody(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = 1000) String meaning,
    @Size(max = 20) Map<@Size(max = 10) String, Measure.@NotNull Words> translations,
    @NotBlank String source,
    @NotNull Arithmetic arithmetic,
    @Size(max = 7)
        Map<Dimension, @Size(min = 1, max = 100) List<@NotBlank @Size(max = 200) String>> only,
    @Size(max = 7)
        Map<Dimension, @Size(min = 1, max = 100) List<@NotBlank @Size(max = 200) String>> hits,
    @NotNull Unit unit,
    @Digits(integer = 12, fraction = 4) BigDecimal target,
    @NotNull Direction direction,
    @NotNull Period period,
    boolean byService) {

  /** With the key beside the rest, as in the list that is shipped. */
  record Keyed(String key, @JsonUnwrapped MeasureBody body) {

    Measure measure() {
      return body.of(key, 1);
    }
  }

  Measure of(String key, int version) {
    return new Measure(
        key,
        version,
        name.strip(),
        meaning.strip(),
        orEmpty(translations),
        source,
        arithmetic,
        orEmpty(only),
        orEmpty(hits),
        unit,
        target,
        direction,
        period,
        byService);
  }

  private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return map == null ? Map.of() : map;
  }
}
