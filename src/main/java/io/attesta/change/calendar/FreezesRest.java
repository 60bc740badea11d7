package io.attesta.change.calendar;

import io.attesta.shared.KeyPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Freezes over REST: who works here reads, change managers edit. */
@RestController
@RequestMapping("/api/v1/freezes")
@Tag(name = "Change calendar")
class FreezesRest {

  private final PeriodCalls<Freeze> calls;
  private final PeriodCheck check;
  private final CalendarAccess access;

  FreezesRest(FreezeTable freezes, PeriodCheck check, CalendarAccess access) {
    this.calls = new PeriodCalls<>("The freeze", freezes);
    this.check = check;
    this.access = access;
  }

  /**
   * A freeze as it is entered.
   *
   * @param zone of the wall clock times, for example Europe/Berlin
   * @param recurrence rule of RFC 5545 without the name of the property, null for a single period
   * @param exempt categories that it does not concern; none when left out
   * @param blocking true when left out
   */
  record Body(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 2000) String reason,
      @Size(max = 100) String service,
      @Size(max = 100) String customer,
      @Size(max = 200) String site,
      @NotBlank @Size(max = 60) String zone,
      @NotNull LocalDateTime firstStart,
      @NotNull LocalDateTime firstEnd,
      @Size(max = 300) String recurrence,
      @Size(max = 3) List<@NotNull String> exempt,
      Boolean blocking) {

    Freeze of(String key, Recurrence times, int version) {
      return new Freeze(
          key,
          name,
          reason,
          service,
          customer,
          site,
          times,
          exempt == null ? List.of() : exempt,
          !Boolean.FALSE.equals(blocking),
          false,
          version);
    }
  }

  @GetMapping
  @Operation(summary = "List freezes, retired ones included")
  KeyPage<Freeze> list(
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor) {
    access.requireAgent();
    return calls.list(limit, cursor);
  }

  @GetMapping("/{key}")
  @Operation(summary = "Read a freeze")
  ResponseEntity<Freeze> read(@PathVariable String key) {
    access.requireAgent();
    return calls.read(key);
  }

  /** Adds the freeze, or replaces it when {@code If-Match} names its version. */
  @PutMapping("/{key}")
  @Operation(summary = "Add or edit a freeze; change managers only")
  @Transactional
  public ResponseEntity<Freeze> put(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch,
      @Valid @RequestBody Body body) {
    String person = access.requireManager("Only change managers edit freezes").id();
    Recurrence times =
        check.check(
            key,
            body.service(),
            body.customer(),
            body.exempt() == null ? List.of() : body.exempt(),
            body.zone(),
            body.firstStart(),
            body.firstEnd(),
            body.recurrence());
    int version = calls.nextVersion(key, ifMatch);
    return calls.saved(body.of(key, times, version), person);
  }

  /** It stays readable, and what was checked against it explainable. */
  @DeleteMapping("/{key}")
  @Operation(summary = "Retire a freeze; change managers only")
  @Transactional
  public ResponseEntity<Freeze> retire(
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) String ifMatch) {
    String person = access.requireManager("Only change managers retire freezes").id();
    return calls.saved(calls.matching(key, ifMatch).retire(), person);
  }
}
