package io.attesta.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What measures say. */
@Component
public class Figures {

  private static final int LONGEST_SECONDS = 30;

  private final Map<Arithmetic, FigureMaker> makers = new EnumMap<>(Arithmetic.class);

  Figures(List<FigureMaker> makers) {
    makers.forEach(maker -> maker.makes().forEach(kind -> this.makers.put(kind, maker)));
  }

  /**
   * In the order of what they are split by, then of time; without gaps in time.
   *
   * @throws io.attesta.shared.Refusal {@code too-many-figures} when it would be more than 20,000
   */
  @Transactional(readOnly = true, timeout = LONGEST_SECONDS)
  public List<Figure> of(Measure measure, FigureQuery query) {
    return makers.get(measure.arithmetic()).figures(measure, query);
  }

  /** The one figure of a query without split and periods. */
  @Transactional(readOnly = true, timeout = LONGEST_SECONDS)
  public Figure one(Measure measure, FigureQuery query) {
    return of(measure, query.each(null).splitBy(null)).get(0);
  }
}
