package io.attesta.reporting.report;

import io.attesta.reporting.ReportingAccess;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports that are made and sent by themselves, over REST. */
@RestController
@RequestMapping("/api/v1/report-schedules")
@Tag(name = "Reporting")
class ReportSchedulesRest {

  record ReportScheduleList(List<ReportSchedule> items) {}

  private final ReportSchedules schedules;
  private final ReportScheduleCheck check;
  private final ReportQuestions questions;
  private final ReportingAccess access;
  private final Now now;

  ReportSchedulesRest(
      ReportSchedules schedules,
      ReportScheduleCheck check,
      ReportQuestions questions,
      ReportingAccess access,
      Now now) {
    this.schedules = schedules;
    this.check = check;
    this.questions = questions;
    this.access = access;
    this.now = now;
  }

  @GetMapping
  @Operation(summary = "Reports that are made and sent by themselves, in the order of keys")
  ReportScheduleList list() {
    access.requireReaderOfAll();
    return new ReportScheduleList(schedules.all());
  }

  @GetMapping("/{key}")
  @Operation(summary = "A report that is made and sent by itself")
  ResponseEntity<ReportSchedule> read(@PathVariable String key) {
    access.requireReaderOfAll();
    return answer(HttpStatus.OK, existing(key));
  }

  @PutMapping("/{key}")
  @Transactional
  @Operation(
      summary = "Have a report made and sent, or replace the schedule that If-Match names",
      description = "A new one begins with the last period that is over.")
  public ResponseEntity<ReportSchedule> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody ReportScheduleBody body) {
    String person = requireEditor();
    ReportSchedule wanted = body.of(key);
    check.refuse(wanted);
    boolean added =
        Versions.put(
            schedules.find(key),
            () -> existing(key),
            ReportSchedule::version,
            ifMatch,
            () -> schedules.add(wanted.with(1, since(wanted)), person),
            before ->
                schedules.change(wanted.with(before.version(), since(wanted, before)), person));
    return answer(added ? HttpStatus.CREATED : HttpStatus.OK, existing(key));
  }

  @DeleteMapping("/{key}")
  @Transactional
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "No longer have it made and sent; what was sent stays known")
  public void delete(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    String person = requireEditor();
    ReportSchedule before = existing(key);
    Versions.requireMatch(ifMatch, before.version());
    if (!schedules.delete(key, before.version(), person)) {
      throw Versions.outrun();
    }
  }

  private String requireEditor() {
    access.requireReaderOfAll();
    return access.requireEditor();
  }

  /** An inactive one that is taken up again does not send what was not wanted meanwhile. */
  private LocalDate since(ReportSchedule wanted, ReportSchedule before) {
    boolean goesOn = before.active() && before.period() == wanted.period();
    return goesOn ? before.since() : since(wanted);
  }

  private LocalDate since(ReportSchedule wanted) {
    LocalDate today = LocalDate.ofInstant(now.get(), questions.zone());
    return ReportPeriod.of(wanted.period(), today).before().from();
  }

  private ReportSchedule existing(String key) {
    return schedules.find(key).orElseThrow(() -> Refusal.notFound("The schedule"));
  }

  private static ResponseEntity<ReportSchedule> answer(HttpStatus status, ReportSchedule schedule) {
    return ResponseEntity.status(status).eTag(Versions.tag(schedule.version())).body(schedule);
  }
}
