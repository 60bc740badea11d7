package io.attesta.change;

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
}
