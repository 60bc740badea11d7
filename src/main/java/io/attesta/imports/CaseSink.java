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

  /** The work item a case became. */
  record Written(long workItem, String number) {}
}
