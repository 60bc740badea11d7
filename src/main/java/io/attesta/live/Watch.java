package io.attesta.live;

import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.identity.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Passes changes on, and ends streams whose readers may no longer read, or do not. */
@Component
class Watch {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration STUCK = Duration.ofSeconds(30);

  private final Streams streams;
  private final People people;
  private final Groups groups;
  private final LiveSettings settings;
  private final ChangeLog log;

  /** Of its own: neither a long sweep nor a slow Keycloak may hold up what is told. */
  private final ThreadPoolTaskScheduler clock = new ThreadPoolTaskScheduler();

  Watch(Streams streams, People people, Groups groups, LiveSettings settings, ChangeLog log) {
    this.streams = streams;
    this.people = people;
    this.groups = groups;
    this.settings = settings;
    this.log = log;
    clock.setPoolSize(2);
    clock.setDaemon(true);
    clock.setThreadNamePrefix("live-watch-");
    clock.initialize();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    log.startOver();
    clock.scheduleWithFixedDelay(this::pass, settings.delay());
    clock.scheduleWithFixedDelay(this::beat, settings.beat());
    clock.scheduleWithFixedDelay(this::check, settings.check());
  }

  void pass() {
    streams.pass();
  }

  void beat() {
    streams.all().stream()
        .filter(stream -> !stream.isAllowed() || stream.isStuckFor(STUCK))
        .forEach(streams::end);
    streams.beat();
  }

  /** Somebody who has left a group must not hear any longer what happens there. */
  void check() {
    Map<String, List<Stream>> byPerson =
        streams.all().stream().collect(Collectors.groupingBy(stream -> stream.person().id()));
    byPerson.forEach(
        (id, theirs) -> {
          Person now = read(id);
          theirs.forEach(
              stream -> {
                if (now.groups().isEmpty()) {
                  streams.end(stream);
                } else {
                  stream.become(now, groups.scopeOf(now));
                }
              });
        });
  }

  private Person read(String id) {
    try {
      return people.find(id).orElse(Person.ANONYMOUS);
    } catch (RuntimeException unreachable) {
      LOG.warn("The groups of {} cannot be read, the streams end: {}", id, unreachable.toString());
      return Person.ANONYMOUS;
    }
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    clock.shutdown();
    streams.close();
  }
}
