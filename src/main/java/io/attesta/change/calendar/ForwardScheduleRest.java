package io.attesta.change.calendar;

import io.attesta.change.calendar.CalendarReader.Entries;
import io.attesta.change.calendar.CalendarReader.Filter;
import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forward schedule of change as a document. */
@RestController
@RequestMapping("/api/v1/forward-schedule")
@Tag(name = "Change calendar")
class ForwardScheduleRest {

  private static final int MOST_DAYS = 100;
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final CalendarReader reader;
  private final CalendarAccess access;
  private final Now now;

  ForwardScheduleRest(CalendarReader reader, CalendarAccess access, Now now) {
    this.reader = reader;
    this.access = access;
    this.now = now;
  }

  /**
   * What is planned in the period and visible to the reader.
   *
   * @param from inclusive
   * @param to exclusive, at most 100 days later
   * @param format html or csv
   * @param zone of the times shown, UTC when left out
   */
  @GetMapping
  @Operation(summary = "The forward schedule of change as HTML to print or as CSV")
  ResponseEntity<String> document(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam(defaultValue = "html") String format,
      @RequestParam(defaultValue = "UTC") String zone) {
    Window period = Ranges.of(from, to, MOST_DAYS);
    Entries entries = reader.read(access.scope(), period, Filter.NONE);
    var schedule =
        new ForwardSchedule(period, now.get(), zone(zone), entries.items(), entries.truncated());
    return switch (format) {
      case "html" ->
          ResponseEntity.ok()
              .contentType(HTML)
              .header("Content-Security-Policy", ForwardSchedulePage.contentSecurityPolicy())
              .body(ForwardSchedulePage.of(schedule));
      case "csv" ->
          ResponseEntity.ok()
              .contentType(CSV)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"forward-schedule.csv\"")
              .body(ForwardScheduleCsv.of(schedule));
      default -> throw Refusal.invalidField("format", "unknown", "Formats are html and csv");
    };
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Refusal.invalidField("zone", "unknown", "There is no such time zone");
    }
  }
}
