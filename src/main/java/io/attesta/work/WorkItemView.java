package io.attesta.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A work item as it stands.
 *
 * @param status NEW, IN_PROGRESS, ON_HOLD, RESOLVED, CLOSED or CANCELLED
 * @param holdReason why it is on hold; null otherwise
 * @param phase name of the open user task
 * @param dueAt next promise of its clocks, null without one
 * @param clockState worst state of its clocks: RUNNING, PAUSED, WARNING, BREACHED; null without a
 *     clock
 */
@Schema(name = "WorkItem")
public record WorkItemView(
    @JsonIgnore long id,
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

  /** The same with other details, for someone who may not see all of them. */
  WorkItemView withDetails(JsonNode shown) {
    return with(shown, dueAt, clockState);
  }

  /** The same with another promise of its clocks. */
  WorkItemView withPromise(Instant due, String state) {
    return with(details, due, state);
  }

  private WorkItemView with(JsonNode shown, Instant due, String state) {
    return new WorkItemView(
        id,
        number,
        practice,
        title,
        description,
        status,
        holdReason,
        phase,
        priority,
        requester,
        customer,
        service,
        group,
        assignee,
        openedAt,
        respondedAt,
        resolvedAt,
        closedAt,
        due,
        state,
        shown,
        version);
  }
}
