package io.attesta.change.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The calendar in the format of RFC 5545. Recurring periods are written out, one event each, by the
 * very reckoning that finds conflicts, so that no program can see them at another time.
 */
final class CalendarDocument {

  private final Instant at;

  /**
   * A document.
   *
   * @param at when it is written
   */
  CalendarDocument(Instant at) {
    this.at = at;
  }

  String of(List<CalendarEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Attesta//Change calendar//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    entries.forEach(entry -> calendar.add(event(entry)));
    return calendar.toString();
  }

  private VEvent event(CalendarEntry entry) {
    VEvent event = new VEvent(false);
    event.add(new Uid(uid(entry)));
    event.add(new DtStamp(entry.changedAt() == null ? at : entry.changedAt()));
    event.add(new Sequence(entry.revision()));
    event.add(new DtStart<>(entry.start()));
    event.add(new DtEnd<>(entry.end()));
    event.add(new Summary(plain(summary(entry))));
    event.add(new Description(plain(description(entry))));
    event.add(new Categories(entry.kind().name()));
    event.add(status(entry));
    event.add(ImmutableTransp.TRANSPARENT);
    if (!entry.sites().isEmpty()) {
      event.add(new Location(plain(String.join(", ", entry.sites()))));
    }
    return event;
  }

  /**
   * A line may only end where the format says so; other control characters have no meaning in it.
   */
  private static String plain(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
  }

  private static String uid(CalendarEntry entry) {
    return switch (entry.kind()) {
      case CHANGE, RELEASE -> entry.key() + "@attesta";
      case FREEZE, MAINTENANCE_WINDOW ->
          entry.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
              + "-"
              + entry.key()
              + "-"
              + entry.start().getEpochSecond()
              + "@attesta";
    };
  }

  private static String summary(CalendarEntry entry) {
    return switch (entry.kind()) {
      case CHANGE, RELEASE -> entry.key() + " " + entry.title();
      case FREEZE -> "Freeze: " + entry.title();
      case MAINTENANCE_WINDOW -> "Maintenance window: " + entry.title();
    };
  }

  private static String description(CalendarEntry entry) {
    return Stream.of(
            line("Phase", entry.phase()),
            line("Category", entry.category()),
            line("Service", entry.service()),
            line("Customer", entry.customer()),
            line("Implementer", entry.implementer()))
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }

  private static String line(String label, Object value) {
    return value == null ? null : label + ": " + value;
  }

  private static Status status(CalendarEntry entry) {
    return new Status(
        entry.phase() == Phase.REQUESTED ? Status.VALUE_TENTATIVE : Status.VALUE_CONFIRMED);
  }
}
