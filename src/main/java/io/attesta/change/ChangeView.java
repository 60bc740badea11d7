package io.attesta.change;

import java.time.Instant;
import java.util.List;

/**
 * Where a change stands in the eyes of those who answer for it.
 *
 * @param contentHash content as it stands now
 * @param authorisation {@code none}, {@code valid} or {@code void}
 * @param implementing whether it is being implemented
 * @param outcome null before it was recorded
 * @param reviewed when its post-implementation review was completed; null before
 */
record ChangeView(
    String number,
    String status,
    String phase,
    String requester,
    String implementer,
    String contentHash,
    String authorisation,
    boolean implementing,
    List<Approval> authorisations,
    List<AuthorityDecision> decisions,
    int votingRounds,
    String votingOutcome,
    String outcome,
    Instant reviewed,
    int inducedIncidents) {

  /** One approval, the latest last. */
  record Approval(
      String category,
      String authority,
      String authorisedBy,
      Instant authorisedAt,
      Integer round,
      String template,
      Integer templateVersion,
      String contentHash,
      Instant voidedAt,
      String voidReason,
      String decideAgain) {

    static Approval of(Authorisation a) {
      return new Approval(
          a.category(),
          a.authority(),
          a.authorisedBy(),
          a.authorisedAt(),
          a.round(),
          a.template(),
          a.templateVersion(),
          a.contentHash(),
          a.voidedAt(),
          a.voidReason(),
          a.decideAgain());
    }
  }
}
