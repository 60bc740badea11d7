package io.attesta.cmdb;

import java.time.Instant;

/**
 * Something in which what was discovered differs from what is recorded.
 *
 * @param item key of the configuration item, or of the source of the relation
 * @param relationType type of the relation; null when it is about an item
 * @param target key of the target of the relation
 * @param field field that differs, attributes as {@code attributes.<key>}
 * @param unauthorised whether it is controlled and no change accounts for it
 * @param version grows with each decision, from 1
 */
record AuditFinding(
    long id,
    Kind kind,
    String item,
    String relationType,
    String target,
    String field,
    String recorded,
    String discovered,
    boolean unauthorised,
    Status status,
    String comment,
    int version,
    String decidedBy,
    Instant decidedAt) {

  enum Kind {
    MISSING_IN_REALITY,
    NOT_RECORDED,
    ATTRIBUTE_DIFFERS,
    RELATION_MISSING,
    RELATION_UNEXPECTED
  }

  enum Status {
    OPEN,
    /** The difference is known and stays. */
    ACCEPTED,
    /** Record or reality has been put right. */
    CORRECTED
  }
}
