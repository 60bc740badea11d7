package io.attesta.change;

/** What the procedure of a release asks of the service, step by step. */
public interface Releases {

  /**
   * Fixes changes and tests for approval.
   *
   * @throws io.attesta.shared.Refusal {@code gate-incomplete} (409) when a change has no criteria,
   *     no evidence or no passed test
   */
  void freeze(String release);

  /**
   * What is to be deployed, just before it is.
   *
   * @throws io.attesta.shared.Refusal {@code gate-incomplete} (409); {@code invalid-input} when the
   *     approval of one of its changes was voided meanwhile
   */
  Deployment deployment(String release);

  /** Records with each change which release has brought it out. */
  void recordDeployment(String release);

  /** Takes back what {@link #recordDeployment} wrote. */
  void takeBackDeployment(String release);

  /**
   * What a worker needs to deploy, as text; null where it is longer than the engine keeps.
   *
   * @param changes numbers of the changes, separated by commas
   * @param items keys of the affected configuration items, separated by commas
   * @param build what identifies the build
   */
  record Deployment(String changes, String items, String environment, String build) {}
}
