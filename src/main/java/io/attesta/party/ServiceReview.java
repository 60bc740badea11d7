package io.attesta.party;

import java.time.LocalDate;
import java.util.List;

/**
 * A review of the services with a customer (8.3.2).
 *
 * @param heldOn the day, one review a day
 * @param participants who took part, by name
 * @param minutes what was said
 * @param actions what was agreed to do
 * @param version grows with each change, from 1
 */
public record ServiceReview(
    String customer,
    LocalDate heldOn,
    List<String> participants,
    String minutes,
    List<Action> actions,
    int version) {

  /**
   * Something to do.
   *
   * @param dueOn null where no day was agreed
   * @param workItem number of the work item that does it; null for none
   */
  public record Action(String what, String who, LocalDate dueOn, String workItem) {}
}
