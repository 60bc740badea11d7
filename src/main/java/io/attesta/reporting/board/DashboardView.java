package io.attesta.reporting.board;

import io.attesta.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A dashboard as whoever looks at it gets it.
 *
 * @param owner null where it was shipped
 * @param mayChange whether who looks may change it
 */
record DashboardView(
    long id,
    String name,
    Map<String, String> translations,
    String owner,
    List<String> groups,
    List<Widget> widgets,
    int version,
    Instant changedAt,
    boolean mayChange) {

  static DashboardView of(Dashboard board, Person person) {
    return new DashboardView(
        board.id(),
        board.name(),
        board.translations(),
        board.owner(),
        board.groups(),
        board.widgets(),
        board.version(),
        board.changedAt(),
        board.mayBeChangedBy(person));
  }
}
