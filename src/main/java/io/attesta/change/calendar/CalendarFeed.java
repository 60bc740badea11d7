package io.attesta.change.calendar;

import io.attesta.change.calendar.CalendarReader.Filter;
import io.attesta.identity.Groups;
import io.attesta.identity.People;
import io.attesta.identity.Person;
import io.attesta.identity.RowScope;
import io.attesta.shared.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The calendar as its owner sees it at the moment a program reads it. */
@Component
class CalendarFeed {

  private static final Duration BACK = Duration.ofDays(30);
  private static final Duration AHEAD = Duration.ofDays(180);

  private final CalendarTokens tokens;
  private final People people;
  private final Groups groups;
  private final CalendarReader reader;
  private final Now now;

  CalendarFeed(
      CalendarTokens tokens, People people, Groups groups, CalendarReader reader, Now now) {
    this.tokens = tokens;
    this.people = people;
    this.groups = groups;
    this.reader = reader;
    this.now = now;
  }

  /** The document; empty when the token is no good, or its owner has no access any more. */
  Optional<String> read(String token) {
    return tokens
        .owner(token)
        .flatMap(people::find)
        .filter(person -> !person.groups().isEmpty())
        .map(this::document);
  }

  private String document(Person person) {
    RowScope scope = groups.scopeOf(person);
    Instant at = now.get();
    List<CalendarEntry> entries =
        reader.read(scope, new Window(at.minus(BACK), at.plus(AHEAD)), Filter.NONE).items();
    return new CalendarDocument(at).of(entries);
  }
}
