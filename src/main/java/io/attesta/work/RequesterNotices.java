package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.integration.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells requesters what they wait for: that there is an answer, and that their matter is resolved.
 */
@Component
class RequesterNotices {

  private final Notifications notifications;
  private final CurrentPerson currentPerson;

  RequesterNotices(Notifications notifications, CurrentPerson currentPerson) {
    this.notifications = notifications;
    this.currentPerson = currentPerson;
  }

  @EventListener
  void on(WorkItemChanged change) {
    boolean resolved = "RESOLVED".equals(change.after().status());
    if (resolved && change.before() != null && !"RESOLVED".equals(change.before().status())) {
      tell(change.after(), "resolved", "is resolved; please confirm");
    }
  }

  void commented(WorkItem item) {
    tell(item.view(), "comment", "has a new message for you");
  }

  /** Nobody is told of what they have done themselves. */
  private void tell(WorkItemView item, String kind, String what) {
    if (!currentPerson.get().id().equals(item.requester())) {
      notifications.tell(item.requester(), item.number(), kind, item.title() + " " + what);
    }
  }
}
