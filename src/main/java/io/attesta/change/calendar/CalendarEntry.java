package io.attesta.change.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * Something on the calendar.
 *
 * @param key number of the change or release, key of the freeze or maintenance window
 * @param phase of a change or release: REQUESTED, AUTHORISED, IMPLEMENTING or DONE; null otherwise
 * @param category standard, normal or emergency; null where there is none
 * @param sites locations it is about; empty when it is about none in particular
 * @param revision grows with each change of it
 */
record CalendarEntry(
    Kind kind,
    String key,
    String title,
    Instant start,
    Instant end,
    Phase phase,
    String category,
    String service,
    String customer,
    List<String> sites,
    String implementer,
    @JsonIgnore int revision,
    @JsonIgnore Instant changedAt) {

  enum Kind {
    CHANGE,
    RELEASE,
    FREEZE,
    MAINTENANCE_WINDOW
  }

  static CalendarEntry of(Scheduled s) {
    return new CalendarEntry(
        ScheduleKeeper.CHANGE.equals(s.practice()) ? Kind.CHANGE : Kind.RELEASE,
        s.number(),
        s.title(),
        s.window().start(),
        s.window().end(),
        s.phase(),
        s.category(),
        s.service(),
        s.customer(),
        s.sites(),
        s.implementer(),
        s.sequence(),
        s.changedAt());
  }

  static CalendarEntry of(Freeze f, Window period) {
    return new CalendarEntry(
        Kind.FREEZE,
        f.key(),
        f.name(),
        period.start(),
        period.end(),
        null,
        null,
        f.service(),
        f.customer(),
        f.site() == null ? List.of() : List.of(f.site()),
        null,
        f.version() - 1,
        null);
  }

  static CalendarEntry of(MaintenanceWindow w, Window period) {
    return new CalendarEntry(
        Kind.MAINTENANCE_WINDOW,
        w.key(),
        w.name(),
        period.start(),
        period.end(),
        null,
        null,
        w.service(),
        null,
        List.of(),
        null,
        w.version() - 1,
        null);
  }
}
