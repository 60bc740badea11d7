package io.attesta.servicelevel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.attesta.shared.KeyPage;
import io.attesta.shared.Refusal;
import io.attesta.shared.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Working calendars over REST. An edit makes a new version, which open clocks follow soon after.
 */
@RestController
@RequestMapping("/api/v1/working-calendars")
class CalendarsRest {

  private final Calendars calendars;
  private final Promises promises;
  private final Editors editors;
  private final TransactionTemplate transaction;

  CalendarsRest(
      Calendars calendars, Promises promises, Editors editors, TransactionTemplate transaction) {
    this.calendars = calendars;
    this.promises = promises;
    this.editors = editors;
    this.transaction = transaction;
  }

  record CalendarView(String key, int version, @JsonUnwrapped CalendarText text) {}

  @GetMapping
  KeyPage<CalendarView> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    editors.requireReader();
    int size = KeyPage.limit(limit);
    var rows = calendars.after(KeyPage.after(cursor), size + 1);
    return KeyPage.of(rows.stream().map(CalendarsRest::view).toList(), size, CalendarView::key);
  }

  @GetMapping("/{key}")
  ResponseEntity<CalendarView> read(@PathVariable String key) {
    editors.requireReader();
    return answer(HttpStatus.OK, existing(key));
  }

  /** Adds the calendar, or edits it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  ResponseEntity<CalendarView> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @RequestBody CalendarText text) {
    String person = editors.requireEditor();
    Editors.requireKey(key);
    int before = calendars.current(key).map(Calendars.Kept::version).orElse(0);
    if (before > 0 || ifMatch != null) {
      Versions.requireMatch(ifMatch, before);
    }
    text.calendar(key, before + 1);
    transaction.executeWithoutResult(status -> calendars.save(key, before, text, person));
    promises.refresh();
    return answer(before == 0 ? HttpStatus.CREATED : HttpStatus.OK, existing(key));
  }

  private CalendarView existing(String key) {
    return calendars
        .current(key)
        .map(CalendarsRest::view)
        .orElseThrow(() -> Refusal.notFound("The calendar"));
  }

  private static CalendarView view(Calendars.Kept kept) {
    return new CalendarView(kept.key(), kept.version(), kept.text());
  }

  private static ResponseEntity<CalendarView> answer(HttpStatus status, CalendarView view) {
    return ResponseEntity.status(status).eTag(Versions.tag(view.version())).body(view);
  }
}
