package io.attesta.integration;

import java.util.List;

/** Entries of the outbox that failed every try and wait for a decision. */
public interface FailedDeliveries {

  /**
   * Newest first, before the given id.
   *
   * @param givenUp those that were given up, in place of those that wait
   */
  List<FailedDelivery> before(long id, boolean givenUp, int limit);

  /**
   * Has it tried again, as often as a new one.
   *
   * @return the entry as it was
   * @throws io.attesta.shared.Refusal 404 when there is no such entry, {@code not-failed} (409)
   *     when it no longer waits for a decision
   */
  FailedDelivery retry(long id);

  /**
   * Lets it be, for good.
   *
   * @return the entry as it was
   * @throws io.attesta.shared.Refusal as {@link #retry}
   */
  FailedDelivery giveUp(long id, String person, String reason);
}
