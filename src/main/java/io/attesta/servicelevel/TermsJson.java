package io.attesta.servicelevel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.attesta.servicelevel.reckoning.ClockEvent;
import io.attesta.servicelevel.reckoning.ClockTerms;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Terms as they are stored with the event that brought them. */
@Component
class TermsJson {

  private final ObjectMapper json;
  private final Calendars calendars;

  TermsJson(ObjectMapper json, Calendars calendars) {
    this.json = json;
    this.calendars = calendars;
  }

  /** With a mere edit of the calendar, only the calendar is there. */
  private record Stored(
      long targetMillis,
      int warningPercent,
      List<String> pausing,
      String calendar,
      int calendarVersion,
      String agreement,
      int agreementVersion,
      String decision,
      int decisionVersion) {}

  /** Null for an event without terms or calendar. */
  String write(KeptClock.Happened happened) {
    ClockEvent event = happened.event();
    if (event.calendar() != null) {
      var c = event.calendar();
      return text(new Stored(0, 0, List.of(), c.key(), c.version(), null, 0, null, 0));
    }
    AgreedTerms a = happened.agreed();
    if (a == null) {
      return null;
    }
    ClockTerms t = a.terms();
    return text(
        new Stored(
            t.targetMillis(),
            t.warningPercent(),
            List.copyOf(new TreeSet<>(t.pausingReasons())),
            t.calendar().key(),
            t.calendar().version(),
            a.agreement(),
            a.agreementVersion(),
            a.decision(),
            a.decisionVersion()));
  }

  KeptClock.Happened read(Instant at, ClockEvent.Kind kind, String reason, String terms) {
    if (terms == null) {
      return new KeptClock.Happened(new ClockEvent(at, kind, reason, null, null), null);
    }
    Stored s = stored(terms);
    var calendar = calendars.get(s.calendar(), s.calendarVersion());
    if (kind == ClockEvent.Kind.RECALENDAR) {
      return new KeptClock.Happened(ClockEvent.recalendar(at, calendar), null);
    }
    var agreed =
        new AgreedTerms(
            new ClockTerms(s.targetMillis(), s.warningPercent(), Set.copyOf(s.pausing()), calendar),
            s.agreement(),
            s.agreementVersion(),
            s.decision(),
            s.decisionVersion());
    return new KeptClock.Happened(new ClockEvent(at, kind, reason, agreed.terms(), null), agreed);
  }

  private String text(Stored stored) {
    try {
      return json.writeValueAsString(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Terms cannot be written", e);
    }
  }

  private Stored stored(String terms) {
    try {
      return json.readValue(terms, Stored.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored terms cannot be read", e);
    }
  }
}
