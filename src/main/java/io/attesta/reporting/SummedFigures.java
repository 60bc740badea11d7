package io.attesta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures from the sums of days and months. */
@Component
class SummedFigures implements FigureMaker {

  /** The beginnings are read once by the inner select; as a mere parameter, for each row. */
  private static final String READ =
      """
      select %1$s as of, width_bucket(day, (select :begins::date[])) as place,
             sum(n) as n, sum(%2$s) as hit, sum(amount) as amount
      from (%4$s) sums where %3$s
      group by 1, 2""";

  private static final String CELL =
      "practice, service, customer, priority, team, subject, variant, n, hit, amount";
  private static final String DAYS = "select source, day, " + CELL + " from report_day where day ";
  private static final String MONTHS =
      "select source, month as day, " + CELL + " from report_month where month ";

  private final JdbcClient jdbc;

  SummedFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Arithmetic> makes() {
    return EnumSet.complementOf(EnumSet.of(Arithmetic.NINTH_DECILE, Arithmetic.AVAILABILITY));
  }

  @Override
  public List<Figure> figures(Measure measure, FigureQuery query) {
    FactCondition condition = new FactCondition(measure, query);
    FigureGrid<Sums> grid = new FigureGrid<>(query, Sums.NONE);
    jdbc.sql(
            READ.formatted(
                query.splitColumn(), condition.hit(measure), condition.sql(), sums(measure, query)))
        .params(condition.values())
        .param("from", query.from())
        .param("until", query.until())
        .param("month", query.from().withDayOfMonth(1))
        .param("begins", grid.begins())
        .query(
            row -> {
              Sums sums = new Sums(row.getLong("n"), row.getLong("hit"), row.getLong("amount"));
              grid.put(row.getString("of"), row.getInt("place"), sums);
            });
    return grid.figures(measure, (row, bounds) -> told(measure, row, bounds));
  }

  /** The sums of whole months wherever they do: these are far fewer rows. */
  private static String sums(Measure measure, FigureQuery query) {
    boolean all = measure.arithmetic().fromTheBeginning();
    if (query.bounds().stream().allMatch(bound -> bound.getDayOfMonth() == 1)) {
      return all ? MONTHS + "< :until" : MONTHS + ">= :from and month < :until";
    }
    return all
        ? MONTHS + "< :month union all " + DAYS + ">= :month and day < :until"
        : DAYS + ">= :from and day < :until";
  }

  private static List<FigureGrid.Told> told(
      Measure measure, List<Sums> row, List<LocalDate> bounds) {
    boolean adds = measure.arithmetic().fromTheBeginning();
    List<FigureGrid.Told> told = new ArrayList<>();
    Sums before = row.get(0);
    for (int i = 1; i < row.size(); i++) {
      Sums sums = adds ? before.plus(row.get(i)) : row.get(i);
      before = sums;
      told.add(new FigureGrid.Told(measure.value(sums, bounds.get(i)), sums));
    }
    return told;
  }
}
