package io.attesta.reporting;

import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What measures say, over REST. */
@RestController
@Tag(name = "Reporting")
class FiguresRest {

  private static final int MOST_YEARS = 10;

  record FigureList(Measure measure, List<Figure> items) {}

  record Differences(List<RollUpCheck.Difference> items) {}

  private final Measures measures;
  private final Figures figures;
  private final RollUpCheck check;
  private final ReportingAccess access;

  FiguresRest(Measures measures, Figures figures, RollUpCheck check, ReportingAccess access) {
    this.measures = measures;
    this.figures = figures;
    this.check = check;
    this.access = access;
  }

  /**
   * Figures of the practices that the caller reads.
   *
   * @param from first day, inclusive
   * @param until exclusive
   * @param by a figure for each such time; without it, one of all the time
   * @param split a figure for each value; values without one come first
   */
  @GetMapping("/api/v1/measures/{key}/figures")
  @Transactional(readOnly = true)
  @Operation(summary = "What a measure says of a time")
  public FigureList figures(
      @PathVariable String key,
      @RequestParam LocalDate from,
      @RequestParam LocalDate until,
      @RequestParam(required = false) Period by,
      @RequestParam(required = false) Dimension split,
      @RequestParam(required = false) List<String> practice,
      @RequestParam(required = false) List<String> service,
      @RequestParam(required = false) List<String> customer,
      @RequestParam(required = false) List<String> priority,
      @RequestParam(required = false) List<String> team,
      @RequestParam(required = false) List<String> subject,
      @RequestParam(required = false) List<String> variant) {
    var seen = access.requireReader();
    requireSpan(from, until);
    Measure measure = measures.find(key).orElseThrow(() -> Refusal.notFound("The measure"));
    Map<Dimension, List<String>> only = new EnumMap<>(Dimension.class);
    put(only, Dimension.PRACTICE, practice);
    put(only, Dimension.SERVICE, service);
    put(only, Dimension.CUSTOMER, customer);
    put(only, Dimension.PRIORITY, priority);
    put(only, Dimension.TEAM, team);
    put(only, Dimension.SUBJECT, subject);
    put(only, Dimension.VARIANT, variant);
    return new FigureList(
        measure, figures.of(measure, new FigureQuery(from, until, by, split, only, seen)));
  }

  @GetMapping("/api/v1/figure-differences")
  @Operation(summary = "Where sums of days differ from the rows they were taken from")
  Differences differences(@RequestParam LocalDate from, @RequestParam LocalDate until) {
    access.requireReaderOfAll();
    requireSpan(from, until);
    return new Differences(check.differences(from, until));
  }

  private static void put(
      Map<Dimension, List<String>> only, Dimension dimension, List<String> asked) {
    if (asked != null && !asked.isEmpty()) {
      only.put(dimension, asked);
    }
  }

  private static void requireSpan(LocalDate from, LocalDate until) {
    if (!from.isBefore(until)
        || from.getYear() < 1970
        || from.plusYears(MOST_YEARS).isBefore(until)) {
      throw Refusal.invalidField(
          "until", "out-of-range", "After the first day, at most " + MOST_YEARS + " years later");
    }
  }
}
