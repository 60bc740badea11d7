package io.attesta.change.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * The change as agenda and minutes tell it.
 *
 * @param category null when it was not decided
 * @param risk LOW, MEDIUM, HIGH or VERY_HIGH as it was rated then; null when it was not
 * @param plannedStart null while no window is planned
 */
record About(
    @JsonIgnore long id,
    String number,
    String title,
    String service,
    String category,
    String risk,
    String requester,
    String implementer,
    Instant plannedStart,
    Instant plannedEnd) {

  About rated(String decidedCategory, String decidedRisk) {
    return new About(
        id,
        number,
        title,
        service,
        decidedCategory == null ? category : decidedCategory,
        decidedRisk,
        requester,
        implementer,
        plannedStart,
        plannedEnd);
  }
}
