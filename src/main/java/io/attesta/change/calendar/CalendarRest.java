package io.attesta.change.calendar;

import io.attesta.change.calendar.CalendarReader.Entries;
import io.attesta.change.calendar.CalendarReader.Filter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The change calendar over REST and as a feed. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Change calendar")
class CalendarRest {

  private static final int MOST_DAYS = 100;
  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final CalendarReader reader;
  private final CalendarFeed feed;
  private final CalendarAccess access;

  CalendarRest(CalendarReader reader, CalendarFeed feed, CalendarAccess access) {
    this.reader = reader;
    this.feed = feed;
    this.access = access;
  }

  /**
   * Changes, releases, freezes and maintenance windows that overlap the period.
   *
   * @param from inclusive
   * @param to exclusive, at most 100 days later
   * @param ci key of a configuration item that changes touch
   */
  @GetMapping("/change-calendar")
  @Operation(summary = "What is on the change calendar in a period of at most 100 days")
  Entries calendar(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam(required = false) String service,
      @RequestParam(required = false) String customer,
      @RequestParam(required = false) String ci) {
    return reader.read(
        access.scope(), Ranges.of(from, to, MOST_DAYS), new Filter(service, customer, ci));
  }

  /** The only thing a token is good for; nobody is logged in here. */
  @GetMapping("/change-calendar.ics")
  @Operation(summary = "The change calendar of a token's owner for a calendar program (RFC 5545)")
  ResponseEntity<String> feed(@RequestParam(required = false) String token) {
    String document =
        feed.read(token).orElseThrow(() -> new BadCredentialsException("No such token"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(CALENDAR)
        .body(document);
  }
}
