package io.attesta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures from the sums of days. */
@Component
class SummedFigures implements FigureMaker {

  private static final String READ =
      """
      select %1$s as of, width_bucket(day, :begins::date[]) as place,
             sum(n) as n, sum(%2$s) as hit, sum(amount) as amount
      from report_day where %3$s and day < :until %4$s
      group by 1, 2""";

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
    boolean all = measure.arithmetic().fromTheBeginning();
    jdbc.sql(
            READ.formatted(
                query.splitColumn(),
                condition.hit(measure),
                condition.sql(),
                all ? "" : "and day >= :from"))
        .params(condition.values())
        .param("from", query.from())
        .param("until", query.until())
        .param("begins", grid.begins())
        .query(
            row -> {
              Sums sums = new Sums(row.getLong("n"), row.getLong("hit"), row.getLong("amount"));
              grid.put(row.getString("of"), row.getInt("place"), sums);
            });
    return grid.figures(measure, (row, bounds) -> told(measure, row, bounds));
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
