package io.attesta.reporting.board;

import io.attesta.reporting.Dimension;
import io.attesta.reporting.Period;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A part of a dashboard: what it shows of one measure.
 *
 * @param id tells it from the other widgets of its dashboard
 * @param title null to be called as the measure is, in the language of whoever looks
 * @param only values that facts have to have, by dimension; null or empty for all facts
 * @param split a row of figures for each value of it; null for one of all
 * @param bucket how long the time of each figure is; null for one figure of all the time
 * @param compare whether to tell what it was in the time before
 * @param width in columns of four
 * @param height in rows of the grid
 */
record Widget(
    @NotBlank @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
    @Size(max = 100) String title,
    @NotBlank @Size(max = 100) String measure,
    @Size(max = 7)
        Map<Dimension, @Size(min = 1, max = 50) List<@NotBlank @Size(max = 200) String>> only,
    Dimension split,
    @NotNull Span span,
    Period bucket,
    @NotNull ChartKind chart,
    boolean compare,
    @Min(1) @Max(4) int width,
    @Min(1) @Max(4) int height) {

  Widget {
    title = title == null || title.isBlank() ? null : title.strip();
    only = only == null ? Map.of() : only;
  }
}
