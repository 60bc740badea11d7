package io.attesta.change;

/** How changes went. */
public interface ChangeOutcomes {

  /**
   * Keeps the outcome of a change, once. May suspend the template of a standard change.
   *
   * @param outcome {@code successful}, {@code successfulWithIssues}, {@code failed} or {@code
   *     backedOut}
   * @throws io.attesta.shared.Refusal {@code unknown-outcome} (400), {@code outcome-recorded} (409)
   *     when another one is recorded
   */
  void record(String number, String outcome);
}
