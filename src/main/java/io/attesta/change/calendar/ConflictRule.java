package io.attesta.change.calendar;

import java.util.List;

/** One kind of conflict. */
interface ConflictRule {

  /**
   * Conflicts of the change if it were carried out within that time, whatever it is planned for.
   * The overlap of each lies within it.
   */
  List<Conflict> conflicts(Subject subject, Window within, Obstacles obstacles);
}
