package io.attesta.reporting;

import java.util.List;
import java.util.Set;

/** Makes figures for measures of some arithmetic. */
interface FigureMaker {

  Set<Arithmetic> makes();

  /** In the order of what they are split by, then of time. */
  List<Figure> figures(Measure measure, FigureQuery query);
}
