package io.attesta.reporting.outlook;

import io.attesta.reporting.ReportingAccess;
import io.attesta.reporting.ReportingDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What measures will probably say, over REST. */
@RestController
@RequestMapping("/api/v1/outlooks")
@Tag(name = "Reporting")
class OutlooksRest {

  record OutlookList(List<Outlook> items) {}

  private final OutlookTable table;
  private final OutlookSchedule schedule;
  private final ReportingAccess access;
  private final ReportingDay day;

  OutlooksRest(
      OutlookTable table, OutlookSchedule schedule, ReportingAccess access, ReportingDay day) {
    this.table = table;
    this.schedule = schedule;
    this.access = access;
    this.day = day;
  }

  @GetMapping
  @Operation(summary = "Outlooks of the periods that a day is in, the most likely miss first")
  OutlookList list(@RequestParam(required = false) LocalDate on) {
    access.requireReaderOfAll();
    return new OutlookList(table.on(on == null ? day.today() : on));
  }

  @PostMapping("/renewal")
  @Operation(summary = "Look ahead now, from all that was until yesterday")
  OutlookList renew() {
    access.requireEditor();
    schedule.look();
    return new OutlookList(table.on(day.today()));
  }
}
