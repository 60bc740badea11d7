package io.attesta.change;

import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who asks for a change or makes it never decides about it (segregation of duties). */
final class Segregation {

  private Segregation() {}

  /** Requester and implementer of the change as they are now, as {@link #same} writes them. */
  static Set<String> interested(WorkItemView change) {
    return Stream.of(change.requester(), implementer(change))
        .filter(person -> person != null && !person.isBlank())
        .map(Segregation::same)
        .collect(Collectors.toSet());
  }

  static String implementer(WorkItemView change) {
    return change.details().path("implementer").asText(null);
  }

  /** Refuses a person who is requester or implementer, in whatever role. */
  static void mustBeApart(WorkItemView change, String person) {
    if (interested(change).contains(same(person))) {
      throw refusal(person + " is requester or implementer of " + change.number());
    }
  }

  /** The implementer is written by hand; case and blanks around a name make nobody another. */
  static String same(String person) {
    return person.strip().toLowerCase(Locale.ROOT);
  }

  static Refusal refusal(String why) {
    return Refusal.forbidden("segregation-of-duties", why + " and cannot decide about it");
  }
}
