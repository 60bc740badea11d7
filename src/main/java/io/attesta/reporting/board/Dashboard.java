package io.attesta.reporting.board;

import io.attesta.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Measures side by side.
 *
 * @param translations the name in other languages than English, by language tag; of shipped ones
 * @param owner null for one that was shipped
 * @param groups with whom it is shared, by key
 * @param widgets in the order in which they are shown
 * @param version counted from 1
 */
record Dashboard(
    long id,
    String name,
    Map<String, String> translations,
    String owner,
    List<String> groups,
    List<Widget> widgets,
    int version,
    Instant changedAt) {

  private static final String ADMINISTRATORS = "administrators";

  boolean isShipped() {
    return owner == null;
  }

  boolean isSeenBy(Person person) {
    return mayBeChangedBy(person) || groups.stream().anyMatch(person::isIn);
  }

  boolean mayBeChangedBy(Person person) {
    return isShipped() ? person.isIn(ADMINISTRATORS) : owner.equals(person.id());
  }
}
