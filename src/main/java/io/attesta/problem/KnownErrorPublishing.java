package io.attesta.problem;

import io.attesta.integration.Notifications;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the published known errors as the problems say: by the detail that the model records, and
 * with every edit of what is published.
 */
@Component
class KnownErrorPublishing {

  private final KnownErrorTable table;
  private final ProblemLinks links;
  private final WorkItems items;
  private final Notifications notifications;

  KnownErrorPublishing(
      KnownErrorTable table, ProblemLinks links, WorkItems items, Notifications notifications) {
    this.table = table;
    this.links = links;
    this.items = items;
    this.notifications = notifications;
  }

  @EventListener
  void on(WorkItemChanged change) {
    WorkItemView problem = change.after();
    if (!problem.practice().equals(Problems.PRACTICE)) {
      return;
    }
    if (isPublished(problem)) {
      if (table.publish(problem, change.at())) {
        tell(problem);
      }
    } else if (change.before() != null && isPublished(change.before())) {
      table.withdraw(problem.id());
    }
  }

  private static boolean isPublished(WorkItemView problem) {
    return problem.details().path("knownErrorState").asText().equals("published")
        && !problem.status().equals("CANCELLED");
  }

  private void tell(WorkItemView problem) {
    String workaround = problem.details().path("workaround").asText("");
    for (String number : links.openIncidents(problem.id())) {
      WorkItemView incident = items.locked(number);
      items.journal(incident.id(), "known-error-published", Map.of("problem", problem.number()));
      String text =
          problem.number()
              + " is a known error: "
              + (workaround.isEmpty() ? problem.title() : workaround);
      Stream.ofNullable(incident.assignee())
          .forEach(person -> notifications.tell(person, number, "known-error", text));
      if (incident.assignee() == null && incident.group() != null) {
        notifications.tellGroup(incident.group(), number, "known-error", text);
      }
    }
  }
}
