package io.attesta.catalogue;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** How much harm the business takes when the service fails. */
public enum Criticality {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** Name of the highest one; null when there is none among them. */
  public static String highest(Stream<String> names) {
    return names
        .filter(Objects::nonNull)
        .map(Criticality::valueOf)
        .max(Comparator.naturalOrder())
        .map(Criticality::name)
        .orElse(null);
  }
}
