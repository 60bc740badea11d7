package io.attesta.reporting.board;

/** How a widget shows its figures. */
enum ChartKind {
  /** One number with what it was before and its target; with periods, also how it went. */
  NUMBER,
  LINE,
  BAR,
  STACKED,
  TABLE,
  /** A table of values by time whose cells are the darker the more they say. */
  HEAT
}
