package io.attesta.imports;

import java.util.List;

/** Where cases become work items with journal and clocks, in the caller's transaction. */
interface CaseSink {

  /**
   * Writes the cases.
   *
   * @return in the order of the cases; null for one that is already there
   */
  List<Written> write(Mapping mapping, List<CaseHistory> cases);

  /**
   * Looks whether cases of the mapping could be written at all.
   *
   * @throws io.attesta.shared.Refusal when its practice does not exist here
   */
  default void check(Mapping mapping) {}

  /** The work item a case became. */
  record Written(long workItem, String number) {}
}
