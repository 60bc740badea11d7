package io.attesta.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deciles, from the facts themselves. */
@Component
class DecileFigures implements FigureMaker {

  private static final String READ =
      """
      select %1$s as of, width_bucket(day, (select :begins::date[])) as place,
             percentile_disc(0.9) within group (order by amount) as exact
      from report_fact where %2$s and day >= :from and day < :until
      group by 1, 2""";

  private static final FigureGrid.Told NOTHING = new FigureGrid.Told(null, null);

  private final JdbcClient jdbc;

  DecileFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Arithmetic> makes() {
    return Set.of(Arithmetic.NINTH_DECILE);
  }

  @Override
  public List<Figure> figures(Measure measure, FigureQuery query) {
    FactCondition condition = new FactCondition(measure, query);
    FigureGrid<FigureGrid.Told> grid = new FigureGrid<>(query, NOTHING);
    jdbc.sql(READ.formatted(query.splitColumn(), condition.sql()))
        .params(condition.values())
        .param("from", query.from())
        .param("until", query.until())
        .param("begins", grid.begins())
        .query(
            row -> {
              BigDecimal exact = row.getBigDecimal("exact");
              grid.put(
                  row.getString("of"),
                  row.getInt("place"),
                  new FigureGrid.Told(Arithmetic.told(exact, measure.unit()), null));
            });
    return grid.figures(measure, (row, bounds) -> List.copyOf(row.subList(1, row.size())));
  }
}
