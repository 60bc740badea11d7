package io.attesta.change;

import java.time.Instant;

/**
 * One approval of a change.
 *
 * @param round the voting round it rests on; null when it rests on something else
 * @param decision the single decision it rests on
 * @param template the template of standard changes it rests on
 * @param contentHash content that was approved
 * @param authorisedBy person, group that voted, or template
 * @param implementingAt when the check before implementation found it valid; null before
 * @param voidedAt when it ceased to hold; null while it does
 * @param decideAgain {@code authority} or {@code changeManager}; null while it holds
 */
record Authorisation(
    long id,
    long change,
    String category,
    String authority,
    Integer round,
    Long decision,
    String template,
    Integer templateVersion,
    String contentHash,
    String authorisedBy,
    Instant authorisedAt,
    Instant implementingAt,
    Instant voidedAt,
    String voidReason,
    String decideAgain) {

  boolean live() {
    return voidedAt == null;
  }

  /** One that is about to be recorded. */
  static Authorisation of(
      long change, String category, String authority, String contentHash, Basis basis, Instant at) {
    return new Authorisation(
        0,
        change,
        category,
        authority,
        basis.round(),
        basis.decision(),
        basis.template(),
        basis.templateVersion(),
        contentHash,
        basis.by(),
        at,
        null,
        null,
        null,
        null);
  }

  /** What an approval rests on: exactly one of round, decision and template. */
  record Basis(Integer round, Long decision, String template, Integer templateVersion, String by) {

    static Basis of(VotingRound round) {
      return new Basis(round.round(), null, null, null, round.group());
    }

    static Basis of(AuthorityDecision decision) {
      return new Basis(null, decision.id(), null, null, decision.person());
    }

    static Basis of(StandardTemplate template) {
      return new Basis(null, null, template.key(), template.version(), template.key());
    }
  }
}
