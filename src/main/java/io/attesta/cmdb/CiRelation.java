package io.attesta.cmdb;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * One version of a relation between two configuration items.
 *
 * @param from key of the source
 * @param to key of the target
 * @param redundancyGroup name under which the dependent end counts this among others that can stand
 *     in; null when nothing stands in
 * @param redundancyNeeded how many of the group have to be up; null without a group
 * @param validTo when it was replaced or ended; null for the current version
 * @param endedBy who ended it; null while it is current or when it was replaced
 * @param endedUnder change under which it was ended
 */
record CiRelation(
    @JsonIgnore long id,
    @JsonIgnore long fromId,
    @JsonIgnore long toId,
    String from,
    String type,
    String to,
    String redundancyGroup,
    Integer redundancyNeeded,
    Confidence confidence,
    int version,
    Instant validFrom,
    Instant validTo,
    String changedBy,
    String changeNumber,
    String endedBy,
    String endedUnder) {

  boolean isCurrent() {
    return validTo == null;
  }

  RelationContent content() {
    return new RelationContent(redundancyGroup, redundancyNeeded, confidence);
  }
}
