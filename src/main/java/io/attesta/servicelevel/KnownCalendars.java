package io.attesta.servicelevel;

import io.attesta.party.KnownReferences;
import org.springframework.stereotype.Component;

/** Tells contracts which working calendars there are. */
@Component
class KnownCalendars implements KnownReferences {

  private final Calendars calendars;

  KnownCalendars(Calendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public Kind kind() {
    return Kind.CALENDAR;
  }

  @Override
  public boolean isKnown(String key) {
    return calendars.current(key).isPresent();
  }
}
