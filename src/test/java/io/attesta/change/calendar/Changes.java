package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Changes as the schedule would keep them, for tests without a database. */
final class Changes {

  static final Window NIGHT = window("2031-03-01T22:00:00Z", "2031-03-02T02:00:00Z");
  static final Obstacles NONE =
      new Obstacles(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private Changes() {}

  static Window window(String start, String end) {
    return new Window(Instant.parse(start), Instant.parse(end));
  }

  static Scheduled change(String number, Window window) {
    return new Scheduled(
        number.hashCode(),
        number,
        "change",
        "Patch " + number,
        Phase.REQUESTED,
        "normal",
        window,
        "implementer",
        "email",
        "head-office",
        List.of("berlin"),
        null,
        null,
        "requester",
        0,
        Instant.EPOCH);
  }

  /** A change on these items, of which all others are down. */
  static Subject subject(Footprint footprint) {
    return new Subject(change("CHG-1", NIGHT), footprint, Map.of());
  }

  static Footprint footprint(List<String> affected, ImpactAnalysis.Impact impact) {
    return new Footprint(Instant.EPOCH, affected, impact, Footprint.NONE);
  }

  static Footprint nothing() {
    return Footprint.empty(Instant.EPOCH);
  }
}
