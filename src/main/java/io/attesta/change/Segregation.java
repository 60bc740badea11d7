package io.attesta.change;

import io.attesta.shared.Refusal;
import io.attesta.work.WorkItemView;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who asks for a change or makes it never decides about it (segregation of duties). */
final class Segregation {

  private Segregation() {}

  /** Requester and implementer of the change as they are now. */
  static Set<String> interested(WorkItemView change) {
    return Stream.of(change.requester(), implementer(change))
        .filter(person -> person != null && !person.isBlank())
        .collect(Collectors.toSet());
  }

  static String implementer(WorkItemView change) {
    return change.details().path("implementer").asText(null);
  }

  /** Refuses a person who is requester or implementer, in whatever role. */
  static void mustBeApart(WorkItemView change, String person) {
    if (interested(change).contains(person)) {
      throw refusal(person + " is requester or implementer of " + change.number());
    }
  }

  static Refusal refusal(String why) {
    return Refusal.forbidden("segregation-of-duties", why + " and cannot decide about it");
  }
}
