package io.attesta.change.calendar;

import io.attesta.work.WorkItemView;
import java.util.Optional;

/** What procedures ask of the schedule of changes. */
public interface ChangeCalendar {

  /**
   * Finds and keeps what the change hits and what stands in its way.
   *
   * @param change the change as it stands in this transaction
   * @param category category decided for it; null to go by the one asked for
   * @return whether a blocking conflict was found that nobody has accepted
   */
  boolean assess(WorkItemView change, String category);

  /**
   * Looks again at what stands in the way, with the graph and the schedule of now. Two changes
   * whose windows share a day are checked one after the other: the second waits until the first is
   * committed.
   *
   * @param category category decided for it; null to go by the one asked for
   * @return whether a blocking conflict was found that nobody has accepted
   */
  boolean check(WorkItemView change, String category);

  /** The planned window; empty while nothing is planned. */
  Optional<Window> window(WorkItemView change);
}
