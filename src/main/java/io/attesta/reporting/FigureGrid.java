package io.attesta.reporting;

import io.attesta.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What was found for each value of the split, and for each time; 0 is the time before the first.
 */
final class FigureGrid<T> {

  private static final int MOST = 20_000;

  /** What a place of the grid says. */
  record Told(BigDecimal value, Sums sums) {}

  /** What the row of a value says, one for each time but the one before the first. */
  interface Teller<T> {
    List<Told> tell(List<T> row, List<LocalDate> bounds);
  }

  private final Map<String, List<T>> rows =
      new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
  private final List<LocalDate> bounds;
  private final T nothing;

  FigureGrid(FigureQuery query, T nothing) {
    this.bounds = query.bounds();
    this.nothing = nothing;
    if (query.split() == null) {
      row(null);
    }
  }

  /** Begins of the times, as SQL takes them. */
  String[] begins() {
    return bounds.stream()
        .limit(bounds.size() - 1L)
        .map(LocalDate::toString)
        .toArray(String[]::new);
  }

  private List<T> row(String of) {
    return rows.computeIfAbsent(
        of, ignored -> new ArrayList<>(Collections.nCopies(bounds.size(), nothing)));
  }

  void put(String of, int place, T found) {
    row(of).set(place, found);
  }

  void merge(String of, int place, T more, BinaryOperator<T> sum) {
    List<T> row = row(of);
    row.set(place, sum.apply(row.get(place), more));
  }

  List<Figure> figures(Measure measure, Teller<T> teller) {
    if ((long) rows.size() * bounds.size() > MOST) {
      throw Refusal.invalid("too-many-figures", "Ask for a shorter time or longer periods");
    }
    List<Figure> figures = new ArrayList<>();
    rows.forEach(
        (of, row) -> {
          List<Told> told = teller.tell(row, bounds);
          for (int i = 0; i < told.size(); i++) {
            BigDecimal value = told.get(i).value();
            Boolean met = measure.direction().met(value, measure.target());
            figures.add(
                new Figure(bounds.get(i), bounds.get(i + 1), of, value, told.get(i).sums(), met));
          }
        });
    return figures;
  }
}
