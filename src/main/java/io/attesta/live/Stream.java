package io.attesta.live;

import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What one page is told. Whatever comes while something is being sent goes out together, so a slow
 * reader has little waiting, and hears at last that it has to read everything anew.
 */
class Stream {

  private static final int MOST_NUMBERS = 200;

  /** A hint to the page. */
  record Hint(Set<String> workItems, boolean notifications) {}

  private final SseEmitter emitter = new SseEmitter(0L);
  private final HttpSession session;
  private final long ends;

  private volatile Person person;
  private volatile RowScope scope;

  /** In nanoseconds of the system; null when nothing is on its way. */
  private volatile Long sendingSince;

  private Set<String> numbers = new LinkedHashSet<>();
  private boolean notifications;
  private boolean everything;
  private boolean beat;

  /** Up to where it has been told; known before anything is sent. */
  private String seen;

  private boolean scheduled;

  /**
   * A stream.
   *
   * @param session login it ends with; null when the caller has logged in for this call only
   * @param ends when it ends without a session, in nanoseconds of the system
   */
  Stream(Person person, RowScope scope, HttpSession session, long ends) {
    this.person = person;
    this.scope = scope;
    this.session = session;
    this.ends = ends;
  }

  SseEmitter emitter() {
    return emitter;
  }

  Person person() {
    return person;
  }

  void become(Person current, RowScope sees) {
    person = current;
    scope = sees;
  }

  /** Whether whoever opened it is still logged in. */
  boolean isAllowed() {
    if (session == null) {
      return System.nanoTime() - ends < 0;
    }
    try {
      return session.getCreationTime() > 0;
    } catch (IllegalStateException loggedOut) {
      return false;
    }
  }

  /** Whether one and the same message has been on its way for so long: nobody reads. */
  boolean isStuckFor(Duration time) {
    Long since = sendingSince;
    return since != null && System.nanoTime() - since > time.toNanos();
  }

  /** Takes over what the person may know. */
  synchronized void tell(ChangeLog.News news, Executor senders) {
    everything |= news.lost();
    for (Change change : news.changes()) {
      if (change.concerns(person, scope)) {
        if (change.workItem() == null) {
          notifications = true;
        } else {
          numbers.add(change.workItem());
        }
      }
    }
    everything |= numbers.size() > MOST_NUMBERS;
    seen = news.seen();
    if (everything || notifications || !numbers.isEmpty()) {
      schedule(senders);
    }
  }

  /** A sign of life; it also tells how far the reader has come. */
  synchronized void beat(Executor senders) {
    // Between joining and being caught up it has nothing to tell yet.
    if (seen != null) {
      beat = true;
      schedule(senders);
    }
  }

  private void schedule(Executor senders) {
    if (!scheduled) {
      scheduled = true;
      senders.execute(this::send);
    }
  }

  private void send() {
    try {
      for (SseEmitter.SseEventBuilder next = next(); next != null; next = next()) {
        sendingSince = System.nanoTime();
        emitter.send(next);
        sendingSince = null;
      }
    } catch (IOException | RuntimeException gone) {
      end();
    }
  }

  void end() {
    emitter.complete();
  }

  /** What waits, as one message; null when nothing does. */
  private synchronized SseEmitter.SseEventBuilder next() {
    SseEmitter.SseEventBuilder event = SseEmitter.event();
    if (everything) {
      event.name("resync").data("{}");
    } else if (notifications || !numbers.isEmpty()) {
      event.name("changed").data(new Hint(numbers, notifications));
    } else if (beat) {
      event.comment("still here").name("beat").data("{}");
    } else {
      scheduled = false;
      return null;
    }
    numbers = new LinkedHashSet<>();
    notifications = false;
    everything = false;
    beat = false;
    return event.id(seen);
  }
}
