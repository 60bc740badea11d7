package io.attesta.change.board;

import io.attesta.shared.Now;
import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results and minutes as documents. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Changes")
class MinutesRest {

  private static final Duration LONGEST = Duration.ofDays(100);
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final MinutesReader reader;
  private final BoardAccess access;
  private final Names names;
  private final Now now;

  MinutesRest(MinutesReader reader, BoardAccess access, Names names, Now now) {
    this.reader = reader;
    this.access = access;
    this.names = names;
    this.now = now;
  }

  /**
   * What boards and single authorities have decided in a period.
   *
   * @param from inclusive
   * @param to exclusive, at most 100 days later
   * @param group key of the group that decided
   * @param zone of the times shown, UTC when left out
   * @param language {@code en} or {@code de}
   */
  @GetMapping("/cab-minutes")
  @Operation(summary = "Decisions about changes in a period of at most 100 days as HTML to print")
  ResponseEntity<String> minutes(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam(required = false) String group,
      @RequestParam(defaultValue = "UTC") String zone,
      @RequestParam(defaultValue = "en") String language) {
    access.reader();
    MinutesWords words = MinutesWords.in(language);
    boolean known = !from.isBefore(FIRST) && !to.isAfter(LAST) && from.isBefore(to);
    if (!known || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Refusal.invalidField(
          "to", "out-of-range", "The period ends after it begins, at most 100 days later");
    }
    MinutesPage page = new MinutesPage(words, zone(zone), names.forOneDocument());
    return answer(
        page.of(
            words.of("title"),
            page.period(from, to),
            reader.read(null, from, to, group),
            now.get()));
  }

  @GetMapping("/changes/{number}/minutes")
  @Operation(summary = "All decisions about a change as HTML to print")
  ResponseEntity<String> minutes(
      @PathVariable String number,
      @RequestParam(defaultValue = "UTC") String zone,
      @RequestParam(defaultValue = "en") String language) {
    MinutesWords words = MinutesWords.in(language);
    WorkItemView change = access.change(number);
    MinutesPage page = new MinutesPage(words, zone(zone), names.forOneDocument());
    return answer(
        page.of(
            words.of("titleOf", number),
            change.title() + ".",
            reader.read(change.id(), FIRST, LAST, null),
            now.get()));
  }

  private static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Refusal.invalidField("zone", "unknown", "There is no such time zone");
    }
  }

  private static ResponseEntity<String> answer(String page) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", Html.contentSecurityPolicy())
        .body(page);
  }
}
