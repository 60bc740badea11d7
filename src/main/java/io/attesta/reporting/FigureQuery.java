package io.attesta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures of a measure are asked for.
 *
 * @param from first day, inclusive
 * @param until exclusive
 * @param by how long the time of each figure is; null for one figure of all the time
 * @param split a figure for each value of it; null for one of all
 * @param only values that facts have to have besides those the measure names, by dimension
 * @param practices of which facts count; null for all
 */
public record FigureQuery(
    LocalDate from,
    LocalDate until,
    Period by,
    Dimension split,
    Map<Dimension, List<String>> only,
    Set<String> practices) {

  /** A figure of all the time, of everything. */
  public static FigureQuery of(LocalDate from, LocalDate until) {
    return new FigureQuery(from, until, null, null, Map.of(), null);
  }

  public FigureQuery each(Period period) {
    return new FigureQuery(from, until, period, split, only, practices);
  }

  public FigureQuery splitBy(Dimension dimension) {
    return new FigureQuery(from, until, by, dimension, only, practices);
  }

  /** With one condition more. */
  public FigureQuery where(Dimension dimension, String value) {
    Map<Dimension, List<String>> more = new LinkedHashMap<>(only);
    more.put(dimension, List.of(value));
    return new FigureQuery(from, until, by, split, more, practices);
  }

  /** As far as somebody sees who reads these practices; null for all. */
  public FigureQuery seenBy(Set<String> seen) {
    return new FigureQuery(from, until, by, split, only, seen);
  }

  String splitColumn() {
    return split == null ? "null::text" : split.column();
  }

  /** First days of the figures, and at last the end. */
  List<LocalDate> bounds() {
    List<LocalDate> bounds = new ArrayList<>(List.of(from));
    if (by != null) {
      for (LocalDate next = by.next(by.begin(from)); next.isBefore(until); next = by.next(next)) {
        bounds.add(next);
      }
    }
    bounds.add(until);
    return bounds;
  }
}
