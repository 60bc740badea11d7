package io.attesta.reporting.board;

import io.attesta.reporting.Figure;
import io.attesta.reporting.FigureQuery;
import io.attesta.reporting.Figures;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.reporting.ReportingDay;
import io.attesta.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the widgets of a dashboard show to somebody. */
@Component
class BoardFigures {

  /** More rows than these nobody reads, and no chart shows. */
  private static final int MOST_VALUES = 20;

  private final Figures figures;
  private final Measures measures;
  private final ReportingDay day;

  BoardFigures(Figures figures, Measures measures, ReportingDay day) {
    this.figures = figures;
    this.measures = measures;
    this.day = day;
  }

  /**
   * In the order of the widgets. One that has none says why, and does not keep the others away.
   *
   * @param seen practices whose facts count; null for all
   */
  List<WidgetFigures> of(List<Widget> widgets, Set<String> seen) {
    LocalDate today = day.today();
    return widgets.stream().map(widget -> of(widget, today, seen)).toList();
  }

  private WidgetFigures of(Widget widget, LocalDate today, Set<String> seen) {
    Span.Days days = widget.span().at(today);
    Optional<Measure> known = measures.find(widget.measure());
    if (known.isEmpty()) {
      return WidgetFigures.without(widget, null, days, "no-such-measure");
    }
    try {
      return of(widget, known.get(), today, seen);
    } catch (Refusal refusal) {
      return WidgetFigures.without(widget, known.get(), days, refusal.code());
    }
  }

  private WidgetFigures of(Widget widget, Measure measure, LocalDate today, Set<String> seen) {
    Span.Days days = widget.span().at(today);
    FigureQuery asked = query(widget, days, seen);
    Figure total = figures.one(measure, asked);
    List<Figure> all =
        widget.bucket() == null && widget.split() == null
            ? List.of(total)
            : figures.of(measure, asked.each(widget.bucket()).splitBy(widget.split()));
    Map<String, List<Figure>> rows =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    BoardFigures::value, LinkedHashMap::new, Collectors.toList()));
    Set<String> shown = rows.size() > MOST_VALUES ? largest(rows) : rows.keySet();
    Figure before =
        widget.compare()
            ? figures.one(measure, query(widget, widget.span().before(today), seen))
            : null;
    return new WidgetFigures(
        widget.id(),
        measure,
        days.from(),
        days.until(),
        all.stream().filter(figure -> shown.contains(value(figure))).toList(),
        total,
        before,
        rows.size() - shown.size(),
        null);
  }

  private static FigureQuery query(Widget widget, Span.Days days, Set<String> seen) {
    return new FigureQuery(days.from(), days.until(), null, null, widget.only(), seen);
  }

  private static String value(Figure figure) {
    return figure.of() == null ? "" : figure.of();
  }

  /** By how much they tell of; without sums, by what they say. */
  private static Set<String> largest(Map<String, List<Figure>> rows) {
    return rows.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, List<Figure>> row) -> weight(row.getValue()),
                Comparator.reverseOrder()))
        .limit(MOST_VALUES)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static BigDecimal weight(List<Figure> row) {
    return row.stream().map(BoardFigures::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal weight(Figure figure) {
    if (figure.sums() != null) {
      return BigDecimal.valueOf(figure.sums().n());
    }
    return figure.value() == null ? BigDecimal.ZERO : figure.value();
  }
}
