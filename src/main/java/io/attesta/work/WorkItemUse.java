package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.identity.Groups;
import io.attesta.identity.Person;
import io.attesta.shared.Refusal;
import io.attesta.workflow.ModelRef;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Processes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens work items, sends them messages, cancels them: what starts or moves the process from
 * outside a task.
 */
@Component
@Transactional
class WorkItemUse {

  /** Sent by the service itself only. */
  static final Set<String> INTERNAL =
      Set.of(
          "SlaWarning",
          "SlaBreached",
          "WorkItemChanged",
          "WorkItemCancelled",
          "IncidentResolved",
          "ParentIncidentResolved",
          "MajorIncidentDeclared",
          "ApprovalVoided",
          "ChangeNotImplemented",
          "ReleaseDeployed",
          "ReleaseRolledBack",
          "ReleaseCancelled",
          "TrendFound",
          "ProcessReviewDue",
          "UnauthorisedChangeDetected");

  /** What a requester may say to the process of an own item. */
  private static final String REPLIED = "CustomerReplied";

  static final Set<String> FROM_REQUESTERS = Set.of(REPLIED);

  private final Processes processes;
  private final KeptWorkItems items;
  private final Changes changes;
  private final Visibility visibility;
  private final Conversation conversation;
  private final Links links;
  private final Groups groups;
  private final CurrentPerson currentPerson;

  WorkItemUse(
      Processes processes,
      KeptWorkItems items,
      Changes changes,
      Visibility visibility,
      Conversation conversation,
      Links links,
      Groups groups,
      CurrentPerson currentPerson) {
    this.processes = processes;
    this.items = items;
    this.changes = changes;
    this.visibility = visibility;
    this.conversation = conversation;
    this.links = links;
    this.groups = groups;
    this.currentPerson = currentPerson;
  }

  WorkItemView open(String practice, Map<String, Object> values) {
    ModelRef model =
        processes
            .mainProcess(practice)
            .orElseThrow(
                () ->
                    Refusal.invalidField(
                        "practice", "unknown-practice", "No process is deployed for " + practice));
    mayOpen(model);
    OpenedItem opened = processes.open(practice, values);
    changes.flush();
    return items.known(opened.id());
  }

  private void mayOpen(ModelRef model) {
    Person person = currentPerson.get();
    if (!groups.mayOpen(person, model.practice())) {
      throw Refusal.forbidden("may-not-open", "You may not open work items of " + model.practice());
    }
  }

  WorkItemView send(String number, String message, Map<String, String> comments) {
    WorkItem item = items.write(number);
    boolean requester =
        FROM_REQUESTERS.contains(message) && currentPerson.get().id().equals(item.requester);
    if (INTERNAL.contains(message)) {
      throw Refusal.invalidField(
          "name", "internal-message", message + " is sent by the service itself");
    }
    if (!requester || comments.containsKey("INTERNAL")) {
      visibility.mustWork(item);
    }
    comments.forEach((visible, text) -> conversation.add(item, visible, text));
    changes.journal(item, "message-received", Map.of("message", message));
    processes.correlate(new OpenedItem(item.id, item.number), message, Map.of());
    changes.flush();
    return item.view();
  }

  /** What the requester says for all to read is the answer that the process may be waiting for. */
  void heard(WorkItem item, String visible) {
    boolean requester = currentPerson.get().id().equals(item.requester);
    if (requester
        && visible.equals("PUBLIC")
        && processes.correlateIfWaiting(new OpenedItem(item.id, item.number), REPLIED, Map.of())) {
      changes.journal(item, "message-received", Map.of("message", REPLIED));
      changes.flush();
    }
  }

  /** Takes away a link that the item has; answers the item as it is then. */
  WorkItemView unlink(String number, long link) {
    WorkItem item = items.write(number);
    visibility.mustWork(item);
    links.remove(item, link);
    changes.flush();
    return item.view();
  }

  /** Asks the process to cancel; the model decides whether and how it may. */
  WorkItemView cancel(String number, String reason) {
    WorkItem item = items.write(number);
    if (!currentPerson.get().id().equals(item.requester)) {
      visibility.mustWork(item);
    }
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("message", "WorkItemCancelled");
    content.put("reason", reason);
    changes.journal(item, "message-received", content);
    processes.correlate(new OpenedItem(item.id, item.number), "WorkItemCancelled", Map.of());
    changes.flush();
    return item.view();
  }
}
