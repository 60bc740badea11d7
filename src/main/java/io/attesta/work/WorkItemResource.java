package io.attesta.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A work item as REST shows it. */
record WorkItemResource(
    String number,
    String practice,
    String title,
    String description,
    String status,
    String holdReason,
    String phase,
    String priority,
    String requester,
    String customer,
    String service,
    String group,
    String assignee,
    Instant openedAt,
    Instant respondedAt,
    Instant resolvedAt,
    Instant closedAt,
    Instant dueAt,
    String clockState,
    JsonNode details,
    int version) {

  static WorkItemResource of(WorkItemView view, JsonNode details) {
    return new WorkItemResource(
        view.number(),
        view.practice(),
        view.title(),
        view.description(),
        view.status(),
        view.holdReason(),
        view.phase(),
        view.priority(),
        view.requester(),
        view.customer(),
        view.service(),
        view.group(),
        view.assignee(),
        view.openedAt(),
        view.respondedAt(),
        view.resolvedAt(),
        view.closedAt(),
        view.dueAt(),
        view.clockState(),
        details,
        view.version());
  }
}
