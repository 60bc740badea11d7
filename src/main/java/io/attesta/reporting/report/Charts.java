package io.attesta.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Small charts as SVG: without text, which not every machine that makes a PDF has a font for, and
 * without styles, which the policy of the page forbids.
 */
final class Charts {

  private static final String LINE = "#2b5fb3";
  private static final String PALE = "#b9cbe6";
  private static final String GOAL = "#8a94a1";
  private static final String GOOD = "#1b6e45";
  private static final String BAD = "#a8322a";

  private Charts() {}

  /** Columns of a trend, the last one strong, with the target as a line; nothing tells nothing. */
  static Markup columns(
      List<ReportTrend> trend, BigDecimal target, boolean large, String description) {
    Scale scale = Scale.of(trend, target);
    int width = large ? 328 : 120;
    int height = large ? 104 : 32;
    double step = (double) width / trend.size();
    Markup svg = svg(large ? "columns" : "spark", width, height, description);
    for (int i = 0; i < trend.size(); i++) {
      BigDecimal value = trend.get(i).value();
      if (value != null) {
        double tall = Math.max(1.2, scale.part(value) * (height - 3));
        svg.empty(
            "rect",
            "x",
            round(i * step + step * 0.14),
            "y",
            round(height - tall),
            "width",
            round(step * 0.72),
            "height",
            round(tall),
            "fill",
            i == trend.size() - 1 ? LINE : PALE);
      }
    }
    if (target != null) {
      String y = round(height - scale.part(target) * (height - 3));
      svg.empty(
          "line",
          "x1",
          0,
          "x2",
          width,
          "y1",
          y,
          "y2",
          y,
          "stroke",
          GOAL,
          "stroke-width",
          large ? "1.4" : "1",
          "stroke-dasharray",
          "4 3");
    }
    return svg.close("svg");
  }

  /** A bar for the share of something. */
  static Markup share(long part, long all) {
    double share = all == 0 ? 0 : (double) part / all;
    Markup svg = svg("share", 128, 10, null);
    svg.empty("rect", "x", 0, "y", 0, "width", 128, "height", 10, "rx", 2, "fill", "#e9eef4");
    svg.empty(
        "rect",
        "x",
        0,
        "y",
        0,
        "width",
        round(Math.max(share * 128, part > 0 ? 1.5 : 0)),
        "height",
        10,
        "rx",
        2,
        "fill",
        LINE);
    return svg.close("svg");
  }

  /** A tick or a cross beside the word that says the same. */
  static Markup sign(boolean good) {
    Markup svg = svg("sign", 12, 12, null);
    svg.empty(
        "path",
        "d",
        good ? "M1.5 6.5 L4.8 9.8 L10.5 2.5" : "M2 2 L10 10 M10 2 L2 10",
        "fill",
        "none",
        "stroke",
        good ? GOOD : BAD,
        "stroke-width",
        "2");
    return svg.close("svg");
  }

  private static Markup svg(String kind, int width, int height, String description) {
    List<Object> attributes =
        new ArrayList<>(
            List.of(
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                kind,
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                width,
                "height",
                height));
    attributes.addAll(
        description == null
            ? List.of("aria-hidden", "true")
            : List.of("preserveAspectRatio", "none", "role", "img", "aria-label", description));
    Markup svg = new Markup();
    svg.open("svg", attributes.toArray());
    return svg;
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Columns begin at nothing, so that their heights may be compared. */
  private record Scale(double high) {

    static Scale of(List<ReportTrend> trend, BigDecimal target) {
      double high =
          Stream.concat(trend.stream().map(ReportTrend::value), Stream.of(BigDecimal.ZERO))
              .filter(Objects::nonNull)
              .mapToDouble(BigDecimal::doubleValue)
              .max()
              .orElse(0);
      return new Scale(target == null ? high : Math.max(high, target.doubleValue()));
    }

    double part(BigDecimal value) {
      return high <= 0 ? 0 : Math.max(0, value.doubleValue() / high);
    }
  }
}
