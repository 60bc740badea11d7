package io.attesta.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.attesta.Rest;
import io.attesta.ShiftedNow;
import io.attesta.catalogue.Catalogue;
import io.attesta.catalogue.ServiceEntry;
import io.attesta.work.WorkItemChanged;
import io.attesta.work.WorkItemView;
import io.attesta.work.WorkItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Incidents whose clocks run around the clock, and moves of them without their process. */
@Component
class ClockFixture {

  static final String SERVICE = "clock-tests";

  private final Catalogue catalogue;
  private final WorkItems workItems;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final ShiftedNow now;

  ClockFixture(
      Catalogue catalogue,
      WorkItems workItems,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      ShiftedNow now) {
    this.catalogue = catalogue;
    this.workItems = workItems;
    this.events = events;
    this.transaction = transaction;
    this.now = now;
  }

  /** Opens an incident of priority P1: 15 minutes to respond, 240 to resolve, all day and night. */
  WorkItemView open(int port) {
    catalogue.ensure(
        List.of(new ServiceEntry(SERVICE, "Clock tests", "CRITICAL", null, null, null)));
    return open(port, SERVICE);
  }

  WorkItemView open(int port, String service) {
    Map<String, Object> body = new HashMap<>();
    body.put("practice", "incident");
    body.put("title", "Nothing works any more");
    body.put("description", "Since noon");
    body.put("service", service);
    body.put("details", Map.of("impact", "HIGH", "urgency", "HIGH"));
    Rest.Answer answer = new Rest(port, "agent").post("/api/v1/work-items", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    WorkItemView item = workItems.get(answer.text("number"));
    assertThat(item.priority()).isEqualTo("P1");
    return item;
  }

  /** What the process would announce; the row of the work item stays as it is. */
  WorkItemView move(WorkItemView before, String status, String holdReason, String priority) {
    WorkItemView after =
        new WorkItemView(
            before.id(),
            before.number(),
            before.practice(),
            before.title(),
            before.description(),
            status,
            holdReason,
            before.phase(),
            priority,
            before.requester(),
            before.customer(),
            before.service(),
            before.group(),
            before.assignee(),
            before.openedAt(),
            before.respondedAt(),
            before.resolvedAt(),
            before.closedAt(),
            before.dueAt(),
            before.clockState(),
            before.details(),
            before.version());
    transaction.executeWithoutResult(
        status_ -> {
          // As the work module does: whoever changes a work item holds its lock.
          workItems.journal(before.id(), "moved-by-test", Map.of("status", status));
          events.publishEvent(new WorkItemChanged(before, after, now.get()));
        });
    return after;
  }

  WorkItemView move(WorkItemView before, String status) {
    return move(before, status, null, before.priority());
  }
}
