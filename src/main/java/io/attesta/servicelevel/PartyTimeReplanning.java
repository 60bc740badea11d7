package io.attesta.servicelevel;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets promises of suppliers follow their calendar when it was edited, as clocks do. */
@Component
class PartyTimeReplanning {

  private final PartyTimeTable times;
  private final Calendars calendars;

  PartyTimeReplanning(PartyTimeTable times, Calendars calendars) {
    this.times = times;
    this.calendars = calendars;
  }

  /** A part of those that are behind; answers how many. */
  @Transactional
  public int replan() {
    List<PartyTime> behind = times.outdated();
    for (PartyTime time : behind) {
      var current = calendars.current(time.calendar().key()).orElseThrow();
      times.replan(time.by(calendars.get(current.key(), current.version())));
    }
    return behind.size();
  }
}
