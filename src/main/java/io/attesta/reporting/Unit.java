package io.attesta.reporting;

/** In what a measure is told. Sources keep times in seconds. */
public enum Unit {
  COUNT(1),
  PERCENT(1),
  POINTS(1),
  MINUTES(60),
  HOURS(3_600),
  DAYS(86_400);

  private final int size;

  Unit(int size) {
    this.size = size;
  }

  /** How many of the source's make one of this. */
  int size() {
    return size;
  }
}
