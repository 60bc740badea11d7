package io.attesta.change;

import io.attesta.work.WorkItemView;
import java.util.Set;

/**
 * Who allowed which content of a change (8.5.1.3). Held in Java and not in models because nothing
 * may get around it: a redrawn model that forgets the vote finds no authorisation.
 */
public interface Authorisations {

  /**
   * Binds the approval to the content as it stands.
   *
   * @param category category of the change, as {@code change-category} says it
   * @param authority key of the authority, as {@code change-authority} says it
   * @throws io.attesta.shared.Refusal {@code not-authorised} (409) when that authority has not
   *     approved this content
   */
  void record(String number, String category, String authority);

  /** Whether the change may be implemented now; if so, it counts as being implemented from now. */
  boolean check(String number);

  /** Takes the approval back because the process plans anew. */
  void revoke(String number);

  /** What an edit of the fields would do to votes and approvals; changes nothing. */
  EditEffect effectOf(WorkItemView change, Set<String> fields);

  /**
   * What an edit would do.
   *
   * @param votingOpen it is refused, because a vote is open about it
   * @param voidsApproval the approval would be void
   * @param decideAgain {@code authority} or {@code changeManager}; null when nobody decides again
   * @param beingImplemented the approved work has begun, so that the edit may be refused
   */
  record EditEffect(
      boolean votingOpen, boolean voidsApproval, String decideAgain, boolean beingImplemented) {}
}
