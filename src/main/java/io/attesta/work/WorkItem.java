package io.attesta.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The row of a work item. Lifecycle fields are written only by {@link Lifecycle}, on behalf of its
 * process.
 */
@Entity
@Table(name = "work_item")
class WorkItem {

  /** From {@link WorkItemIds}: the row is written once, when its first transaction is complete. */
  @Id Long id;

  @Column(updatable = false)
  String number;

  @Column(updatable = false)
  String practice;

  String title;
  String description;
  String status;
  String holdReason;
  String phase;
  String priority;
  String requester;
  String customer;
  String service;
  String groupKey;
  String assignee;
  Instant openedAt;
  Instant respondedAt;
  Instant resolvedAt;
  Instant closedAt;
  Instant dueAt;
  String clockState;

  @JdbcTypeCode(SqlTypes.JSON)
  ObjectNode details;

  String processKey;
  Integer processVersion;
  String processInstance;
  int journalLength;
  String journalHead;
  @Version int version;

  /** Closed and cancelled items are finished: nothing but their process may change them. */
  boolean finished() {
    return "CLOSED".equals(status) || "CANCELLED".equals(status);
  }

  WorkItemView view() {
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
        groupKey,
        assignee,
        openedAt,
        respondedAt,
        resolvedAt,
        closedAt,
        dueAt,
        clockState,
        details.deepCopy(),
        version);
  }
}
