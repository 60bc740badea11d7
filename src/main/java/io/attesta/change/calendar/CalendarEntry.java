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
 * @param services keys of the services that are down while it is carried out; empty for what is
 *     agreed or frozen, and for readers who see no configuration
 * @param conflicts what the latest check has found and nobody answers for; null where none is made
 * @param blocking of a freeze or maintenance window: whether a change against it blocks; null
 *     otherwise
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
    List<String> services,
    Conflicts conflicts,
    Boolean blocking,
    @JsonIgnore int revision,
    @JsonIgnore Instant changedAt) {

  enum Kind {
    CHANGE,
    RELEASE,
    FREEZE,
    MAINTENANCE_WINDOW
  }

  /** Conflicts that block, and those that only warn. */
  record Conflicts(int blocking, int warnings) {}

  static CalendarEntry of(Scheduled s, List<String> services, Conflicts conflicts) {
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
        services,
        conflicts,
        null,
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
        List.of(),
        null,
        f.blocking(),
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
        List.of(),
        null,
        w.blocking(),
        w.version() - 1,
        null);
  }
}
