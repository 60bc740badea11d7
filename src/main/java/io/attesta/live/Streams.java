package io.attesta.live;

import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this node. */
@Component
class Streams {

  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private final Groups groups;
  private final ChangeLog log;
  private final LiveSettings settings;
  private final Senders senders;

  /** Up to where this node has read; null while nobody listens. */
  private volatile String seen;

  private volatile boolean closing;

  Streams(Groups groups, ChangeLog log, LiveSettings settings, Senders senders) {
    this.groups = groups;
    this.log = log;
    this.settings = settings;
    this.senders = senders;
  }

  /**
   * Opens a stream.
   *
   * @param session login it ends with, null without one
   * @param after what the reader has seen; null when it begins
   * @throws Refusal 429 when the person has too many, 503 when the node has, or is about to end
   */
  SseEmitter open(Person person, HttpSession session, String after) {
    long ends = System.nanoTime() + settings.withoutSession().toNanos();
    Stream stream = new Stream(person, groups.scopeOf(person), session, ends);
    // First in, then caught up: what happens in between comes twice, but comes.
    join(stream);
    try {
      stream.tell(log.since(after == null ? "" : after), senders);
      // With the first message the reader learns that the stream is open.
      stream.beat(senders);
    } catch (RuntimeException fault) {
      leave(stream);
      throw fault;
    }
    return stream.emitter();
  }

  private synchronized void join(Stream stream) {
    if (closing || open.size() >= settings.perNode()) {
      throw new Refusal(
          Refusal.Kind.UNAVAILABLE, "no-stream", "No stream can be opened now", List.of());
    }
    String person = stream.person().id();
    long own = open.stream().filter(other -> other.person().id().equals(person)).count();
    if (own >= settings.perPerson()) {
      throw new Refusal(
          Refusal.Kind.TOO_MANY, "too-many-streams", "You have too many streams open", List.of());
    }
    if (open.isEmpty()) {
      seen = log.now();
    }
    open.add(stream);
    stream.emitter().onCompletion(() -> leave(stream));
    stream.emitter().onError(fault -> leave(stream));
  }

  private synchronized void leave(Stream stream) {
    open.remove(stream);
  }

  /** By a sender: whoever ends a stream waits for what is being written to it. */
  void end(Stream stream) {
    leave(stream);
    senders.execute(stream::end);
  }

  Set<Stream> all() {
    return open;
  }

  /** Tells every stream what is new. */
  void pass() {
    String from = seen;
    if (open.isEmpty() || from == null) {
      return;
    }
    ChangeLog.News news = log.since(from);
    advance(from, news.seen());
    open.forEach(stream -> stream.tell(news, senders));
  }

  /** Unless the last one has left and another has come meanwhile: it began at a later snapshot. */
  private synchronized void advance(String from, String to) {
    if (from.equals(seen)) {
      seen = to;
    }
  }

  void beat() {
    open.forEach(stream -> stream.beat(senders));
  }

  /** Ends them all, so that the shutdown does not wait for people to close their pages. */
  void close() {
    closing = true;
    open.forEach(this::end);
  }
}
