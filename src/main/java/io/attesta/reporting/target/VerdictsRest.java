package io.attesta.reporting.target;

import io.attesta.reporting.FactKeeper;
import io.attesta.reporting.Measure;
import io.attesta.reporting.Measures;
import io.attesta.reporting.ReportingAccess;
import io.attesta.reporting.ReportingDay;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether targets were met, over REST. */
@RestController
@Tag(name = "Reporting")
class VerdictsRest {

  private final VerdictTable table;
  private final FactKeeper keeper;
  private final TargetJudge judge;
  private final Measures measures;
  private final ReportingAccess access;
  private final ReportingDay day;

  VerdictsRest(
      VerdictTable table,
      FactKeeper keeper,
      TargetJudge judge,
      Measures measures,
      ReportingAccess access,
      ReportingDay day) {
    this.table = table;
    this.keeper = keeper;
    this.judge = judge;
    this.measures = measures;
    this.access = access;
    this.day = day;
  }

  /**
   * @param from first day of the period
   */
  record JudgementBody(@NotNull LocalDate from) {}

  /**
   * @param verdicts how many were given; none where nothing happened
   */
  record Judgement(int verdicts) {}

  /** Filters are exact; without one, of all. */
  @GetMapping("/api/v1/measure-verdicts")
  @Operation(summary = "Whether targets were met, the newest verdicts first")
  KeyPage<Verdict> list(
      @RequestParam(required = false) String measure,
      @RequestParam(required = false) String service,
      @RequestParam(required = false) String agreement,
      @RequestParam(required = false) Boolean met,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) String cursor) {
    access.requireReaderOfAll();
    int size = KeyPage.limit(limit);
    var rows = table.page(before(cursor), measure, service, agreement, met, size + 1);
    return KeyPage.of(rows, size, verdict -> Long.toString(verdict.id()));
  }

  private static long before(String cursor) {
    String id = KeyPage.after(cursor);
    if (id.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!id.matches("\\d{1,18}")) {
      throw Refusal.invalidField("cursor", "invalid", "This is no cursor of this list");
    }
    return Long.parseLong(id);
  }

  /** For facts that came late: verdicts that were given do not change by themselves. */
  @PostMapping("/api/v1/measures/{key}/judgement")
  @Operation(summary = "Judge a period that is over, anew where it was judged before")
  Judgement judge(@PathVariable String key, @Valid @RequestBody JudgementBody body) {
    String person = access.requireEditor();
    Measure measure = measures.find(key).orElseThrow(() -> Refusal.notFound("The measure"));
    LocalDate from = body.from();
    if (from.getYear() < 1970
        || !measure.period().begin(from).equals(from)
        || measure.period().next(from).isAfter(day.today())) {
      throw Refusal.invalidField("from", "no-period", "The first day of a period that is over");
    }
    keeper.catchUp();
    return new Judgement(judge.judge(measure, from, person));
  }
}
