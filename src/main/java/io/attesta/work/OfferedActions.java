package io.attesta.work;

import io.attesta.identity.CurrentPerson;
import io.attesta.workflow.OpenedItem;
import io.attesta.workflow.Whereabouts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the current person may do with a work item now, besides its tasks. */
@Component
@Transactional(readOnly = true)
class OfferedActions {

  private static final String CANCELLED = "WorkItemCancelled";

  /**
   * Actions that are open now.
   *
   * @param edit whether its fields may be changed
   * @param cancel whether its process may be asked to end
   * @param messages messages that its process waits for and the person may send
   * @param linkTypes types of links that the person may add; empty for none
   */
  record Offer(
      boolean edit, boolean cancel, List<Whereabouts.Awaited> messages, List<String> linkTypes) {}

  private final KeptWorkItems items;
  private final Visibility visibility;
  private final Whereabouts whereabouts;
  private final CurrentPerson currentPerson;

  OfferedActions(
      KeptWorkItems items,
      Visibility visibility,
      Whereabouts whereabouts,
      CurrentPerson currentPerson) {
    this.items = items;
    this.visibility = visibility;
    this.whereabouts = whereabouts;
    this.currentPerson = currentPerson;
  }

  Offer of(String number) {
    WorkItem item = items.read(number);
    boolean works = visibility.works(item);
    boolean asked = currentPerson.get().id().equals(item.requester);
    List<Whereabouts.Awaited> awaited =
        works || asked ? whereabouts.awaited(new OpenedItem(item.id, number)) : List.of();
    return new Offer(
        works && !item.finished(),
        awaited.stream().anyMatch(waiting -> waiting.message().equals(CANCELLED)),
        awaited.stream().filter(waiting -> maySend(waiting.message(), works)).toList(),
        works ? Links.BY_HAND : List.of());
  }

  /** Messages of the requester, and for those who work on it all that people send. */
  private static boolean maySend(String message, boolean works) {
    return works
        ? !WorkItemUse.INTERNAL.contains(message)
        : WorkItemUse.FROM_REQUESTERS.contains(message);
  }
}
