package io.attesta.identity;

/** Who acts in this thread; {@link Person#SYSTEM} where no one is logged in (jobs, sweeps). */
public interface CurrentPerson {

  /** The person with groups that are at most a second old. */
  Person get();

  /**
   * The person with groups as they are now. For approvals, deployments and every other decision
   * where a membership that was just taken away must not count.
   */
  default Person fresh() {
    return get();
  }
}
