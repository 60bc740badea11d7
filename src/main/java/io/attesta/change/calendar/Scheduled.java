package io.attesta.change.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A change or release as the schedule keeps it.
 *
 * @param category category decided for it, before that the one asked for; null for releases
 * @param window null while nothing is planned
 * @param sites locations of the configuration items worked on
 * @param sequence grows with each revision that a subscribed calendar has to take over
 */
record Scheduled(
    long workItem,
    String number,
    String practice,
    String title,
    Phase phase,
    String category,
    Window window,
    String implementer,
    String service,
    String customer,
    List<String> sites,
    String group,
    String assignee,
    String requester,
    int sequence,
    Instant changedAt) {

  /** Whether a subscribed calendar shows the other one in another way. */
  boolean looksLike(Scheduled other) {
    return title.equals(other.title)
        && phase == other.phase
        && Objects.equals(window, other.window)
        && Objects.equals(service, other.service)
        && Objects.equals(implementer, other.implementer);
  }

  Scheduled with(int revision, Instant at) {
    return new Scheduled(
        workItem,
        number,
        practice,
        title,
        phase,
        category,
        window,
        implementer,
        service,
        customer,
        sites,
        group,
        assignee,
        requester,
        revision,
        at);
  }

  Scheduled in(Phase other, Instant at) {
    return new Scheduled(
        workItem,
        number,
        practice,
        title,
        other,
        category,
        window,
        implementer,
        service,
        customer,
        sites,
        group,
        assignee,
        requester,
        sequence + 1,
        at);
  }

  /** The same in another window; for questions that change nothing. */
  Scheduled at(Window other) {
    return new Scheduled(
        workItem,
        number,
        practice,
        title,
        phase,
        category,
        other,
        implementer,
        service,
        customer,
        sites,
        group,
        assignee,
        requester,
        sequence,
        changedAt);
  }

  Scheduled ofCategory(String decided) {
    return new Scheduled(
        workItem,
        number,
        practice,
        title,
        phase,
        decided,
        window,
        implementer,
        service,
        customer,
        sites,
        group,
        assignee,
        requester,
        sequence,
        changedAt);
  }
}
