package io.attesta.servicelevel;

import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How promises were kept, over REST: figures, and the work items that missed. */
@RestController
@RequestMapping("/api/v1/attainment")
class AttainmentRest {

  private static final int MOST_MONTHS = 24;

  private final Attainment attainment;
  private final MissedTargets missed;
  private final Editors editors;

  AttainmentRest(Attainment attainment, MissedTargets missed, Editors editors) {
    this.attainment = attainment;
    this.missed = missed;
    this.editors = editors;
  }

  record Figures(List<Attainment.Row> items) {}

  /**
   * Met and missed targets per month, service, agreement and metric, of the work items that the
   * caller sees.
   *
   * @param from first month, as 2026-01
   * @param to last month, inclusive; at most {@value #MOST_MONTHS} months in all
   * @param service key, or {@code none} for work items without a service
   */
  @GetMapping
  @Transactional(readOnly = true)
  public Figures figures(
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(required = false) String service,
      @RequestParam(required = false) String agreement,
      @RequestParam(required = false) Metric metric,
      @RequestParam(required = false) String practice,
      @RequestParam(required = false) String priority) {
    editors.requireReader();
    return new Figures(
        attainment.of(query(from, to, service, agreement, metric, practice, priority)));
  }

  /** The clocks that missed their target in the months, in the order in which they did. */
  @GetMapping("/missed")
  @Transactional(readOnly = true)
  public KeyPage<MissedTargets.Missed> missed(
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(required = false) String service,
      @RequestParam(required = false) String agreement,
      @RequestParam(required = false) Metric metric,
      @RequestParam(required = false) String practice,
      @RequestParam(required = false) String priority,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    editors.requireReader();
    int size = KeyPage.limit(limit);
    var query = query(from, to, service, agreement, metric, practice, priority);
    var rows = missed.after(KeyPage.after(cursor), size + 1, query);
    return KeyPage.of(rows, size, MissedTargets.Missed::key);
  }

  private static Attainment.Query query(
      String from,
      String to,
      String service,
      String agreement,
      Metric metric,
      String practice,
      String priority) {
    YearMonth first = month("from", from);
    YearMonth last = month("to", to);
    long months = ChronoUnit.MONTHS.between(first, last) + 1;
    if (months < 1 || months > MOST_MONTHS) {
      throw Refusal.invalidField(
          "to", "out-of-range", "From 1 to " + MOST_MONTHS + " months, first month first");
    }
    String asked = metric == null ? null : metric.name();
    return new Attainment.Query(first, last, service, agreement, asked, practice, priority);
  }

  private static YearMonth month(String field, String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (month.getYear() >= 1970 && month.getYear() < 2200) {
        return month;
      }
    } catch (DateTimeParseException unreadable) {
      throw noMonth(field);
    }
    throw noMonth(field);
  }

  private static Refusal noMonth(String field) {
    return Refusal.invalidField(field, "invalid", "A month such as 2026-01");
  }
}
