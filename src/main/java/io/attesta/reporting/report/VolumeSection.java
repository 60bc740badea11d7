package io.attesta.reporting.report;

import io.attesta.reporting.Arithmetic;
import io.attesta.reporting.Dimension;
import io.attesta.reporting.Direction;
import io.attesta.reporting.Figure;
import io.attesta.reporting.FigureQuery;
import io.attesta.reporting.Figures;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Period;
import io.attesta.reporting.Sums;
import io.attesta.reporting.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much work came, was done, and was left. */
@Component
class VolumeSection {

  /** Most rows of categories. */
  static final int MOST = 30;

  private static final Measure OPENED = counting("opened", Arithmetic.COUNT);
  private static final Measure RESOLVED = counting("resolved", Arithmetic.COUNT);
  private static final Measure CLOSED = counting("ended", Arithmetic.COUNT);
  private static final Measure BACKLOG = counting("backlog", Arithmetic.LEVEL);

  private final Figures figures;

  VolumeSection(Figures figures) {
    this.figures = figures;
  }

  ReportVolumes of(Asked asked) {
    FigureQuery now = asked.now();
    return new ReportVolumes(
        count(OPENED, now),
        count(RESOLVED, now),
        count(CLOSED, now),
        count(BACKLOG, new FigureQuery(now.from(), now.from(), null, null, now.only(), null)),
        count(BACKLOG, now),
        by(Dimension.PRACTICE, now),
        by(Dimension.PRIORITY, now),
        categories(now));
  }

  private List<ReportVolume> by(Dimension dimension, FigureQuery now) {
    FigureQuery query = now.splitBy(dimension);
    Map<String, Long> opened = counts(OPENED, query);
    Map<String, Long> resolved = counts(RESOLVED, query);
    Map<String, Long> closed = counts(CLOSED, query);
    Map<String, Long> backlog = counts(BACKLOG, query);
    Set<String> of = new LinkedHashSet<>(opened.keySet());
    of.addAll(resolved.keySet());
    of.addAll(closed.keySet());
    of.addAll(backlog.keySet());
    return of.stream()
        .map(
            one ->
                new ReportVolume(
                    one,
                    opened.getOrDefault(one, 0L),
                    resolved.getOrDefault(one, 0L),
                    closed.getOrDefault(one, 0L),
                    backlog.getOrDefault(one, 0L)))
        .filter(row -> row.opened() + row.resolved() + row.closed() + row.backlog() > 0)
        .sorted(
            Comparator.comparing(ReportVolume::of, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** What ended is told apart by how, and the backlog not at all. */
  private List<ReportVolume> categories(FigureQuery now) {
    FigureQuery query = now.splitBy(Dimension.SUBJECT);
    Map<String, Long> opened = counts(OPENED, query);
    Map<String, Long> resolved = counts(RESOLVED, query);
    Set<String> of = new LinkedHashSet<>(opened.keySet());
    of.addAll(resolved.keySet());
    return of.stream()
        .map(
            one ->
                new ReportVolume(
                    one, opened.getOrDefault(one, 0L), resolved.getOrDefault(one, 0L), null, null))
        .sorted(
            Comparator.comparingLong(ReportVolume::opened)
                .thenComparingLong(ReportVolume::resolved)
                .reversed()
                .thenComparing(ReportVolume::of, Comparator.nullsLast(Comparator.naturalOrder())))
        .limit(MOST)
        .toList();
  }

  private long count(Measure measure, FigureQuery query) {
    Sums sums = figures.one(measure, query).sums();
    return sums == null ? 0 : sums.n();
  }

  private Map<String, Long> counts(Measure measure, FigureQuery query) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Figure figure : figures.of(measure, query)) {
      counts.put(figure.of(), figure.sums().n());
    }
    return counts;
  }

  private static Measure counting(String source, Arithmetic arithmetic) {
    return new Measure(
        source,
        1,
        "",
        "",
        Map.of(),
        source,
        arithmetic,
        Map.of(),
        Map.of(),
        Unit.COUNT,
        null,
        Direction.UP,
        Period.MONTH,
        false);
  }
}
