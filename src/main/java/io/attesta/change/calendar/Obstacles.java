package io.attesta.change.calendar;

import io.attesta.cmdb.ImpactAnalysis.PathStep;
import io.attesta.work.WorkItemView;
import java.util.List;

/** Whatever may stand in the way of a change within some time. */
record Obstacles(
    List<Shared> shared,
    List<Half> halves,
    List<Scheduled> sameImplementer,
    List<Freeze> freezes,
    List<MaintenanceWindow> windows,
    List<WorkItemView> majorIncidents) {

  /**
   * Another change that touches some of the same configuration items.
   *
   * @param item the one most directly touched by both
   * @param count how many they share
   * @param path how the change that is checked reaches it
   */
  record Shared(
      Scheduled other,
      String item,
      Touched.Role mine,
      Touched.Role theirs,
      int count,
      List<PathStep> path) {}

  /**
   * Another change that takes redundancy from a configuration item that this one takes it from.
   *
   * @param affected what it works on
   * @param down that, and what is down while it does
   */
  record Half(Scheduled other, List<String> affected, List<String> down) {}
}
