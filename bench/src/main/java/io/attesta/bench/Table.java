package io.attesta.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run and what they should be. */
final class Table {

  /**
   * @param must bound of the figure
   * @param stretch what would be better still
   * @param reached may be NaN for a remark without a figure
   */
  private record Row(
      String figure,
      String what,
      double must,
      double stretch,
      double reached,
      String unit,
      boolean atMost,
      String note) {

    String verdict() {
      if (Double.isNaN(reached)) {
        return "not measured";
      }
      if (holds(stretch)) {
        return "stretch";
      }
      return holds(must) ? "must" : "MISSED";
    }

    private boolean holds(double bound) {
      return atMost ? reached <= bound : reached >= bound;
    }

    /** Share of the must that is used up; below one is good. */
    double ratio() {
      return atMost ? reached / must : must / reached;
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  void atMost(
      String figure, String what, double must, double stretch, double reached, String unit) {
    add(new Row(figure, what, must, stretch, reached, unit, true, ""));
  }

  void atMost(
      String figure,
      String what,
      double must,
      double stretch,
      double reached,
      String unit,
      String note) {
    add(new Row(figure, what, must, stretch, reached, unit, true, note));
  }

  void atLeast(
      String figure,
      String what,
      double must,
      double stretch,
      double reached,
      String unit,
      String note) {
    add(new Row(figure, what, must, stretch, reached, unit, false, note));
  }

  void remark(String format, Object... values) {
    remarks.add(String.format(Locale.ROOT, format, values));
    System.out.println("  " + remarks.get(remarks.size() - 1));
  }

  private void add(Row row) {
    rows.add(row);
    System.out.println("  " + line(row));
  }

  boolean allReached() {
    return rows.stream().noneMatch(row -> "MISSED".equals(row.verdict()));
  }

  void print(PrintStream out) {
    out.println("| # | what | must | stretch | reached | of must | verdict | note |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
    rows.forEach(row -> out.println(line(row)));
    out.println();
    remarks.forEach(out::println);
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s %s | %s | %s %s | %s | %s | %s |",
        row.figure(),
        row.what(),
        row.atMost() ? "≤" : "≥",
        plain(row.must()),
        plain(row.stretch()),
        plain(row.reached()),
        row.unit(),
        String.format(Locale.ROOT, "%.2f", row.ratio()),
        row.verdict(),
        row.note());
  }

  private static String plain(double value) {
    return Math.abs(value) >= 100 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
